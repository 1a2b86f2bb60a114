import type { Database } from 'better-sqlite3'
import { type Kept, listIn } from './blocks.ts'
import { type Field, keyOf, SHELF } from './keys.ts'
import { readRow } from './lists.ts'
import { BLOCKS } from './segments.ts'
import type { Printed, Term, WordIndex } from './words.ts'

interface Segment {
  readonly id: number
  readonly first: number
  readonly last: number
  /** The first key of each block. */
  readonly directory: Uint32Array
  /** Keys, each as what is added to the one before, and how many texts have them, by turns. */
  readonly counts: Uint32Array
  readonly lengths: Uint8Array
  readonly texts: number
  /** Of all its texts together. */
  readonly words: number
}

/** What follows from the segments there are. */
interface Shelves {
  readonly state: number
  readonly segments: readonly Segment[]
  readonly lengths: Uint8Array
  readonly texts: number
  readonly averageLength: number
  readonly counts: Readonly<Record<Field, Uint32Array>>
}

/** Keys of which the lists are at hand: the same words come up again and again. */
const REMEMBERED = 5000
/** Bytes of blocks kept at hand. */
const AT_HAND = 24 * 2 ** 20

/** Reads the index of words from the catalogue's tables: what is asked for, when it is asked for. */
export function wordReader(database: Database): WordIndex {
  const sql = prepare(database)
  let shelves: Shelves | undefined
  let seen: Shelves | undefined
  const blocks = new Map<number, Uint8Array>()
  let held = 0
  const found = new Map<number, readonly Kept[]>()
  let foundIn = 0
  const add = adding()

  /** Segments never change, and a new one always has a higher number. Within `reading` nothing does. */
  function now(): Shelves {
    if (seen) return seen
    const state = (sql.newest.get() as number | null) ?? 0
    if (shelves?.state === state) return shelves
    const known = new Map(shelves?.segments.map(segment => [segment.id, segment]))
    const ids = sql.ids.all() as number[]
    const segments = ids.map(id => known.get(id) ?? segmentOf(sql.segment.get(id) as Row))
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

  function listsUnder(key: number): readonly Kept[] {
    const lists: Kept[] = []
    for (const { id, directory } of now().segments) {
      const at = blockOf(directory, key)
      const kept = at < 0 ? undefined : listIn(block(id * BLOCKS + at), directory[at] ?? 0, key)
      if (kept) lists.push(kept)
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
    term: word => sql.term.get(word) as number | undefined,
    word: term => sql.word.get(term) as string | undefined,
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

interface Row extends Omit<Segment, 'directory' | 'counts' | 'texts' | 'words'> {
  readonly directory: Uint8Array
  readonly counts: Uint8Array
}

function segmentOf({ directory, counts, ...row }: Row): Segment {
  const pairs = new Uint32Array(counts.length)
  let [texts, words] = [0, 0]
  for (const length of row.lengths) {
    if (length > 0) texts++
    words += length
  }
  return {
    ...row,
    ...{ texts, words },
    directory: new Uint32Array(directory.slice().buffer),
    counts: pairs.slice(0, readRow(counts, pairs)),
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

/** Texts of a segment that is not added up anew at every change. */
const LARGE = 20_000

/** Adds segments up; the large ones, which are most of the record, only once for as long as they last. */
function adding(): (segments: readonly Segment[]) => Omit<Shelves, 'state' | 'segments'> {
  let base = { ids: '', wording: countsOf([], 'wording'), claim: countsOf([], 'claim') }
  return segments => {
    const large = segments.filter(({ texts }) => texts >= LARGE)
    const ids = large.map(({ id }) => id).join(' ')
    if (base.ids !== ids) base = { ids, wording: countsOf(large, 'wording'), claim: countsOf(large, 'claim') }
    const small = segments.filter(({ texts }) => texts < LARGE)
    const counts = { wording: countsOf(small, 'wording', base.wording), claim: countsOf(small, 'claim', base.claim) }
    const lengths = new Uint8Array((segments.at(-1)?.last ?? 0) + 1)
    for (const segment of segments) lengths.set(segment.lengths, segment.first)
    const texts = segments.reduce((sum, segment) => sum + segment.texts, 0)
    const words = segments.reduce((sum, segment) => sum + segment.words, 0)
    return { lengths, texts, averageLength: texts === 0 ? 1 : words / texts, counts }
  }
}

/** How many texts have each word, by its number, on top of what was counted before. */
function countsOf(segments: readonly Segment[], field: Field, base = new Uint32Array(1)) {
  const [from, to] = [keyOf(SHELF[field], 0), keyOf(SHELF[field] + 1, 0)]
  let all = base.slice()
  for (const { counts } of segments) {
    let key = 0
    for (let at = 0; at < counts.length; at += 2) {
      key += counts[at] ?? 0
      if (key < from || key >= to) continue
      if (key - from >= all.length) all = wider(all, key - from)
      all[key - from] = (all[key - from] ?? 0) + (counts[at + 1] ?? 0)
    }
  }
  return all
}

function wider(counts: Uint32Array<ArrayBuffer>, term: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(Math.max(term + 1, counts.length + (counts.length >> 1)))
  grown.set(counts)
  return grown
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
