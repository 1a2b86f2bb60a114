import type { Entry } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'

/** The place of a posting in the ledger: 1, 2, 3 … without gaps. 0 is before the first. */
export type Position = number

/** The name of a revision: `r` and the position of the posting that recorded it. */
export type RevisionId = `r${number}`

export const revisionAt = (position: Position): RevisionId => `r${position}`

/** Stands for no revision: what a copy is to show and has not shown yet. */
export const UNSEEN: RevisionId = 'r0'

/** A file of its own that contributes entries: one entry to a line, or the reviews of claims that others published. By the file's name. */
export type FileOrigin = `jsonl:${string}` | `claimreview:${string}`

/** Whoever contributes entries other than in chat: the folder of the dataset, or a file. */
export type Contributor = 'dataset' | FileOrigin

/** What a change is to those who read the entry. */
export type Nature = 'new' | 'update' | 'clarification' | 'correction' | 'withdrawal'

/** Where a posted answer stands, in the platform's own names. */
export interface CopyRef {
  readonly surface: string
  readonly team: string
  readonly channel: string
  readonly message: string
}

/** An entry that a copy shows, as this revision gives it. */
export interface Shown {
  readonly entry: EntryRef
  readonly revision: RevisionId
}

/** What became of a revision that waited. */
export type Decided = 'accepted' | 'rejected' | 'withdrawn' | 'merged'

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
      /** Where it was said. Ledgers of earlier versions know no files of their own. */
      readonly origin: 'chat' | Contributor
      readonly standing: 'pending' | 'accepted'
      readonly nature: Nature
      readonly summary: string
    }
  | {
      readonly type: 'revision-reviewed'
      readonly revision: RevisionId
      /** `withdrawn`: its proposer took it back. `merged`: another revision has what was wanted of it. */
      readonly decision: Decided
      readonly comment: string
    }
  /** Somebody asks about a proposal, or answers; it goes on waiting. */
  | { readonly type: 'revision-commented'; readonly revision: RevisionId; readonly comment: string }
  /** Whoever proposed it was told what was said and decided, up to a posting. */
  | { readonly type: 'proposer-told'; readonly revision: RevisionId; readonly upTo: Position }
  | {
      readonly type: 'copy-posted'
      readonly copy: CopyRef
      /** The line that gives the answer again. It names entries by slug, never the words that were asked. */
      readonly line: string
      readonly shows: readonly Shown[]
      /** Proposals that it shows as they stood. */
      readonly proposals?: readonly RevisionId[]
      /** The last posting that it knew of; the one before this where nothing is said. */
      readonly asOf?: Position
    }
  /** It is about to be edited: until it is known to be updated, nobody knows what it shows. */
  | { readonly type: 'copy-changing'; readonly copy: CopyRef }
  | {
      readonly type: 'copy-updated'
      readonly copy: CopyRef
      /** The line that gives it from now on, where that is another one. */
      readonly line?: string
      readonly shows: readonly Shown[]
      readonly proposals?: readonly RevisionId[]
      readonly asOf?: Position
      /** Changes of which those who read the copy are to be told in a reply. */
      readonly owes: readonly RevisionId[]
    }
  /** The reply that a copy owed was given, or could not be. */
  | { readonly type: 'copy-replied'; readonly copy: CopyRef; readonly failed?: string }
  | { readonly type: 'copy-pinned' | 'copy-unpinned'; readonly copy: CopyRef }
  /** It can no longer be brought up to date. */
  | { readonly type: 'copy-lost'; readonly copy: CopyRef; readonly reason: string }

/** What somebody asks the ledger to keep. */
export interface Draft {
  /** Who: `dataset`, the name of a surface, or the random key of a person (see people.ts). */
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
