import { expect, test } from 'vitest'
import { lexicon } from '../../src/search/lexicon.ts'
import { spellings } from '../../src/search/spellings.ts'

const VOCABULARY = new Map([
  ['expansion', 40],
  ['expand', 30],
  ['gorbachev', 5],
  ['the', 200],
  ['don', 9],
  ['t', 12],
])

test('finds a misspelt word and other forms, the likest first', () => {
  const found = spellings(VOCABULARY)('expanson', 5)
  expect(found.map(({ word }) => word)).toEqual(['expansion', 'expand'])
})

test('has nothing for short words and for words like none', () => {
  expect(spellings(VOCABULARY)('teh', 5)).toEqual([])
  expect(spellings(VOCABULARY)('xylophone', 5)).toEqual([])
  expect(spellings(VOCABULARY)('x'.repeat(10_000), 5)).toEqual([])
})

test('a misspelt word weighs what the word it stands for weighs, an unknown one more than any', () => {
  const { weigh } = lexicon(VOCABULARY)
  expect(weigh('gorbatchev')).toBe(weigh('gorbachev'))
  expect(weigh('bury')).toBeGreaterThan(weigh('gorbachev'))
  expect(weigh('the')).toBeLessThan(weigh('expansion'))
})

test('a word with an apostrophe is known by its halves', () => {
  const { weigh } = lexicon(VOCABULARY)
  expect(weigh("don't")).toBe(weigh('don'))
  expect(weigh("won't")).toBe(weigh('bury'))
})
