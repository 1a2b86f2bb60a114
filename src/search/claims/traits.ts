import type { Asked } from './asked.ts'
import { inOrder } from './order.ts'
import { counted, type Postings } from './postings.ts'
import { NO_STEM, type Terms } from './terms.ts'

/** A claim on the shelf: its texts as numbered words, its statement first and its headline second. */
export interface Shelved<Id extends string = string> {
  readonly id: Id
  readonly texts: readonly (readonly number[])[]
}

/** What a claim has in common with a message. Weights are inverse document frequencies. */
export interface Traits {
  /** BM25. */
  readonly words: number
  /** The weight of the message's first words that it has. */
  readonly opening: number
  /** Likeness of the statement and the headline by letters, 0 to 1. */
  readonly letters: number
  /** The weight of the words that stand in the same order, in that of its texts which has most. */
  readonly order: number
  /** The share of its headline's weight that the message has; of its statement's where it has no headline. */
  readonly headline: number
  /** 1 where it names the year in which the message was written. */
  readonly year: number
  /** 1 where it names the month of that year. */
  readonly month: number
  /** 1 where it names years, and not that one. */
  readonly otherYear: number
  /** How many different stems it has, as a natural logarithm. */
  readonly length: number
  /** The share of the message's weight that it has. */
  readonly share: number
}

/** What a function word counts for where order is compared. */
const FUNCTION_WEIGHT = 0.2

/** Reads what the claim and the message share; `words` is its BM25 score. */
export function traitsOf(asked: Asked, { texts }: Shelved, words: number, terms: Terms, { weigh }: Postings): Traits {
  const stemsOf = (list: readonly number[]) => new Set(list.map(terms.stem).filter(stem => stem !== NO_STEM))
  const weightOf = (stems: Iterable<number>, counts: (stem: number) => boolean = () => true) => {
    let weight = 0
    for (const stem of stems) if (counts(stem)) weight += weigh(stem)
    return weight
  }
  const all = texts.flat()
  const stems = stemsOf(all)
  const isShared = (stem: number) => stems.has(stem)
  const headline = stemsOf(texts[1]?.length ? texts[1] : (texts[0] ?? []))
  const ordered = (term: number) => {
    const stem = terms.stem(term)
    return stem === NO_STEM ? FUNCTION_WEIGHT : weigh(stem)
  }
  const isDated = asked.year !== undefined && all.includes(asked.year)
  return {
    words,
    opening: weightOf(asked.opening, isShared),
    letters: cosine(asked, texts.slice(0, 2).flat(), terms, weigh),
    order: Math.max(0, ...texts.map(text => inOrder(asked.words, text, ordered))),
    headline: weightOf(headline, stem => asked.stems.has(stem)) / (weightOf(headline) || 1),
    year: isDated ? 1 : 0,
    month: asked.month && texts.some(text => names(text, asked.month)) ? 1 : 0,
    otherYear: asked.year !== undefined && !isDated && all.some(term => isYear(terms.word(term))) ? 1 : 0,
    length: Math.log(1 + stems.size),
    share: weightOf(asked.stems.keys(), isShared) / (asked.weight || 1),
  }
}

function cosine({ alike }: Asked, list: readonly number[], terms: Terms, weigh: (stem: number) => number): number {
  let sum = 0
  let square = 0
  for (const [term, times] of counted(list)) {
    const stem = terms.stem(term)
    if (stem === NO_STEM) continue
    const weight = weigh(stem) * times
    sum += weight * alike(term)
    square += weight * weight
  }
  return square === 0 ? 0 : sum / Math.sqrt(square)
}

function isYear(word: string): boolean {
  return word.length === 4 && /^(?:19|20)\d\d$/.test(word)
}

/** "January 2020" or "January 14, 2020": the month, and its year at most two words on. */
function names(text: readonly number[], [name, year]: readonly [number, number] = [NO_STEM, NO_STEM]): boolean {
  return text.some((term, index) => term === name && text.slice(index + 1, index + 3).includes(year))
}
