import type { Database } from 'better-sqlite3'
import { type Word, words } from '../entries/fold.ts'
import type { Kind } from '../entries/ref.ts'
import { type Field, keyOf, letterKeys, nameShelf, pairKey, SHELF, soundKey } from './keys.ts'
import { rowOf } from './lists.ts'
import { segmentWriter } from './segments.ts'

/** Takes texts and names into the index of words, and out of it again. */
export interface Indexer {
  /** Makes a text findable by its words and by marks, which are what a search is narrowed to. */
  add(field: Field, text: string, speakers: string, marks: readonly string[]): Added
  /** The number under which an entry's names are found. */
  name(kind: Kind, names: readonly string[]): number
  forget(number: number): void
  /** Writes what was added since the last time. To be called at the end of a transaction. */
  flush(): void
  /** Forgets what was added since the last time: the transaction came to nothing. */
  abandon(): void
}

/** How the index knows a text: its number, and rows of terms for its words in order and for the names of who speaks. */
interface Added {
  readonly number: number
  readonly terms: Uint8Array
  readonly speakers: Uint8Array
}

/** Words at hand whose number need not be looked up; more would cost memory, for an import brings new ones without end. */
const AT_HAND = 200_000

export function indexer(database: Database): Indexer {
  const sql = prepare(database)
  const writeSegment = segmentWriter(database)
  const known = new Map<string, number>()
  const lists = new Map<number, number[]>()
  let lengths: number[] = []
  let first = 0

  function termOf(word: string): number {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= AT_HAND) known.clear()
    const term = (sql.find.get(word) as number | undefined) ?? newTerm(word)
    known.set(word, term)
    return term
  }
  function newTerm(word: string): number {
    const term = Number(sql.insert.run(word).lastInsertRowid)
    for (const key of letterKeys(word)) put(key, term)
    const sound = soundKey(word)
    if (sound !== undefined) put(sound, term)
    return term
  }
  function put(key: number, number: number): void {
    const list = lists.get(key)
    if (!list) lists.set(key, [number])
    else if (list[list.length - 1] !== number) list.push(number)
  }
  function nextNumber(length: number): number {
    if (lengths.length === 0) first = (sql.last.get() as number) + 1
    return first + lengths.push(length) - 1
  }

  return {
    add: (field, text, speakers, marks) => {
      const all = words(text)
      const number = nextNumber(Math.max(1, all.length))
      const terms = all.map(({ word }) => termOf(word))
      for (const term of terms) put(keyOf(SHELF[field], term), number)
      for (const compound of compoundsOf(all)) put(keyOf(SHELF[field], termOf(compound)), number)
      for (const mark of marks) put(keyOf(SHELF.mark, termOf(mark)), number)
      if (field === 'wording') putPairs(all, number)
      return { number, terms: rowOf(terms), speakers: rowOf(words(speakers).map(({ word }) => termOf(word))) }
    },
    name: (kind, names) => {
      const number = nextNumber(0)
      for (const name of names) {
        words(name).forEach(({ word }, at) => {
          if (at === 0) put(keyOf(nameShelf(kind, 'begins'), termOf(word)), number)
          put(keyOf(nameShelf(kind, 'name'), termOf(word)), number)
        })
      }
      return number
    },
    forget: number => void sql.forget.run(number),
    flush: () => {
      if (lengths.length === 0) return
      sql.advance.run(first + lengths.length - 1)
      writeSegment({ lists, first, lengths })
      clear()
    },
    abandon: () => {
      clear()
      known.clear()
    },
  }

  function putPairs(all: readonly Word[], number: number): void {
    for (let at = 1; at < all.length; at++) {
      const key = pairKey(all[at - 1]?.word ?? '', all[at]?.word ?? '')
      if (key !== undefined) put(key, number)
    }
  }
  function clear(): void {
    lists.clear()
    lengths = []
  }
}

/** Hyphenated words written as one (co-operation, cooperation): they are looked for so, too. */
function compoundsOf(all: readonly Word[]): readonly string[] {
  return all.flatMap(({ word, joined }, at) => (joined ? [(all[at - 1]?.word ?? '') + word] : []))
}

function prepare(database: Database) {
  return {
    find: database.prepare('select id from term where word = ?').pluck(),
    insert: database.prepare('insert into term (word) values (?)'),
    forget: database.prepare('insert or ignore into gone values (?)'),
    last: database.prepare('select last from texts').pluck(),
    advance: database.prepare('update texts set last = ?'),
  }
}
