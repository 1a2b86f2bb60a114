import { letterKeys, soundKey } from '../catalogue/keys.ts'
import { nextNumber, numbersOf } from '../catalogue/lists.ts'
import type { WordIndex } from '../catalogue/words.ts'
import { likeness, SHORTEST } from './likeness.ts'

/** A word of the record that may be meant by a word of a question. */
export interface Spelling {
  readonly term: number
  readonly word: string
  readonly likeness: number
}

/** Finds the record's words that are like a word, so that a misspelt question still meets its text. */
export type Spellings = (word: string, limit: number) => readonly Spelling[]

/** No word of any record is longer; what is longer is not a word. */
const LONGEST = 40
/** The longest ending that is left open when forms of a word are looked for. */
const ENDING = 4
/** Forms of a word that are looked at: some beginnings have hundreds. */
const FORMS = 80
/** Words that share enough letter pairs to be looked at closely, and how many pairs one slip and two slips can spoil. */
const SLIPS = { most: 60, one: 3, two: 5, twoFrom: 8 }

/** Looks for other forms by the beginning, for misspellings by pairs of letters, and for other languages' spellings by the sound. */
export function spellings(index: WordIndex): Spellings {
  const shared = sharing(index)

  return (word, limit) => {
    if (word.length < SHORTEST || word.length > LONGEST || /\p{N}/u.test(word)) return []
    const found = new Map<number, Spelling>()
    const sounding = new Set(soundingLike(word, index))
    const look = (term: number, other: string): void => {
      if (other === word || found.has(term)) return
      const alike = likeness(word, other, sounding.has(term))
      if (alike > 0) found.set(term, { term, word: other, likeness: alike })
    }
    const beginning = word.slice(0, Math.max(SHORTEST, word.length - ENDING))
    for (const { term, word: other } of index.beginning(beginning, FORMS)) look(term, other)
    for (const term of [...shared(word), ...sounding]) {
      if (!found.has(term)) look(term, index.word(term) ?? '')
    }
    const counts = index.counts('wording')
    return [...found.values()]
      .sort((a, b) => b.likeness - a.likeness || (counts[b.term] ?? 0) - (counts[a.term] ?? 0))
      .slice(0, limit)
  }
}

function soundingLike(word: string, index: WordIndex): readonly number[] {
  const key = soundKey(word)
  return key === undefined ? [] : index.lists(key).flatMap(({ list }) => numbersOf(list))
}

/** Terms that share most letter pairs with a word. */
function sharing(index: WordIndex): (word: string) => readonly number[] {
  let counts = new Uint8Array()
  return word => {
    const keys = letterKeys(word)
    const need = Math.max(2, keys.length - (word.length < SLIPS.twoFrom ? SLIPS.one : SLIPS.two))
    const lists = keys.flatMap(key => index.lists(key))
    const touched: number[] = []
    for (const { list } of lists) {
      const from = { bytes: list, at: 0 }
      let term = 0
      while (from.at < list.length) {
        term += nextNumber(from)
        if (term >= counts.length) counts = wider(counts, term)
        const count = (counts[term] ?? 0) + 1
        counts[term] = count
        if (count === need) touched.push(term)
      }
    }
    const best = touched.map(term => ({ term, count: counts[term] ?? 0 })).sort((a, b) => b.count - a.count)
    counts.fill(0)
    return best.slice(0, SLIPS.most).map(({ term }) => term)
  }
}

function wider(counts: Uint8Array<ArrayBuffer>, term: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(Math.max(1024, term + 1, counts.length * 2))
  grown.set(counts)
  return grown
}
