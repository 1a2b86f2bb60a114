import type { Field } from '../catalogue/keys.ts'
import type { Printed } from '../catalogue/words.ts'
import type { Word } from '../entries/fold.ts'
import { confidenceOf } from './confidence.ts'
import type { Engine } from './engine.ts'
import { meaningOf } from './meant.ts'
import { rankOf } from './rank.ts'
import { measuring, type Traits } from './traits.ts'

/** A text that may be the one that is asked for. Only a suspicion: `judge` reads it. */
export interface Candidate {
  readonly text: number
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
  if (!first) return []
  const next = ranked.find(({ terms }) => !isSame(terms, first.terms))
  const rival = next?.rank ?? 0
  const sure = confidenceOf({ ...first, lead: first.rank - rival, rival: next?.traits, asked: words.length })
  return ranked.slice(0, limit).map(({ text, score, terms, traits, rank }) => {
    const isFirst = isSame(terms, first.terms)
    return {
      ...{ text, score, traits, rank, lead: rank - (isFirst ? rival : first.rank) },
      confidence: isFirst ? sure : Math.min(sure, 1 - sure) * Math.exp(rank - first.rank),
      printed: () => index.printed(text),
    }
  })
}

/** Whether two texts have the same words, so that neither makes the other less certain. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
