import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Dataset } from '../dataset/folder.ts'
import type { Problem } from '../dataset/problem.ts'
import { refTo } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'
import type { Contributor, Draft, LedgerEvent, RevisionId } from '../ledger/posting.ts'
import { brokenReferences } from './broken.ts'
import { type Case, casesIn } from './case.ts'
import { heldBack } from './held-back.ts'
import { ownedElsewhere } from './owned.ts'
import { summaryOf } from './summary.ts'

/** What an import did, by entry. */
export interface Outcome {
  readonly added: readonly EntryRef[]
  readonly updated: readonly EntryRef[]
  /** The file and the record had come to say the same. */
  readonly met: readonly EntryRef[]
  /** Recorded, for a person to decide on. */
  readonly waiting: readonly EntryRef[]
  /** How many files say what they said at the last import. */
  readonly unchanged: number
}

export type Import =
  | { readonly drafts: readonly Draft[]; readonly outcome: Outcome }
  /** Nothing is imported as long as anything is wrong. */
  | { readonly drafts: readonly []; readonly problems: readonly Problem[] }

/**
 * Decides what the files that changed lead to: all of them or, if anything is wrong with one, none. Pure, so that it can be asked
 * again when somebody else has written meanwhile; asked again after it was carried out, it leads to nothing.
 */
export function decideImport(dataset: Dataset, catalogue: Catalogue, stamp: Pick<Draft, 'by' | 'at'>): Import {
  const caseOf = casesIn(catalogue)
  const files = dataset.entries.map(read => ({ read, case: caseOf(refTo(read.entry), read.entry) }))
  // What was imported before may name an entry that was withdrawn since; that is no reason to take in nothing at all.
  const news = files.filter(({ case: { verdict } }) => verdict !== 'nothing' && verdict !== 'met')
  const broken = brokenReferences({ ...dataset, entries: news.map(({ read }) => read) }, catalogue)
  const owned = news.flatMap(({ read, case: each }) => ownedElsewhere(read, each, 'dataset'))
  const problems = [...dataset.problems, ...broken, ...owned]
  if (problems.length > 0) return { drafts: [], problems }

  const isOurs = (subject: EntryRef): boolean => (catalogue.upstream(subject)?.origin ?? 'dataset') === 'dataset'
  const gone = catalogue.upstreams().filter(subject => !dataset.present.has(subject) && isOurs(subject))
  const { cases, awaited } = heldBack(
    [...files.map(file => file.case), ...gone.map(subject => caseOf(subject, null))].filter(
      ({ verdict }) => verdict !== 'nothing',
    ),
    catalogue,
  )
  const events = cases.flatMap(each =>
    eventsFor(each, summaryOf(each, catalogue, awaited.get(each.subject) ?? []), 'dataset'),
  )
  const those = (test: (each: Case) => boolean): readonly EntryRef[] => cases.filter(test).map(({ subject }) => subject)
  return {
    drafts: events.map(event => ({ ...stamp, event })),
    outcome: {
      added: those(({ verdict, head }) => verdict === 'fast-forward' && !head),
      updated: those(({ verdict, head }) => verdict === 'fast-forward' && head !== undefined),
      met: those(({ verdict }) => verdict === 'met'),
      waiting: those(({ verdict }) => verdict === 'diverged'),
      unchanged: dataset.present.size - cases.filter(({ file }) => file !== null).length,
    },
  }
}

/** What an import records about one entry. */
export function eventsFor(each: Case, summary: string, origin: Contributor): readonly LedgerEvent[] {
  const { subject, file, upstream, head, withdrawn, verdict, waiting } = each
  const from = verdict === 'diverged' ? [upstream?.id] : [upstream?.id, head?.revision]
  return [
    // The file has moved on from these; the reviewer is to see only what it says now.
    ...waiting.map(({ id }): LedgerEvent => {
      return { type: 'revision-reviewed', revision: id, decision: 'withdrawn', comment: 'The file has changed since.' }
    }),
    {
      type: 'revision-recorded',
      subject,
      content: file,
      digest: each.digest,
      wasRevisionOf: [...new Set(from)].filter((id): id is RevisionId => id !== undefined),
      origin,
      standing: verdict === 'diverged' ? 'pending' : 'accepted',
      nature: file === null ? 'withdrawal' : head || withdrawn ? 'update' : 'new',
      summary,
    },
  ]
}
