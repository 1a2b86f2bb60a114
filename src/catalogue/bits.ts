import { nextNumber } from './lists.ts'

/** Which numbers a list has, a bit for each: what a long list is asked about without reading it anew. */
export interface Bits {
  /** The number of the first bit. */
  readonly first: number
  readonly bits: Uint8Array
}

/** The bits of a list of which all numbers are from `first` to `last`. */
export function bitsOf(list: Uint8Array, first: number, last: number): Bits {
  const bits = new Uint8Array(((last - first) >> 3) + 1)
  const from = { bytes: list, at: 0 }
  let number = -first
  while (from.at < list.length) {
    number += nextNumber(from)
    bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7))
  }
  return { first, bits }
}

/** Keeps the bits that were asked for last, up to so many bytes: the same common words come up in every question. */
export function rememberingBits(most: number): (key: number, make: () => Bits) => Bits {
  const known = new Map<number, Bits>()
  let held = 0
  return (key, make) => {
    const before = known.get(key)
    const bits = before ?? make()
    if (before) known.delete(key)
    else held += bits.bits.length
    known.set(key, bits)
    for (const [oldest, { bits: its }] of known) {
      if (held <= most || oldest === key) break
      known.delete(oldest)
      held -= its.length
    }
    return bits
  }
}
