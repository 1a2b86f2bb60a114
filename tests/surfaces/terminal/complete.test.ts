import { describe, expect, test } from 'vitest'
import { complete, suggestionLines } from '../../../src/surfaces/terminal/complete.ts'

const offer = (...values: string[]) => values.map(value => ({ value, label: `About ${value}` }))

describe('Tab', () => {
  test('one suggestion takes the place of the last word, whatever was typed, and is done', () => {
    expect(complete('source eastprot', offer('eastport-1991'))).toEqual({ replace: 'eastport-1991 ', word: 'eastprot' })
  })
  test('the slash before a command’s name stays', () => {
    expect(complete('/so', offer('source'))).toEqual({ replace: 'source ', word: 'so' })
    expect(complete('/', offer('source', 'source-of'))).toEqual({ replace: 'source', word: '' })
  })
  test('after the name of an option its value follows at once', () => {
    expect(complete('who-said x sp', offer('speaker:'))).toEqual({ replace: 'speaker:', word: 'sp' })
  })
  test('several that begin alike go as far as they agree', () => {
    expect(complete('source e', offer('eastport-1990', 'eastport-1991'))).toEqual({
      replace: 'eastport-199',
      word: 'e',
    })
  })
  test('several go no further than what was typed: they are shown', () => {
    expect(complete('source eastport-199', offer('eastport-1990', 'eastport-1991'))).toMatchObject({
      word: 'eastport-199',
    })
    expect(complete('', offer('source', 'help'))).toMatchObject({ choose: [{ value: 'source' }, { value: 'help' }] })
  })
  test('likenesses never take away what was typed', () => {
    expect(complete('source warsaw', offer('gorge-1990', 'gorge-1991'))).toHaveProperty('choose')
    expect(complete('source ea', offer('eastport-1991', 'northern-eastport'))).toHaveProperty('choose')
  })
  test('nothing to suggest, nothing to choose', () => {
    expect(complete('who-said "not', [])).toEqual({ choose: [], word: '"not' })
  })
})

test('suggestions are shown one to a line, aligned, cut at the width', () => {
  expect(
    suggestionLines(
      [
        { value: 'help', label: 'What can be asked and how to ask it' },
        { value: 'en', label: 'en' },
      ],
      30,
    ),
  ).toEqual(['help  What can be asked and …', 'en'])
})
