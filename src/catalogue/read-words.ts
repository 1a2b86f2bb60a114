import type { Database } from 'better-sqlite3'
import { bitsOf, rememberingBits } from './bits.ts'
import { listIn } from './blocks.ts'
import { BLOCKS } from './segments.ts'
import { adding, type SegmentRow, type Shelves, segmentOf } from './shelves.ts'
import type { Listed, Printed, Term, WordIndex } from './words.ts'

/** Keys of which the lists are at hand: the same words come up again and again. */
const REMEMBERED = 5000
/** Bytes of blocks kept at hand. */
const AT_HAND = 24 * 2 ** 20
/** Words kept at hand with their numbers. */
const WORDS = 40_000
/** Bytes of lists kept as bits. */
const BITS = 16 * 2 ** 20
/** No key is higher. */
const KEYS = 2 ** 32

/** Reads the index of words from the catalogue's tables: what is asked for, when it is asked for. */
export function wordReader(database: Database): WordIndex {
  const sql = prepare(database)
  let shelves: Shelves | undefined
  let seen: Shelves | undefined
  const blocks = new Map<number, Uint8Array>()
  let held = 0
  const found = new Map<number, readonly Listed[]>()
  const keepBits = rememberingBits(BITS)
  let foundIn = 0
  const add = adding()

  /** Words keep their numbers for as long as the catalogue lasts. */
  const terms = new Map<string, number>()
  const spelt = new Map<number, string>()
  function remember(word: string, term: number): void {
    if (spelt.has(term)) return
    if (spelt.size >= WORDS) {
      terms.clear()
      spelt.clear()
    }
    terms.set(word, term)
    spelt.set(term, word)
  }

  /** Segments never change, and a new one always has a higher number. Within `reading` nothing does. */
  function now(): Shelves {
    if (seen) return seen
    const state = (sql.newest.get() as number | null) ?? 0
    if (shelves?.state === state) return shelves
    const known = new Map(shelves?.segments.map(segment => [segment.id, segment]))
    const ids = sql.ids.all() as number[]
    const segments = ids.map(id => known.get(id) ?? segmentOf(sql.segment.get(id) as SegmentRow))
    shelves = { state, segments, ...add(segments) }
    return shelves
  }

  function block(id: number): Uint8Array {
    const before = blocks.get(id)
    if (before) return before
    const bytes = sql.block.get(id) as Uint8Array
    if (held + bytes.length > AT_HAND) {
      blocks.clear()
      held = 0
    }
    held += bytes.length
    blocks.set(id, bytes)
    return bytes
  }

  function listsUnder(key: number): readonly Listed[] {
    const lists: Listed[] = []
    for (const { id, first, last, directory } of now().segments) {
      const at = blockOf(directory, key)
      const kept = at < 0 ? undefined : listIn(block(id * BLOCKS + at), directory[at] ?? 0, key)
      if (!kept) continue
      const bits = () => keepBits(id * KEYS + key, () => bitsOf(kept.list, first, last))
      lists.push({ ...kept, bits })
    }
    return lists
  }

  return {
    reading: run => {
      if (seen) return run()
      const whole = database.transaction(() => {
        seen = now()
        return run()
      })
      try {
        return whole.deferred()
      } finally {
        seen = undefined
      }
    },
    get state() {
      return now().state
    },
    get last() {
      return now().lengths.length - 1
    },
    get texts() {
      return now().texts
    },
    get averageLength() {
      return now().averageLength
    },
    get lengths() {
      return now().lengths
    },
    counts: field => now().counts[field],
    term: word => {
      const term = terms.get(word) ?? (sql.term.get(word) as number | undefined)
      if (term !== undefined) remember(word, term)
      return term
    },
    word: term => {
      const word = spelt.get(term) ?? (sql.word.get(term) as string | undefined)
      if (word !== undefined) remember(word, term)
      return word
    },
    beginning: (start, limit) => sql.beginning.all(start, `${start}\u{10FFFF}`, limit) as Term[],
    lists: key => {
      const { state } = now()
      if (state !== foundIn || found.size >= REMEMBERED) found.clear()
      foundIn = state
      const before = found.get(key)
      if (before) return before
      const kept = listsUnder(key)
      found.set(key, kept)
      return kept
    },
    indexed: text => {
      const row = sql.indexed.get(text) as readonly [Uint8Array, Uint8Array] | undefined
      return row && { terms: row[0], speakers: row[1] }
    },
    printed: text => sql.printed.get(text) as Printed | undefined,
  }
}

/** The last block that begins with this key or a lower one; -1 when all begin higher. */
function blockOf(directory: Uint32Array, key: number): number {
  let [low, high] = [0, directory.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((directory[middle] ?? 0) <= key) low = middle + 1
    else high = middle
  }
  return low - 1
}

function prepare(database: Database) {
  return {
    newest: database.prepare('select max(id) from segment').pluck(),
    ids: database.prepare('select id from segment order by first').pluck(),
    segment: database.prepare('select id, first, last, directory, counts, lengths from segment where id = ?'),
    block: database.prepare('select bytes from block where id = ?').pluck(),
    term: database.prepare('select id from term where word = ?').pluck(),
    word: database.prepare('select word from term where id = ?').pluck(),
    beginning: database.prepare('select id as term, word from term where word >= ? and word < ? order by word limit ?'),
    indexed: database.prepare('select terms, speakers from text where id = ?').raw(),
    printed: database.prepare('select entry, place, source, language, words from text where id = ?'),
  }
}
