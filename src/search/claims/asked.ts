import { likening } from './letters.ts'
import { readMessage } from './message.ts'
import { counted, type Postings } from './postings.ts'
import { stem } from './stem.ts'
import { NO_STEM, type Terms } from './terms.ts'

/** A message as the claims are compared with it. */
export interface Asked {
  /** Its words in order, as the claims number them; numbers below 0 stand for words that no claim has. */
  readonly words: readonly number[]
  /** Its stems and how often each occurs; function words have none. Below 0, one for each word that no claim has in any form. */
  readonly stems: ReadonlyMap<number, number>
  /** The stems among its first words, which mostly say what it is about. */
  readonly opening: ReadonlySet<number>
  /** What all its stems tell. */
  readonly weight: number
  /** Likeness by letters of a claim's word, by number. */
  alike(term: number): number
  readonly year: number | undefined
  readonly month: readonly [name: number, year: number] | undefined
}

/** How many stems make the opening. */
const OPENING = 10
/** More words than any post has are not a claim but an article: the first of them are read. */
const MOST = 400

export function readAsked(text: string, terms: Terms, { weigh }: Postings): Asked {
  const { words, year, month } = readMessage(text)
  const read = words.slice(0, MOST)
  const unknown = new Map<string, number>()
  const strange = (word: string) => {
    const form = stem(word)
    const its = unknown.get(form) ?? NO_STEM - 1 - unknown.size
    unknown.set(form, its)
    return its
  }
  const telling = read
    .map(word => ({ word, stem: terms.findStem(word) ?? strange(word) }))
    .filter(({ stem }) => stem !== NO_STEM)
  const numbers = telling.map(({ stem }) => stem)
  const stems = counted(numbers)
  const liken = likening(telling.map(({ word, stem }) => ({ word, weight: weigh(stem) })))
  const named = month === undefined ? undefined : terms.find(month)
  const dated = year === undefined ? undefined : terms.find(year)
  return {
    words: read.map(word => terms.find(word) ?? strange(word)),
    stems,
    opening: new Set(numbers.slice(0, OPENING)),
    weight: [...stems.keys()].reduce((sum, stem) => sum + weigh(stem), 0),
    alike: remembered(term => liken(terms.word(term))),
    year: year === undefined ? undefined : (terms.find(year) ?? NO_STEM),
    month: named === undefined || dated === undefined ? undefined : [named, dated],
  }
}

function remembered(find: (term: number) => number): (term: number) => number {
  const found = new Map<number, number>()
  return term => {
    const before = found.get(term)
    if (before !== undefined) return before
    const now = find(term)
    found.set(term, now)
    return now
  }
}
