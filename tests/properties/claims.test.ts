import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shelf } from '../../src/search/claims/shelf.ts'

const WORDS = [
  'treaty',
  'moon',
  'promised',
  'promises',
  'city',
  'trees',
  'Горбачёв',
  'vergessen',
  '1990',
  'of',
  'the',
  'not',
]
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map(words => words.join(' '))
const claims = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), text, text), {
  selector: ([id]) => id,
  maxLength: 12,
})

function filled(entries: readonly (readonly [string, ...string[]])[]) {
  const all = shelf<string>()
  for (const [id, ...texts] of entries) all.put(id, texts)
  return all
}
const found = (all: ReturnType<typeof filled>, message: string) =>
  new Map(
    all.search(message, 20).map(({ id, score, confidence }) => [id, [score, confidence].map(part => part.toFixed(6))]),
  )

test('putting claims in another order, again, or after others were there makes no difference', () => {
  fc.assert(
    fc.property(claims, claims, text, (entries, others, message) => {
      const plain = filled(entries)
      const turned = filled([...others, ...entries.toReversed(), ...entries])
      for (const [id] of others) if (!entries.some(([kept]) => kept === id)) turned.remove(id)
      expect(turned.size).toBe(plain.size)
      expect(found(turned, message)).toEqual(found(plain, message))
    }),
  )
})

test('a claim’s own words find it, before all that have other words', () => {
  fc.assert(
    fc.property(claims, ([...entries]) => {
      const all = filled(entries)
      for (const [id, statement] of entries) {
        const [first] = all.search(statement, 1)
        if (!/moon|treaty|promise|city|trees|1990|verg|Горб/.test(statement)) continue
        expect(first).toBeDefined()
        expect(all.search(statement, 20).map(({ id }) => id)).toContain(id)
      }
    }),
  )
})

test('addresses, marks, case and a signature’s handle make no difference', () => {
  fc.assert(
    fc.property(
      claims,
      text,
      fc.constantFrom(' https://t.co/a1B2', ' pic.twitter.com/xYz', ' 🙂!!', ' …'),
      (entries, message, noise) => {
        const all = filled(entries)
        expect(found(all, `${message.toUpperCase()}${noise}`)).toEqual(found(all, message))
      },
    ),
  )
})

test('scores fall, and confidence is a probability that falls with them or with the share that is found', () => {
  fc.assert(
    fc.property(claims, text, (entries, message) => {
      const results = filled(entries).search(message, 20)
      const scores = results.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((one, other) => other - one))
      for (const { confidence } of results) expect(confidence > 0 && confidence < 1).toBe(true)
    }),
  )
})
