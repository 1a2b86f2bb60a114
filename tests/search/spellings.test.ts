import { expect, test } from 'vitest'
import { lexicon } from '../../src/search/lexicon.ts'
import { readingOf } from '../fixtures/search/reading.ts'

/** Each word in as many wordings as it says. */
const VOCABULARY = { expansion: 40, expand: 30, gorbachev: 5, the: 80, "don't": 9, горбачев: 2 }

const { reading } = readingOf(
  Array.from({ length: 100 }, (_, index) => ({
    id: `q${index}`,
    by: 'ada',
    wordings: [
      [
        'en',
        ['word', ...Object.entries(VOCABULARY).flatMap(([word, count]) => (index < count ? [word] : []))].join(' '),
      ],
    ],
  })),
)
const { weigh, like, isRare } = lexicon(reading.words)
const wordsLike = (word: string) => like(word).map(spelling => spelling.word)

test('finds a misspelt word and other forms, the likest first', () => {
  expect(wordsLike('expanson')).toEqual(['expansion', 'expand'])
  expect(wordsLike('xepansion')).toEqual(['expansion'])
})

test('names meet across languages and scripts', () => {
  expect(wordsLike('gorbatschow').toSorted()).toEqual(['gorbachev', 'горбачев'])
  expect(wordsLike('горбачева')).toContain('горбачев')
  expect(wordsLike('горбачев')).toEqual(['gorbachev'])
})

test('has nothing for short words and for words like none', () => {
  expect(wordsLike('teh')).toEqual([])
  expect(wordsLike('xylophone')).toEqual([])
  expect(wordsLike('1990')).toEqual([])
  expect(wordsLike('x'.repeat(10_000))).toEqual([])
})

test('a misspelt word weighs what the word it stands for weighs, an unknown one more than any', () => {
  expect(weigh('gorbatchev')).toBe(weigh('gorbachev'))
  expect(weigh('bury')).toBeGreaterThan(weigh('gorbachev'))
  expect(weigh('the')).toBeLessThan(weigh('expansion'))
  expect(isRare('the')).toBe(false)
  expect(isRare('gorbachev')).toBe(true)
})
