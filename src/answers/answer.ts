import type { EntryRef } from '../entries/ref.ts'
import type { Slug } from '../entries/slug.ts'
import type { RevisionId } from '../ledger/posting.ts'
import type { Text } from './text.ts'

/** One thing that an answer says, in reading order. */
export type Block =
  | { readonly block: 'heading'; readonly text: Text }
  | { readonly block: 'paragraph'; readonly text: Text }
  /** Words of the record: one unbroken run of what `of.source` prints, shortened only at its ends. */
  | {
      readonly block: 'quotation'
      readonly text: Text
      /** Whether words of the excerpt were left off before or after; shown as […]. */
      readonly cut: { readonly before: boolean; readonly after: boolean }
      readonly attribution: Text
      /** BCP 47 language of the words. */
      readonly language: string
      readonly of: { readonly quotation: Slug; readonly source: Slug }
    }
  | { readonly block: 'facts'; readonly rows: readonly (readonly [label: string, value: Text])[] }
  | { readonly block: 'list'; readonly items: readonly Text[] }
  /** Something to copy as it stands, such as a BibTeX record. */
  | { readonly block: 'verbatim'; readonly text: string }
  | { readonly block: 'change'; readonly field: string; readonly before: string; readonly after: string }
  | { readonly block: 'notice'; readonly tone: 'info' | 'caution' | 'refusal'; readonly text: Text }

/** Where a link leads: the outlet's page, the sentence on it, the page we read, an archived copy, or a search for one. */
export type Leads = 'outlet' | 'sentence' | 'seen' | 'archive' | 'archive-search' | 'basis'

/** A numbered citation: what was published where, with every way to get there. */
export interface Note {
  readonly number: number
  readonly text: Text
  readonly links: readonly {
    readonly leads: Leads
    readonly label: string
    readonly url: string
    /** The words at which it opens the page, where it opens at a sentence. */
    readonly words?: string
  }[]
}

/** Something to do next. The line is exactly what a person could have typed. */
export interface Action {
  readonly label: string
  readonly line: string
  readonly weight?: 'main' | 'danger'
  /** Whether the line repeats words that were asked, so that no button may carry it. */
  readonly repeats?: true
}

/** Why an asker was turned down; each says what to do next. */
export type RefusalCode =
  | 'usage'
  | 'not-permitted'
  | 'not-found'
  | 'invalid-entry'
  | 'stale-revision'
  | 'duplicate'
  | 'already-reviewed'
  | 'own-proposal'

export type Status = 'found' | 'several' | 'near' | 'nothing' | 'done' | 'refused' | 'failed'

/** What a command answers: what things are, never how they look. Every surface renders it in this order. */
export interface Answer {
  readonly status: Status
  readonly refusal?: RefusalCode
  readonly title: Text
  readonly blocks: readonly Block[]
  readonly notes: readonly Note[]
  readonly actions: readonly Action[]
  /**
   * A line that gives this answer again at any time. It names entries by slug and never repeats the words that were asked;
   * absent where nothing else would do.
   */
  readonly line?: string
  /** The entries shown, with the revision of each, so that a posted copy can be brought up to date. */
  readonly shows: readonly { readonly entry: EntryRef; readonly revision: RevisionId }[]
  /** Proposals shown as they stand, so that a posted copy says what became of them. */
  readonly proposals?: readonly RevisionId[]
  /** Whether it is about its asker, or about channels that not everybody sees: it is never offered to be shared. */
  readonly confidential?: true
  /** Whether it is to be posted for everybody where it was asked, and pinned there. The surface does so and tells the desk. */
  readonly post?: 'pinned'
  /** Messages of ours that are to be taken from the pins of the channel in which this was asked. */
  readonly unpin?: readonly string[]
  /** What is wrong with the fields of a form, by their names; problems of no field are in the blocks only. */
  readonly issues?: readonly { readonly field: string; readonly message: string }[]
  /** The line that takes up again what was typed and could not be recorded. */
  readonly draft?: string
  /** The last posting of the ledger that this answer knows of. */
  readonly asOf: number
}
