import type { Entry, Quotation, Source } from '../entries/entry.ts'
import type { EntryRef, Kind } from '../entries/ref.ts'
import type { Relation } from '../entries/references.ts'
import type { Slug } from '../entries/slug.ts'
import type { CopyRef, Nature, Position, RevisionId } from '../ledger/posting.ts'

/** An entry as it stands now, and the revision that says so. */
export interface Head<K extends Kind = Kind> {
  readonly entry: Entry<K>
  readonly revision: RevisionId
}

/** One line of an entry's history. */
export interface Revision {
  readonly id: RevisionId
  readonly subject: EntryRef
  /** `null`: the entry was withdrawn. */
  readonly content: Entry | null
  readonly digest: string
  readonly origin: 'chat' | 'dataset'
  readonly standing: 'pending' | 'accepted' | 'rejected' | 'withdrawn'
  readonly nature: Nature
  readonly summary: string
  readonly by: string
  readonly at: string
}

/** An answer that stands in a channel and shows an entry. */
export interface Copy extends CopyRef {
  readonly line: string
  /** The revision of the entry that it shows. */
  readonly revision: RevisionId
  readonly at: string
}

/** What people may call an entry: for suggestions and look-ups by name. */
export interface Name {
  readonly entry: EntryRef
  readonly title: string
  /** Other spellings; for quotations, the speaker's name. */
  readonly also: readonly string[]
}

/** Words of the record as one source prints them, or as the quotation's best text. */
export interface Wording {
  readonly quotation: Slug
  /** The index in the quotation's `citation`, whose first is the best record. */
  readonly citation: number
  readonly source: Slug
  readonly language: string
  readonly words: string
}

/** What the ledger says, arranged for reading. A read-only face: nothing here can change the record. */
export interface Catalogue {
  /** The last posting it knows. */
  readonly position: Position
  head<K extends Kind>(entry: EntryRef<K>): Head<K> | undefined
  /** Every entry of a kind, by slug. */
  heads<K extends Kind>(kind: K): readonly Head<K>[]
  count(kind: Kind): number
  /** Entries that name this one in the given field, in the order of their slugs. */
  referring(to: EntryRef, relation: Relation): readonly EntryRef[]
  /** The quotations recorded in a source, in the order in which they were said. */
  quotationsIn(source: Slug): readonly Head<'quotation'>[]
  /** Quotations of which the date may fall from `from` to `to` (inclusive days, YYYY-MM-DD), earliest first. */
  quotationsDated(from: string, to: string): readonly Head<'quotation'>[]
  names(kind?: Kind): readonly Name[]
  /** Languages in which words are recorded, the commonest first. */
  languages(): readonly string[]
  /** Every revision of an entry, oldest first. */
  history(entry: EntryRef): readonly Revision[]
  /** Corrections, clarifications and withdrawals that hold, the newest first: what readers should hear of. */
  amendments(limit: number): readonly Revision[]
  /** Revisions that wait for a person's decision, oldest first. */
  queue(): readonly Revision[]
  /** What the entry's file said at the last import. */
  upstream(entry: EntryRef): Revision | undefined
  /** Every entry that has ever come from a file. */
  upstreams(): readonly EntryRef[]
  /** Where the entry is standing in channels, oldest first. */
  copies(entry: EntryRef): readonly Copy[]
  /** Wordings in which one of these folded words (see entries/fold), or runs of them, occurs, the best by BM25 first. */
  wordings(words: readonly string[], limit: number): readonly Wording[]
  /** Every folded word of the record, with how many wordings have it. */
  vocabulary(): ReadonlyMap<string, number>
}

/** Shorthand for the two kinds that are looked at most. */
export type QuotationHead = Head<'quotation'>
export type SourceHead = Head<'source'>
export type { Quotation, Source }
