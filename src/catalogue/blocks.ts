import { type Bytes, bytes, putBytes, putNumber, written } from './lists.ts'

/** A list under its key: how many numbers it has, and the numbers as `lists.ts` writes them. */
export interface Kept {
  readonly key: number
  readonly count: number
  readonly list: Uint8Array
}

/** A block is full at so many bytes: few enough that its lists are soon looked through. A longer list has a block to itself. */
const FULL = 1000

/** Packs lists, which must come in the order of their keys, into blocks; `write` gets each block with the first key in it. */
export function packing(write: (first: number, block: Uint8Array) => void) {
  const block: Bytes = bytes(FULL * 2)
  let first = 0
  let last = 0

  function end(): void {
    if (block.length > 0) write(first, written(block).slice())
    block.length = 0
  }
  function put({ key, count, list }: Kept): void {
    if (block.length > 0 && block.length + list.length > FULL) end()
    if (block.length === 0) first = last = key
    putNumber(block, key - last)
    putNumber(block, count)
    putNumber(block, list.length)
    putBytes(block, list)
    last = key
  }
  return { put, end }
}

/** Every list of a block, in the order of their keys. */
export function* listsIn(block: Uint8Array, first: number): Generator<Kept> {
  const from = { block, at: 0 }
  let key = first
  while (from.at < block.length) {
    key += next(from)
    const count = next(from)
    const length = next(from)
    yield { key, count, list: block.subarray(from.at, from.at + length) }
    from.at += length
  }
}

/** The list under a key, if the block has it. */
export function listIn(block: Uint8Array, first: number, wanted: number): Kept | undefined {
  const from = { block, at: 0 }
  let key = first
  while (from.at < block.length) {
    key += next(from)
    const count = next(from)
    const length = next(from)
    if (key >= wanted)
      return key === wanted ? { key, count, list: block.subarray(from.at, from.at + length) } : undefined
    from.at += length
  }
  return undefined
}

function next(from: { readonly block: Uint8Array; at: number }): number {
  let shift = 0
  let number = 0
  for (;;) {
    const byte = from.block[from.at++] ?? 0
    number |= (byte & 127) << shift
    if (byte < 128) return number >>> 0
    shift += 7
  }
}
