import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldedWords, words } from '../../src/entries/fold.ts'

const tricky = fc.constantFrom(
  ...[
    'ё',
    'й',
    'и\u0306',
    'İ',
    'ẞ',
    'ß',
    'Σ',
    'ﷺ',
    'ͺ',
    'ŉ',
    '½',
    '’',
    "'",
    '´',
    '-',
    '‑',
    '.',
    ',',
    '1',
    '2',
    'a',
    'U.S.',
    '\u0301',
  ],
  ...['\u200D', '\u202E', '\u00AD', '\uD800', '🙂', ' ', '\u00A0', '\n'],
)
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(tricky).map(parts => parts.join('')),
)

test('folding twice changes nothing', () => {
  fc.assert(fc.property(text, it => fold(fold(it)) === fold(it)))
})

test('a text folds piece by piece at its spaces', () => {
  fc.assert(fc.property(text, text, (one, other) => fold(`${one} ${other}`) === `${fold(one)} ${fold(other)}`))
})

test('folded words have the same words', () => {
  fc.assert(fc.property(text, it => foldedWords(foldedWords(it)) === foldedWords(it)))
})

test('every range is in order, and slices to its word alone', () => {
  fc.assert(
    fc.property(text, it => {
      let last = 0
      for (const { word, start, end } of words(it)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(foldedWords(it.slice(start, end))).toBe(word)
        last = end
      }
    }),
  )
})
