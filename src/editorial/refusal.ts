import type { Path } from '../entries/references.ts'
import type { Draft, RevisionId } from '../ledger/posting.ts'
import type { Likeness } from './duplicates.ts'
import type { Merge } from './merge.ts'

/** One thing that is wrong with what somebody wants to record, at its field. */
export interface Issue {
  readonly path: Path
  /** A sentence without its subject, the field. */
  readonly message: string
}

/** Why an edit or a review leads to no posting. Each says, or lets be said, what to do next. */
export type Refusal =
  | {
      readonly refusal: 'usage' | 'not-permitted' | 'not-found' | 'already-reviewed' | 'own-proposal'
      readonly message: string
    }
  | { readonly refusal: 'invalid-entry'; readonly issues: readonly [Issue, ...Issue[]] }
  /** The record has moved on from what the change was made from. */
  | { readonly refusal: 'stale-revision'; readonly merge: Merge; readonly head: RevisionId }
  | { readonly refusal: 'duplicate'; readonly of: readonly [Likeness, ...Likeness[]] }

/** What an edit leads to: postings, or a refusal. */
export type Decision = { readonly drafts: readonly [Draft, ...Draft[]] } | Refusal

/** Who decides, and when. */
export type Stamp = Pick<Draft, 'by' | 'at'>
