import { expect, test } from 'vitest'
import { distance } from '../../src/search/distance.ts'
import { likeness } from '../../src/search/likeness.ts'

test.each([
  ['promise', 'promise', 0],
  ['promise', 'promse', 1],
  ['promise', 'pormise', 1],
  ['promise', 'premisse', 2],
  ['enlarge', 'expand', 3],
])('%s and %s are %i edits apart, counted to two', (one, other, edits) => {
  expect(distance(one, other, 2)).toBe(edits)
  expect(distance(other, one, 2)).toBe(edits)
})

test.each([
  ['expansion', 'expanssion'],
  ['enlargement', 'enlargment'],
  ['promise', 'promised'],
  ['расширение', 'расширения'],
  ['ausdehnung', 'ausdehnen'],
])('%s is like %s, and less than the same', (one, other) => {
  expect(likeness(one, other)).toBeGreaterThan(0)
  expect(likeness(one, other)).toBeLessThan(1)
})

test.each([
  ['not', 'now'],
  ['1990', '1991'],
  ['nato', 'natural'],
])('%s is not like %s', (one, other) => {
  expect(likeness(one, other)).toBe(0)
})

test('a misspelling is nearer than another form', () => {
  expect(likeness('expansion', 'expansoin')).toBeGreaterThan(likeness('expansion', 'expanding'))
})
