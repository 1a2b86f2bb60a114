import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Problem } from '../dataset/problem.ts'
import type { Read } from '../dataset/read.ts'
import { refTo } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'
import type { Draft, FileOrigin } from '../ledger/posting.ts'
import { type Case, casesIn, ownerOf } from './case.ts'
import { heldBack, type Outlook } from './held-back.ts'
import { eventsFor } from './import.ts'
import { nameOf, ownedElsewhere } from './owned.ts'
import { summaryOf } from './summary.ts'

/** How many lines of a file led to what. */
export interface Tally {
  readonly added: number
  readonly updated: number
  /** The file and the record had come to say the same. */
  readonly met: number
  /** Recorded, for a person to decide on. */
  readonly waiting: number
  readonly unchanged: number
}

export interface LinesImport {
  readonly drafts: readonly Draft[]
  readonly tally: Tally
  /** Entries that should be taken after others to which they lead. */
  readonly later: ReadonlySet<EntryRef>
  /** Entries that do not stand although it was their turn: whoever names them must wait with them. */
  readonly held: readonly EntryRef[]
  /** What has become wrong since the file was looked through; then nothing is drafted. */
  readonly problems: readonly Problem[]
}

/**
 * Decides what some lines of a file lead to, as an import of the folder does about its files, but never about what is not there: a file of
 * lines may be one delivery of many. Pure; asked again after it was carried out, it leads to nothing.
 */
export function decideLines(
  lines: readonly Read[],
  catalogue: Catalogue,
  { contributor, ...stamp }: Pick<Draft, 'by' | 'at'> & { readonly contributor: FileOrigin },
  outlook: Outlook,
): LinesImport {
  const caseOf = casesIn(catalogue, contributor)
  const all = lines.map(read => ({ read, case: caseOf(refTo(read.entry), read.entry) }))
  const problems = all.flatMap(({ read, case: each }) => ownedElsewhere(read, each, contributor))
  const nothing = { added: 0, updated: 0, met: 0, waiting: 0, unchanged: 0 }
  if (problems.length > 0) return { drafts: [], tally: nothing, later: new Set(), held: [], problems }

  const moved = all.map(each => each.case).filter(each => each.verdict !== 'nothing' && isOurs(each, contributor))
  const { cases, awaited, later } = heldBack(moved, catalogue, outlook)
  const where = nameOf(contributor)
  const events = cases.flatMap(each =>
    eventsFor(each, summaryOf(each, catalogue, awaited.get(each.subject) ?? [], where), contributor),
  )
  const count = (test: (each: Case) => boolean): number => cases.filter(test).length
  const taken = new Set(cases.filter(({ verdict }) => verdict === 'fast-forward').map(({ subject }) => subject))
  return {
    drafts: events.map(event => ({ ...stamp, event })),
    tally: {
      added: count(({ verdict, head }) => verdict === 'fast-forward' && !head),
      updated: count(({ verdict, head }) => verdict === 'fast-forward' && head !== undefined),
      met: count(({ verdict }) => verdict === 'met'),
      waiting: count(({ verdict }) => verdict === 'diverged'),
      unchanged: all.length - cases.length - later.size,
    },
    later,
    held: all.flatMap(({ case: { subject, head } }) =>
      head || taken.has(subject) || later.has(subject) ? [] : [subject],
    ),
    problems: [],
  }
}

/** What another file says in the same words stays with that one. */
function isOurs({ upstream }: Case, contributor: FileOrigin): boolean {
  return (ownerOf(upstream) ?? contributor) === contributor
}

/** Two tallies in one. */
export function plus(a: Tally, b: Tally): Tally {
  return {
    added: a.added + b.added,
    updated: a.updated + b.updated,
    met: a.met + b.met,
    waiting: a.waiting + b.waiting,
    unchanged: a.unchanged + b.unchanged,
  }
}
