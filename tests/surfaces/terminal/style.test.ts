import { describe, expect, test } from 'vitest'
import { fitted, paint, styleOf } from '../../../src/surfaces/terminal/style.ts'

const terminal = { isTTY: true, columns: 90 }

describe('what the terminal can show', () => {
  test.each([
    ['a terminal', terminal, {}, true],
    ['a pipe', {}, {}, false],
    ['NO_COLOR', terminal, { noColor: '1' }, false],
    ['an empty NO_COLOR', terminal, { noColor: '' }, true],
    ['a dumb terminal', terminal, { term: 'dumb' }, false],
    ['FORCE_COLOR in a pipe', {}, { forceColor: '' }, true],
    ['FORCE_COLOR over NO_COLOR', terminal, { forceColor: '1', noColor: '1' }, true],
    ['FORCE_COLOR=0', terminal, { forceColor: '0' }, false],
    ['FORCE_COLOR=false', terminal, { forceColor: 'false' }, false],
  ])('colour: %s', (_, screen, wishes, colour) => {
    expect(styleOf(screen, wishes).colour).toBe(colour)
  })

  test.each([
    [undefined, 80],
    [0, 80],
    [5, 20],
    [90, 90],
    [240, 100],
  ])('%s columns are filled to %i', (columns, width) => {
    expect(styleOf({ columns }, {}).width).toBe(width)
  })

  test('links only where the terminal has them, and never in a dumb one', () => {
    expect(styleOf(terminal, {}).links).toBe(false)
    expect(styleOf(terminal, { links: true }).links).toBe(true)
    expect(styleOf(terminal, { links: true, term: 'dumb' }).links).toBe(false)
  })

  test('a resized window is filled anew; an output that has no width keeps the style', () => {
    const style = styleOf(terminal, {})
    expect(fitted(style, { columns: 50 })).toEqual({ ...style, width: 50 })
    expect(fitted(style, {})).toBe(style)
  })
})

test('paint changes nothing where there is no colour', () => {
  expect(paint('words', { width: 80, colour: false, links: false }, 'bold')).toBe('words')
  expect(paint('words', { width: 80, colour: true, links: false }, 'bold')).toBe('\u001B[1mwords\u001B[22m')
})
