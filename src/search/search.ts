import type { Name, Wording } from '../catalogue/catalogue.ts'
import type { Field } from '../catalogue/keys.ts'
import type { EntryRef, Kind } from '../entries/ref.ts'
import type { Slug } from '../entries/slug.ts'
import type { LikelyClaim } from './claims.ts'
import type { Guess } from './likely.ts'

/** A run of characters, `start` inclusive and `end` exclusive, in UTF-16 units of the wording's words. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** One step of a word-by-word comparison: the same word, or what stands in one place of the other. */
export type Step =
  | { readonly step: 'same'; readonly asked: string; readonly recorded: string }
  | ({ readonly step: 'changed'; readonly asked: string; readonly recorded: string } & Setting)
  | ({ readonly step: 'added'; readonly asked: string } & Setting)
  | ({ readonly step: 'missing'; readonly recorded: string } & Setting)

/** How words that differ stand in their texts. */
interface Setting {
  /** What stands between the word before and this one; absent where that is one space. */
  readonly askedGap?: string
  readonly recordedGap?: string
  /** Whether one of them seems to be a name. */
  readonly named?: true
}

/**
 * How the asked words stand to a recorded wording:
 * `verbatim`, the whole wording; `part`, an unbroken run of it, or runs in order where the question has an ellipsis; `joined`, runs of it
 * set together; `altered`, the same sentence with words changed; `near`, a likeness only.
 */
export type Verdict = 'verbatim' | 'part' | 'joined' | 'altered' | 'near'

export interface Finding {
  readonly wording: Wording
  readonly verdict: Verdict
  /** Where the asked words stand in the wording: one run, or the runs that agree. */
  readonly ranges: readonly Range[]
  /** The comparison, in order; only of the stretch that was aligned. */
  readonly steps: readonly Step[]
  /** 0 to 1: the weighted share of the asked words found in order, a little less where other words stand between them. */
  readonly score: number
}

/** All wordings of one quotation that were found, the best first. */
export interface Match {
  readonly quotation: Slug
  readonly verdict: Verdict
  readonly score: number
  /** 0 to 1: how probable it is that the asked words are this quotation's, calibrated on questions of which the answer is known. */
  readonly confidence: number
  readonly findings: readonly [Finding, ...Finding[]]
}

export interface Narrowing {
  readonly speakers?: readonly EntryRef[]
  readonly language?: string
}

export interface Search {
  /** Who said these words: quotations, the surest first. Empty means not on record and nothing like it. */
  whoSaid(words: string, narrowing?: Narrowing): readonly Match[]
  /** Entries whose texts the words are most probably from, or about: quotations by their wordings, claims by what they say. */
  likely(words: string, field: Field, limit: number): Guess
  /** Claims that a message makes in whatever words, the likeliest first: never more than likely. From memory. */
  claims(message: string, limit: number): readonly LikelyClaim[]
  /** Entries of these kinds that the words name: slug, title or spelling, exactly or nearly, the best first. For "did you mean". */
  named(words: string, kinds: readonly Kind[], limit: number): readonly EntryRef[]
  /** Entries of these kinds in whose names all these words stand, at most so many. */
  called(words: string, kinds: readonly Kind[], limit: number): readonly Name[]
  /**
   * Entries of these kinds for somebody who is still typing: each typed word begins a word of the slug, the title or another
   * spelling; the first by slug where nothing is typed. From the catalogue's own index, in a few milliseconds.
   */
  beginning(typed: string, kinds: readonly Kind[], limit: number): readonly Name[]
  /** Compares two wordings word by word. */
  compare(asked: string, recorded: string): readonly Step[]
}
