import type { Field } from '../catalogue/keys.ts'
import type { WordIndex } from '../catalogue/words.ts'
import type { Word } from '../entries/fold.ts'
import type { Lexicon } from './lexicon.ts'

/** A word of the record by which a word of the question may be met. */
interface Form {
  readonly term: number
  readonly likeness: number
  /** Texts of the field that have it. */
  readonly count: number
}

/** A different word of the question, with all that may be meant by it. */
export interface Meant {
  readonly word: string
  /** How much finding it tells. */
  readonly weight: number
  /** The likest first. */
  readonly forms: readonly Form[]
  /** Texts to be read to find all of them. */
  readonly count: number
}

/** The different words of a question in the order in which they come, and the number of each word's place among them. */
export interface Meaning {
  readonly meant: readonly Meant[]
  readonly order: Uint16Array
}

/** Words so common are spelt rightly or found by the others: their misspellings are not looked for. */
const COMMON = 0.01
const ALWAYS_LOOK = 20

/** Reads a question's words by the record's vocabulary. */
export function meaningOf(words: readonly Word[], field: Field, index: WordIndex, lexicon: Lexicon): Meaning {
  const places = new Map<string, number>()
  const order = Uint16Array.from(words, ({ word }) => {
    const place = places.get(word) ?? places.size
    places.set(word, place)
    return place
  })
  const counts = index.counts(field)
  const meant = [...places.keys()].map((word): Meant => {
    const term = index.term(word)
    const own = term === undefined ? 0 : (counts[term] ?? 0)
    const others = own > Math.max(ALWAYS_LOOK, COMMON * index.texts) ? [] : lexicon.like(word)
    const forms = [
      ...(term === undefined ? [] : [{ term, likeness: 1, count: own }]),
      ...others.map(({ term: other, likeness }) => ({ term: other, likeness, count: counts[other] ?? 0 })),
    ].filter(({ likeness, count }) => likeness === 1 || count > 0)
    return { word, weight: lexicon.weigh(word), forms, count: forms.reduce((sum, { count }) => sum + count, 0) }
  })
  return { meant, order }
}
