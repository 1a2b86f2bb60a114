import type { Standing } from './confidence.ts'
import type { Lexicon } from './lexicon.ts'
import type { Meaning } from './meant.ts'
import { missesOf } from './misses.ts'
import type { Traits } from './traits.ts'

/** A text that was measured; its words as a row of terms. */
interface Ranked {
  readonly terms: Uint8Array
  readonly traits: Traits
  readonly score: number
  readonly rank: number
}

/** How the likeliest text stands to the question and to the likeliest with other words; undefined when there is none. */
export function standingOf(
  ranked: readonly Ranked[],
  meaning: Meaning,
  asked: number,
  lexicon: Lexicon,
): Standing | undefined {
  const [first] = ranked
  if (!first) return undefined
  const next = ranked.find(({ terms }) => !isSame(terms, first.terms))
  return {
    traits: first.traits,
    misses: missesOf(meaning, first.terms, next?.terms, lexicon),
    lead: first.rank - (next?.rank ?? 0),
    rival: next?.traits,
    score: first.score,
    asked,
    same: ranked.filter(({ terms }) => isSame(terms, first.terms)).length,
  }
}

/** Whether two texts have the same words, so that neither makes the other less certain. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
