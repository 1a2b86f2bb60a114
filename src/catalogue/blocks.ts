import { type Bytes, bytes, type Cursor, nextNumber, putBytes, putNumber, written } from './lists.ts'

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
  const head = headBefore(block, first)
  while (head.at < block.length) {
    advance(head)
    yield keptAt(head)
    head.at += head.length
  }
}

/** The list under a key, if the block has it. */
export function listIn(block: Uint8Array, first: number, wanted: number): Kept | undefined {
  const head = headBefore(block, first)
  while (head.at < block.length) {
    advance(head)
    if (head.key >= wanted) return head.key === wanted ? keptAt(head) : undefined
    head.at += head.length
  }
  return undefined
}

/** What stands before a list in a block; `at` is where the list begins. */
interface Head extends Cursor {
  key: number
  count: number
  length: number
}

function headBefore(block: Uint8Array, first: number): Head {
  return { bytes: block, at: 0, key: first, count: 0, length: 0 }
}

function advance(head: Head): void {
  head.key += nextNumber(head)
  head.count = nextNumber(head)
  head.length = nextNumber(head)
}

function keptAt({ bytes: block, at, key, count, length }: Head): Kept {
  return { key, count, list: block.subarray(at, at + length) }
}
