import type { Field } from '../catalogue/keys.ts'
import type { Printed } from '../catalogue/words.ts'
import type { Word } from '../entries/fold.ts'
import { confidenceOf } from './confidence.ts'
import type { Engine } from './engine.ts'
import { meaningOf } from './meant.ts'
import { rankOf } from './rank.ts'
import { isSame, standingOf } from './standing.ts'
import { measuring, type Traits } from './traits.ts'

/** A text that may be the one that is asked for. Only a suspicion: `judge` reads it. */
export interface Candidate {
  readonly text: number
  /** Its words, as a row of terms. */
  readonly terms: Uint8Array
  readonly traits: Traits
  /** Its score when it was retrieved. */
  readonly score: number
  /** Higher is likelier; only good for comparing the candidates of one question. */
  readonly rank: number
  /** How far above the likeliest text with different words it is; below it, negative. */
  readonly lead: number
  /** How probable it is that it is the right one. */
  readonly confidence: number
  /** Reads the text itself; undefined when it is gone. */
  readonly printed: () => Printed | undefined
}

export interface Wanted {
  readonly field: Field
  /** How many texts are measured, and how many of them are wanted. */
  readonly measured: number
  readonly limit: number
  readonly among?: (text: number) => boolean
}

/** The texts that most probably hold the asked words, the likeliest first. */
export function candidates(
  words: readonly Word[],
  { field, measured, limit, among }: Wanted,
  { index, lexicon, retrieve }: Engine,
): readonly Candidate[] {
  const meaning = meaningOf(words, field, index, lexicon)
  const measure = measuring(meaning, lexicon)
  const hits = retrieve(field, meaning, measured, among)
  const best = hits[0]?.score ?? 1
  const ranked = hits
    .flatMap(({ text, score }) => {
      const indexed = index.indexed(text)
      if (!indexed) return []
      const traits = measure(indexed, score / best)
      return [{ text, score, terms: indexed.terms, traits, rank: rankOf(traits) }]
    })
    .sort((one, other) => other.rank - one.rank || one.text - other.text)
  const [first] = ranked
  const standing = standingOf(ranked, meaning, words.length, lexicon)
  if (!first || !standing) return []
  const sure = confidenceOf(standing)
  return ranked.slice(0, limit).map(({ text, score, terms, traits, rank }) => {
    const isFirst = isSame(terms, first.terms)
    return {
      ...{ text, score, terms, traits, rank },
      lead: isFirst ? standing.lead : rank - first.rank,
      confidence: isFirst ? sure : Math.min(sure, 1 - sure) * Math.exp(rank - first.rank),
      printed: () => index.printed(text),
    }
  })
}
