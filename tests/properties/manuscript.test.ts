import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedWords } from '../../src/entries/fold.ts'
import { refOf } from '../../src/entries/ref.ts'
import { Slug } from '../../src/entries/slug.ts'
import { attribute } from '../../src/manuscript/attribution.ts'
import { quotationsIn } from '../../src/manuscript/find.ts'
import type { Names } from '../../src/manuscript/names.ts'

const PUTIN = refOf('person', Slug.parse('vladimir-putin'))
const NAMES: Names = {
  spellings: new Map([['putin', new Set([PUTIN])]]),
  families: new Set(['putin']),
  longest: 1,
}

/** Pairs that nest without doubt: no mark of one opens or closes another. */
const PAIRS = [
  ['“', '”'],
  ['‘', '’'],
  ['« ', ' »'],
  ['‹', '›'],
  ['"', '"'],
] as const

const word = fc.constantFrom('not', 'one', 'inch', 'don’t', 'Germany', 'дюйм', 'über', '2+4', 'so🙂', 'U.S.')
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map(list => list.join(' '))

interface Tree {
  readonly text: string
  /** The words of every quotation, outer ones first. */
  readonly quotations: readonly string[]
}

/** Words with quotations in them, each in marks that are not open yet. */
function tree(marks: readonly (readonly [string, string])[]): fc.Arbitrary<Tree> {
  const plain = words.map(text => ({ text, quotations: [] }))
  if (marks.length === 0) return plain
  const quoted = fc.nat(marks.length - 1).chain(index => {
    const [opening, closing] = marks[index] ?? PAIRS[0]
    return tree(marks.toSpliced(index, 1)).map(({ text, quotations }) => ({
      text: `${opening}${text}${closing}`,
      quotations: [text, ...quotations],
    }))
  })
  return fc
    .array(fc.oneof({ weight: 2, arbitrary: plain }, { weight: 1, arbitrary: quoted }), { minLength: 1, maxLength: 3 })
    .map(parts => ({
      text: parts.map(({ text }) => text).join(' and '),
      quotations: parts.flatMap(({ quotations }) => quotations),
    }))
}

test('marks that nest well are found as they were set', () => {
  fc.assert(
    fc.property(tree(PAIRS), ({ text, quotations }) => {
      expect(quotationsIn(text).map(quoted => quoted.words)).toEqual(quotations)
    }),
  )
})

const mark = fc.constantFrom(...'“”„‟«»"＂‘’‚‹›\'')
const tricky = fc
  .array(
    fc.oneof(
      mark,
      word,
      fc.constantFrom(' ', '\n', '\n\n', '\n> ', '```\n', '*', '**', ', ', '. ', ': ', ' said Putin', '\0', '\uD800'),
      fc.constantFrom(
        ' said Angela Merkel',
        'Merkel told ',
        'Ursula von ',
        'J. ',
        'O’',
        '’s ',
        'according to ',
        'the ',
        '-',
      ),
    ),
  )
  .map(parts => parts.join(''))

test('whatever is pasted, quotations are runs of it, in order, each inside its marks, and nothing breaks', () => {
  fc.assert(
    fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), text => {
      let last = 0
      for (const { quoted, attribution } of attribute(text, quotationsIn(text), NAMES)) {
        const { whole, inside, words: said, closed, depth, kind } = quoted
        expect(whole.start).toBeGreaterThanOrEqual(last)
        expect(inside.start).toBeGreaterThanOrEqual(whole.start)
        expect(inside.end).toBeGreaterThan(inside.start)
        expect(inside.end).toBeLessThanOrEqual(whole.end)
        expect(whole.end).toBeLessThanOrEqual(text.length)
        expect(said.trim()).not.toBe('')
        expect(depth).toBeGreaterThanOrEqual(0)
        if (kind === 'marked' && closed) expect(whole.end).toBeGreaterThan(inside.end)
        if (typeof attribution?.speaker === 'string') expect(attribution.speaker).toBe(PUTIN)
        else if (attribution) {
          const { name } = attribution.speaker
          expect(text).toContain(name)
          const parts = foldedWords(name).split(' ')
          expect(parts).not.toContain('putin')
          if (attribution.sure) expect(parts.length).toBeGreaterThanOrEqual(2)
        }
        last = whole.start
      }
    }),
    { numRuns: 300 },
  )
})

test('texts of many paragraphs have the quotations of each', () => {
  const paragraph = fc.constantFrom(
    'He said “not one inch”.',
    '„Ein Zoll“, sagte er.',
    'Nothing.',
    '«Дюйм», — сказал он.',
  )
  const count = (text: string) => quotationsIn(text).length
  fc.assert(
    fc.property(fc.array(paragraph), fc.constantFrom('\n', '\n\n', '\r\n\r\n'), (paragraphs, gap) => {
      expect(count(paragraphs.join(gap))).toBe(paragraphs.reduce((sum, each) => sum + count(each), 0))
    }),
  )
})
