import type { Database } from 'better-sqlite3'
import { type Kept, listsIn, packing } from './blocks.ts'
import { keyOf, SHELF, shelfOf } from './keys.ts'
import { bytes, joinLists, listOf, numbersOf, putNumber, written } from './lists.ts'

/** What one batch of changes adds to the index. */
export interface Fresh {
  /** Numbers, rising, by key. */
  readonly lists: ReadonlyMap<number, readonly number[]>
  /** The first number of a text in it. */
  readonly first: number
  /** How many words each text from `first` on has; 0 for what is no text. */
  readonly lengths: readonly number[]
}

interface Row {
  readonly id: number
  readonly first: number
  readonly last: number
}

/** A segment's blocks are numbered within so many. */
export const BLOCKS = 2 ** 20
/** A small batch, such as one edit, takes more of what came before into its segment, for it costs little and keeps segments few. */
const SMALL = { texts: 200, reach: 4 }

/**
 * Writes segments. Each batch becomes one, joined with those before it that are no larger (a log-structured merge): so a change costs
 * little, is there at once, and the segments stay few. Texts that are gone are left out whenever their segment is joined.
 */
export function segmentWriter(database: Database): (fresh: Fresh) => void {
  const sql = prepare(database)

  return fresh => {
    const joined: Row[] = []
    let texts = fresh.lengths.length
    for (const row of sql.latest.iterate() as IterableIterator<Row>) {
      if (row.last - row.first + 1 > texts * (texts < SMALL.texts ? SMALL.reach : 1)) break
      joined.unshift(row)
      texts += row.last - row.first + 1
    }
    write(joined, fresh)
  }

  function write(joined: readonly Row[], fresh: Fresh): void {
    const id = ((sql.newest.pluck().get() as number | null) ?? 0) + 1
    const first = joined[0]?.first ?? fresh.first
    const last = fresh.first + fresh.lengths.length - 1
    const gone = new Set(sql.goneWithin.pluck().all(first, last) as number[])
    const lengths = new Uint8Array(last - first + 1)
    for (const row of joined) lengths.set(sql.lengths.pluck().get(row.id) as Uint8Array, row.first - first)
    fresh.lengths.forEach((length, at) => {
      lengths[fresh.first - first + at] = Math.min(length, 255)
    })
    const directory: number[] = []
    const counts = bytes()
    const countedTo = keyOf(SHELF.claim + 1, 0)
    let counted = 0
    const { put, end } = packing((key, block) => {
      sql.putBlock.run(id * BLOCKS + directory.length, block)
      directory.push(key)
    })
    for (const kept of merged([...joined.map(row => keptIn(row.id)), fromFresh(fresh)])) {
      const left = gone.size === 0 ? kept : without(kept, gone)
      if (left.count === 0) continue
      put(left)
      if (left.key >= countedTo) continue
      putNumber(counts, left.key - counted)
      putNumber(counts, left.count)
      counted = left.key
    }
    end()
    for (const row of joined) {
      sql.dropBlocks.run(row.id * BLOCKS, (row.id + 1) * BLOCKS)
      sql.drop.run(row.id)
    }
    sql.put.run(id, first, last, new Uint8Array(Uint32Array.from(directory).buffer), written(counts), lengths)
    if (gone.size > 0) sql.forgetGone.run(first, last)
  }

  function* keptIn(segment: number): Generator<Kept> {
    const { directory } = sql.directory.get(segment) as { directory: Uint8Array }
    const firsts = new Uint32Array(directory.slice().buffer)
    for (const [at, first] of firsts.entries()) {
      yield* listsIn(sql.block.pluck().get(segment * BLOCKS + at) as Uint8Array, first)
    }
  }
}

function* fromFresh({ lists }: Fresh): Generator<Kept> {
  const keys = Float64Array.from(lists.keys()).sort()
  for (const key of keys) {
    const numbers = lists.get(key) ?? []
    yield { key, count: numbers.length, list: listOf(numbers) }
  }
}

/** Lists of several segments in the order of their keys; those under one key are joined, the older segment's first. */
function* merged(segments: readonly Generator<Kept>[]): Generator<Kept> {
  const heads = segments.map(segment => segment.next())
  for (;;) {
    let key = Number.POSITIVE_INFINITY
    for (const head of heads) if (!head.done && head.value.key < key) key = head.value.key
    if (key === Number.POSITIVE_INFINITY) return
    const lists: Uint8Array[] = []
    let count = 0
    for (let at = 0; at < heads.length; at++) {
      const head = heads[at]
      if (!head || head.done || head.value.key !== key) continue
      lists.push(head.value.list)
      count += head.value.count
      const segment = segments[at]
      if (segment) heads[at] = segment.next()
    }
    yield { key, count, list: joinLists(lists) }
  }
}

const [LETTERS] = shelfOf(SHELF.letters)
const [, SOUNDS_END] = shelfOf(SHELF.sound)

/** A list without the texts that are gone. Words are never gone. */
function without(kept: Kept, gone: ReadonlySet<number>): Kept {
  if (kept.key >= LETTERS && kept.key < SOUNDS_END) return kept
  const numbers = numbersOf(kept.list)
  const left = numbers.filter(number => !gone.has(number))
  return left.length === numbers.length ? kept : { key: kept.key, count: left.length, list: listOf(left) }
}

function prepare(database: Database) {
  return {
    latest: database.prepare('select id, first, last from segment order by first desc'),
    newest: database.prepare('select max(id) from segment'),
    lengths: database.prepare('select lengths from segment where id = ?'),
    directory: database.prepare('select directory from segment where id = ?'),
    block: database.prepare('select bytes from block where id = ?'),
    putBlock: database.prepare('insert into block values (?, ?)'),
    put: database.prepare('insert into segment values (?, ?, ?, ?, ?, ?)'),
    drop: database.prepare('delete from segment where id = ?'),
    dropBlocks: database.prepare('delete from block where id >= ? and id < ?'),
    goneWithin: database.prepare('select text from gone where text between ? and ?'),
    forgetGone: database.prepare('delete from gone where text between ? and ?'),
  }
}
