import { expect, test } from 'vitest'
import { traitKey } from '../../src/catalogue/trait-key.ts'

test('the key of a trait is the first 53 bits of its SHA-256', () => {
  // SHA-256 of "abc" begins with ba7816bf8f01cf (FIPS 180-4, example B.1).
  expect(traitKey('abc')).toBe(Number(BigInt('0xba7816bf8f01cf') >> 3n))
  expect(Number.isSafeInteger(traitKey(''))).toBe(true)
})
