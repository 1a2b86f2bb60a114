import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Citation, Rendering } from '../../entries/citation.ts'
import type { Quotation } from '../../entries/entry.ts'
import type { EntryRef } from '../../entries/ref.ts'
import type { Finding, Match, Search, Step } from '../../search/search.ts'
import type { Change } from './changes.ts'

/** What may be said of the words besides them. */
export interface Asked {
  /** Whose words they are said to be. */
  readonly speakers?: readonly EntryRef[]
  /** The same of somebody whom the record does not know: the name. Of such a person it has no words. */
  readonly stranger?: string
  /** Only wordings in this language. */
  readonly language?: string
}

/** What a ruling rests on. */
export interface Record {
  readonly catalogue: Catalogue
  readonly search: Search
}

/** One utterance on record beside the words asked for, and the record of it that is nearest to them. */
export interface Place {
  readonly quotation: Quotation
  readonly match: Match
  readonly finding: Finding
  /** What gives the words, or comes nearest: the citation of `finding.wording`. */
  readonly citation: Citation
}

export type Places = readonly [Place, ...Place[]]

/** A run of words that was asked for with others, and where it stands on record. */
export interface Piece {
  readonly words: string
  readonly place: Place
}

/**
 * The words stand in a record of the utterance than which there is none better: the whole of its text, or a part. The first place is the
 * earliest; the others have the same words.
 */
export interface Standing {
  readonly verdict: 'verbatim' | 'part'
  readonly places: Places
  /** How the source of the first place gives them. */
  readonly rendering: Rendering
  /** How many times an ellipsis of the question leaves recorded words out. */
  readonly leftOut: number
  /** A negation that stands directly before or after the words in the record, and was not asked for. */
  readonly beside?: string
}

/** The words match only what an outlet made of it: a better record words it otherwise, or has it in the language it was said in. */
export interface OutletWording {
  readonly verdict: 'outlet'
  readonly places: Places
  /** Whose wording it is: every citation of the first place that has the words. */
  readonly having: readonly [Citation, ...Citation[]]
  /** The record that stands beside it. */
  readonly better: Citation
  /** Whether the better record is in another language: the words are a translation. */
  readonly translated: boolean
  /** From the better record to the asked words, gravest first; empty where they cannot be set side by side. */
  readonly changes: readonly Change[]
}

/** Runs that are each on record and were set together: no one said them so. */
export interface Joined {
  readonly verdict: 'joined'
  /** Whether they are from one recorded text, with nothing to show that words were left out, or from different utterances. */
  readonly from: 'one text' | 'several'
  readonly pieces: readonly [Piece, Piece, ...Piece[]]
}

/** The same sentence with words changed. */
export interface Altered {
  readonly verdict: 'altered'
  readonly places: Places
  /** From the record to the question, gravest first. Never empty. */
  readonly changes: readonly Change[]
  /** The whole comparison, in order: its asked words are the asked words, its recorded words a run of the record. */
  readonly steps: readonly Step[]
  /** Whether somebody else than the speakers asked for said it. */
  readonly otherSpeaker: boolean
}

/** The words are on record, but none of the speakers asked for is recorded with them. */
export interface OtherSpeaker {
  readonly verdict: 'other-speaker'
  readonly places: Places
  readonly asked: readonly EntryRef[]
  /** The name of who was asked for, where the record does not know them; `asked` is empty then. */
  readonly stranger?: string
  /** How the words stand to those who are recorded with them. */
  readonly theirs: Standing | OutletWording | Joined | Altered
  /** What those who were asked for are recorded with that is like it, never as an attribution. */
  readonly near: readonly Place[]
}

/** A likeness, never an attribution. */
interface Near {
  readonly verdict: 'near'
  readonly places: Places
}

interface NotOnRecord {
  readonly verdict: 'nothing'
}

/** How asked words stand to the record. */
export type Ruling = Standing | OutletWording | Joined | Altered | OtherSpeaker | Near | NotOnRecord
export type Verdict = Ruling['verdict']
