/**
 * Lists of rising whole numbers as bytes: each number as its difference from the one before, seven bits to a byte, the low bits first
 * (LEB128). They are most of what the catalogue keeps for searching, so they are kept small and read without being unpacked first.
 */
export interface Bytes {
  bytes: Uint8Array
  length: number
}

export function bytes(room = 64): Bytes {
  return { bytes: new Uint8Array(room), length: 0 }
}

/** Writes one number below 2^32. */
export function putNumber(to: Bytes, number: number): void {
  if (to.length + 5 > to.bytes.length) grow(to, 5)
  let rest = number
  while (rest > 127) {
    to.bytes[to.length++] = (rest & 127) | 128
    rest >>>= 7
  }
  to.bytes[to.length++] = rest
}

export function putBytes(to: Bytes, part: Uint8Array): void {
  if (to.length + part.length > to.bytes.length) grow(to, part.length)
  to.bytes.set(part, to.length)
  to.length += part.length
}

export function written({ bytes: all, length }: Bytes): Uint8Array {
  return all.subarray(0, length)
}

/** A place in bytes from which numbers are read. */
export interface Cursor {
  readonly bytes: Uint8Array
  at: number
}

/** Reads the number at a place and goes behind it: the one reading of what `putNumber` wrote. */
export function nextNumber(from: Cursor): number {
  const { bytes } = from
  let byte = bytes[from.at++] ?? 0
  let number = byte & 127
  for (let shift = 7; byte > 127; shift += 7) {
    byte = bytes[from.at++] ?? 0
    number |= (byte & 127) << shift
  }
  return number >>> 0
}

/** The numbers of a list. */
export function numbersOf(list: Uint8Array): readonly number[] {
  return [...numbersIn(list)]
}

/** The numbers of a list, one after another, for who does not want all of them. */
export function* numbersIn(list: Uint8Array): Generator<number> {
  const from = { bytes: list, at: 0 }
  let number = 0
  while (from.at < list.length) {
    number += nextNumber(from)
    yield number
  }
}

/** A list of these numbers, which must rise. */
export function listOf(numbers: readonly number[]): Uint8Array {
  const to = bytes(numbers.length * 2 + 5)
  let before = 0
  for (const number of numbers) {
    putNumber(to, number - before)
    before = number
  }
  return written(to).slice()
}

/** Numbers one after another, in any order, each as itself. */
export function rowOf(numbers: readonly number[]): Uint8Array {
  const to = bytes(numbers.length * 3 + 5)
  for (const number of numbers) putNumber(to, number)
  return written(to).slice()
}

/** Reads what `rowOf` wrote into `into`, as many as it has room for, and returns how many there were. */
export function readRow(row: Uint8Array, into: Uint32Array): number {
  const from = { bytes: row, at: 0 }
  let count = 0
  while (from.at < row.length && count < into.length) into[count++] = nextNumber(from)
  return count
}

/** Joins lists of which each begins after the end of the one before. */
export function joinLists(lists: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = lists
  if (first === undefined || others.length === 0) return first ?? new Uint8Array()
  const to = bytes(lists.reduce((sum, list) => sum + list.length, 5))
  putBytes(to, first)
  let last = lastOf(first)
  for (const list of others) {
    const from = { bytes: list, at: 0 }
    putNumber(to, nextNumber(from) - last)
    putBytes(to, list.subarray(from.at))
    last = lastOf(list)
  }
  return written(to)
}

function lastOf(list: Uint8Array): number {
  const from = { bytes: list, at: 0 }
  let number = 0
  while (from.at < list.length) number += nextNumber(from)
  return number
}

function grow(to: Bytes, by: number): void {
  const wider = new Uint8Array(Math.max(to.bytes.length * 2, to.length + by))
  wider.set(to.bytes.subarray(0, to.length))
  to.bytes = wider
}
