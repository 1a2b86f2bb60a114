import type { Entry } from '../entries/entry.ts'
import type { EntryRef, Kind } from '../entries/ref.ts'
import type { Relation } from '../entries/references.ts'
import type { Slug } from '../entries/slug.ts'
import type {
  Contributor,
  CopyRef,
  Decided,
  FileOrigin,
  Nature,
  Position,
  RevisionId,
  Shown,
} from '../ledger/posting.ts'
import type { WordIndex } from './words.ts'

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
  readonly origin: 'chat' | Contributor
  readonly standing: 'pending' | Decided
  readonly nature: Nature
  readonly summary: string
  /** The revisions it was made from (PROV wasRevisionOf). */
  readonly madeFrom: readonly RevisionId[]
  readonly by: string
  readonly at: string
  /** When it was accepted; `null` unless it is. */
  readonly acceptedOn: string | null
  /** The posting that accepted it; `null` unless it is. The entry stands as the revision that was accepted last. */
  readonly acceptedAt: Position | null
}

/** What somebody said of a revision, or decided about it. */
export interface Remark {
  readonly position: Position
  readonly decision: Decided | null
  readonly comment: string
  readonly by: string
  readonly at: string
}

/** An answer that stands in a channel. */
export interface Copy extends CopyRef {
  readonly line: string
  readonly at: string
  /** When it was last brought up to date, if it ever was. */
  readonly updatedAt: string | null
  readonly pinned: boolean
  /** Whether an edit of it was begun of which nobody knows that it was done. */
  readonly changing: boolean
  /** Why it can no longer be brought up to date; `null` while it can. */
  readonly lost: string | null
  readonly shows: readonly Shown[]
  /** Proposals that it shows. */
  readonly proposals: readonly RevisionId[]
  /** Changes of which its readers are still to be told in a reply. */
  readonly owes: readonly RevisionId[]
}

/** How much of the ledger is signed with one name. */
export interface Signed {
  readonly revisions: number
  readonly remarks: number
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

/** A time from one day to another (inclusive, YYYY-MM-DD), and whose words are wanted of it, if not everybody's. */
export interface Dated {
  readonly from: string
  readonly to: string
  readonly by?: EntryRef | undefined
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
  /** Quotations that are recorded in a source or spoken by somebody, the first so many in the order in which they were said. */
  quotationsOf(to: EntryRef, relation: 'citation' | 'spokenByCharacter', limit: number): readonly Head<'quotation'>[]
  /** How many quotations these are in all. */
  countOf(to: EntryRef, relation: 'citation' | 'spokenByCharacter'): number
  /** Quotations of which the date may fall in a time, earliest first. */
  quotationsDated(time: Dated, page: { readonly limit: number; readonly offset: number }): readonly Head<'quotation'>[]
  /** How many quotations these are in all. */
  countDated(time: Dated): number
  names(kind?: Kind): readonly Name[]
  /** Languages in which words are recorded, the commonest first. */
  languages(): readonly string[]
  /** Entries of a kind about which anything was recorded or decided after a posting: what may read differently now. */
  changed<K extends Kind>(kind: K, after: Position): readonly EntryRef<K>[]
  /** Every revision of an entry, oldest first. Grows with every edit: what needs less has a question of its own below. */
  history(entry: EntryRef): readonly Revision[]
  /** Whether there ever was a revision of it, whatever became of it. */
  knows(entry: EntryRef): boolean
  /** Revisions of an entry that wait for a person's decision, oldest first. */
  waiting(entry: EntryRef): readonly Revision[]
  /** The one of them that was recorded last; given a digest, of those that say that. */
  lastWaiting(entry: EntryRef, digest?: string): Revision | undefined
  /** Revisions of an entry that were accepted after a posting and hold, in the order in which they were. */
  acceptedSince(entry: EntryRef, position: Position): readonly Revision[]
  /** Corrections and clarifications of an entry that hold and were accepted after a day (YYYY-MM-DD), oldest first. */
  corrected(entry: EntryRef, after: string): readonly Revision[]
  /** Corrections, clarifications and withdrawals that hold, the newest first: what readers should hear of. */
  amendments(limit: number): readonly Revision[]
  /** Revisions that wait for a person's decision, oldest first. */
  queue(): readonly Revision[]
  /** What the entry's file said at the last import; its origin says which file that was. */
  upstream(entry: EntryRef): Revision | undefined
  /** Every entry that has ever come from the dataset's folder. */
  upstreams(): readonly EntryRef[]
  /** Every entry about which something was recorded in chat. */
  discussed(): readonly EntryRef[]
  /** Files outside the folder from which entries came, with how many ever came from each. */
  contributors(): readonly { readonly contributor: FileOrigin; readonly entries: number }[]
  /** Slugs of a kind from this one on, in order. */
  slugs(kind: Kind, from: string, limit: number): readonly Slug[]
  revision(id: RevisionId): Revision | undefined
  /** The revision accepted last, also where it withdraws the entry; undefined where none was. */
  standing(entry: EntryRef): Revision | undefined
  /** What would stand if this accepted revision were taken out; undefined where nothing would. */
  standingBefore(id: RevisionId): Revision | undefined
  /** What was said of a revision and decided about it, oldest first. */
  remarks(revision: RevisionId): readonly Remark[]
  /** Proposals of which something was said or decided since their proposers were last told, with the last posting about each. */
  untold(): readonly { readonly revision: RevisionId; readonly upTo: Position }[]
  /** Entries that stand and have one of these traits (see entries/traits). */
  sharing(traits: readonly string[]): readonly { readonly entry: EntryRef; readonly trait: string }[]
  /** What is signed with a name. */
  signed(by: string): Signed
  /** Proposals under a name that wait, oldest first. */
  waitingBy(by: string): readonly Revision[]
  /** Where the entry is standing in channels, oldest first, lost copies included. */
  copies(entry: EntryRef): readonly Copy[]
  /** Copies that show a proposal, lost ones included. */
  showing(proposal: RevisionId): readonly Copy[]
  /** Copies of proposals that somebody made or said something about: they may say under which name of their surface. */
  naming(by: string): readonly Copy[]
  /** Every copy, oldest first. */
  allCopies(): readonly Copy[]
  /** Copies in a channel, oldest first, lost ones included. */
  copiesIn(channel: Omit<CopyRef, 'message'>): readonly Copy[]
  copy(copy: CopyRef): Copy | undefined
  /** Whether what a copy shows is no longer what the record says, by digest; never for a lost one. */
  isStale(copy: CopyRef): boolean
  /** Copies on a surface that are stale or owe a reply, oldest first. */
  stale(surface: string): readonly Copy[]
  name(entry: EntryRef): Name | undefined
  /** By the number that the index of words has for the entry. */
  nameAt(number: number): Name | undefined
  /** The record's words, arranged for searching. */
  readonly words: WordIndex
}
