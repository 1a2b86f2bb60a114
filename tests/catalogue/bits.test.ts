import { expect, test } from 'vitest'
import { bitsOf, rememberingBits } from '../../src/catalogue/bits.ts'
import { listOf } from '../../src/catalogue/lists.ts'

const has = ({ first, bits }: ReturnType<typeof bitsOf>, number: number) =>
  ((bits[(number - first) >> 3] ?? 0) & (1 << ((number - first) & 7))) !== 0

test('bits tell the numbers of a list from those between them', () => {
  const numbers = [300, 301, 308, 431, 70_000]
  const bits = bitsOf(listOf(numbers), 300, 70_000)
  const found = Array.from({ length: 69_701 }, (_, at) => 300 + at).filter(number => has(bits, number))
  expect(found).toEqual(numbers)
})

test('what was asked for longest ago is forgotten first, and what is asked for again stays', () => {
  const made: number[] = []
  const keep = rememberingBits(20)
  const ask = (key: number) =>
    keep(key, () => {
      made.push(key)
      return { first: 0, bits: new Uint8Array(10) }
    })
  for (const key of [1, 2, 1, 3, 1, 2]) ask(key)
  expect(made).toEqual([1, 2, 3, 2])
})
