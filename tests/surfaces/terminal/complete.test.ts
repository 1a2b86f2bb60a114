import { describe, expect, test } from 'vitest'
import { complete, suggestionLines } from '../../../src/surfaces/terminal/complete.ts'
import { columnsOf } from '../../../src/surfaces/terminal/wrap.ts'

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

describe('what there is to choose from', () => {
  test('is shown one to a line, aligned, cut at the width', () => {
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

  test('is whole where it just fits, and is cut a word sooner where the mark would not fit', () => {
    const suggestions = [{ value: 'help', label: 'What can be asked' }]
    expect(suggestionLines(suggestions, 23)).toEqual(['help  What can be asked'])
    expect(suggestionLines([{ value: 'help', label: 'What can be asked here' }], 23)).toEqual(['help  What can be …'])
  })

  test('stands below its name where the name takes most of the line; names are never cut', () => {
    const value = 'baker-not-one-inch-eastward-label'
    expect(suggestionLines([{ value, label: 'Baker to Gorbachev, in Moscow, on a Friday' }], 40)).toEqual([
      value,
      '  Baker to Gorbachev, in Moscow, on a …',
    ])
    expect(suggestionLines([{ value, label: 'Baker to Gorbachev' }], 20)[0]).toBe(value)
  })

  test('is never wider than the window', () => {
    const labels = [
      'Who said these words, and where they were printed',
      '河東一座橋也沒有，河西也沒有',
      'x'.repeat(120),
    ]
    for (let width = 20; width <= 100; width += 1) {
      const lines = suggestionLines(
        labels.map((label, index) => ({ value: `option-${index}:`, label })),
        width,
      )
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width)
      expect(lines.map(line => line.trim())).not.toContain('…')
    }
  })
})
