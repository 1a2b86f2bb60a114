import type { Entry } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'

/** The place of a posting in the ledger: 1, 2, 3 … without gaps. 0 is before the first. */
export type Position = number

/** The name of a revision: `r` and the position of the posting that recorded it. */
export type RevisionId = `r${number}`

export const revisionAt = (position: Position): RevisionId => `r${position}`

/** What a change is to those who read the entry. */
export const NATURES = ['new', 'update', 'clarification', 'correction', 'withdrawal'] as const
export type Nature = (typeof NATURES)[number]

/** Where a posted answer stands, in the platform's own names. */
export interface CopyRef {
  readonly surface: string
  readonly team: string
  readonly channel: string
  readonly message: string
}

/** Everything that can ever have happened to the record. */
export type LedgerEvent =
  | {
      readonly type: 'revision-recorded'
      readonly subject: EntryRef
      /** `null` withdraws the entry; its name stays taken. */
      readonly content: Entry | null
      /** Digest of `content`. */
      readonly digest: string
      /** The revisions this one was made from (PROV wasRevisionOf). */
      readonly wasRevisionOf: readonly RevisionId[]
      readonly origin: 'chat' | 'dataset'
      readonly standing: 'pending' | 'accepted'
      readonly nature: Nature
      readonly summary: string
    }
  | {
      readonly type: 'revision-reviewed'
      readonly revision: RevisionId
      readonly decision: 'accepted' | 'rejected' | 'withdrawn'
      readonly comment: string
    }
  | {
      readonly type: 'copy-posted'
      readonly copy: CopyRef
      /** The line that gives the answer again. It names entries by slug, never the words that were asked. */
      readonly line: string
      readonly shows: readonly { readonly entry: EntryRef; readonly revision: RevisionId }[]
    }

/** What somebody asks the ledger to keep. */
export interface Draft {
  /** Who: `dataset`, or a platform's id for a person. */
  readonly by: string
  /** When, as an ISO 8601 instant in UTC. */
  readonly at: string
  readonly event: LedgerEvent
}

/** A draft that the ledger keeps, for ever. */
export interface Posting extends Draft {
  readonly position: Position
  /** SHA-256 over this posting and the digest of the one before it. */
  readonly digest: string
}
