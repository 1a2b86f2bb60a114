import type { Answer, Block } from '../answers/answer.ts'
import { plainDate } from '../answers/dates.ts'
import { code, strong, text } from '../answers/text.ts'
import type { Catalogue, Revision } from '../catalogue/catalogue.ts'
import type { EntryRef } from '../entries/ref.ts'
import type { Nature, Position, RevisionId, Shown } from '../ledger/posting.ts'
import type { Context } from './command.ts'

/** A change of which readers are told. */
export interface Amendment {
  readonly revision: RevisionId
  readonly entry: EntryRef
  readonly nature: Nature
  /** The day on which it came to stand in the record, as `YYYY-MM-DD`. */
  readonly on: string
  readonly position: Position
  readonly summary: string
}

const SAID: Readonly<Record<Nature, string>> = {
  new: 'Entered',
  update: 'Updated',
  clarification: 'Clarified',
  correction: 'Corrected',
  withdrawal: 'Withdrawn',
}

/** How many notices stand at the head of an answer; more are counted. */
const MOST = 5
const DAY = 86_400_000

/** Answers that say of each entry what became of it. */
const TELLING = /^(?:history|board)\b/u

/** Says at its head what was corrected lately in what an answer shows, for as long as the editorial policy wants it said. */
export function withNotices(answer: Answer, catalogue: Catalogue, context: Pick<Context, 'today' | 'rules'>): Answer {
  if (answer.line !== undefined && TELLING.test(answer.line)) return answer
  const { today, rules } = context
  return withAmendments(answer, correctionsIn(answer.shows, catalogue, { today, days: rules.correctionNoticeDays }))
}

/** Says at the head of an answer what changed in it. */
export function withAmendments(answer: Answer, amendments: readonly Amendment[]): Answer {
  const [main] = answer.shows
  const said = newestFirst(amendments)
  const rest = said.length - MOST
  const more: readonly Block[] =
    rest > 0 ? [{ block: 'notice', tone: 'info', text: text(`${rest} more changes: `, code('history')) }] : []
  const notices = said.slice(0, MOST).map(amendment => notice(amendment, amendment.entry === main?.entry))
  return { ...answer, blocks: [...notices, ...more, ...answer.blocks] }
}

/** Corrections and clarifications that hold, of what is shown, younger than so many days. */
export function correctionsIn(
  shows: readonly Shown[],
  catalogue: Catalogue,
  { today, days }: { readonly today: string; readonly days: number },
): readonly Amendment[] {
  const after = new Date(Date.parse(today) - days * DAY).toISOString().slice(0, 10)
  return shows.flatMap(({ entry }) => catalogue.corrected(entry, after)).flatMap(each => amendmentOf(each) ?? [])
}

/** What happened to an entry since a revision of it was shown: what was accepted since, or that the revision was taken out again. */
export function changesSince({ entry, revision }: Shown, catalogue: Catalogue): readonly Amendment[] {
  const shown = catalogue.revision(revision)
  const since = shown?.acceptedAt ?? Number(revision.slice(1))
  const fresh = catalogue
    .acceptedSince(entry, since)
    .flatMap(each => (each.id === revision ? [] : (amendmentOf(each) ?? [])))
  return fresh.length > 0 || shown?.acceptedAt !== null ? fresh : tellable(revision, catalogue)
}

/** The change that a revision is, or that it was taken out again. */
export function tellable(id: RevisionId, catalogue: Catalogue): readonly Amendment[] {
  const revision = catalogue.revision(id)
  if (!revision) return []
  const amendment = amendmentOf(revision)
  if (amendment) return [amendment]
  const reversal = catalogue.remarks(id).findLast(({ decision }) => decision === 'rejected')
  if (!reversal) return []
  const { at, position, comment } = reversal
  const summary = `A change was taken back. ${comment}`
  return [{ revision: id, entry: revision.subject, nature: 'correction', on: at.slice(0, 10), position, summary }]
}

function amendmentOf({ id, subject, nature, summary, acceptedAt, acceptedOn }: Revision): Amendment | undefined {
  if (acceptedAt === null || acceptedOn === null) return undefined
  return { revision: id, entry: subject, nature, on: acceptedOn.slice(0, 10), position: acceptedAt, summary }
}

function newestFirst(amendments: readonly Amendment[]): readonly Amendment[] {
  const unique = [...new Map(amendments.map(amendment => [amendment.revision, amendment])).values()]
  return unique.sort((a, b) => b.position - a.position)
}

/** `Corrected 21 November 2026: ` */
export function headOf({ nature, on }: Pick<Amendment, 'nature' | 'on'>): string {
  return `${SAID[nature]} ${plainDate(on)}: `
}

function notice(amendment: Amendment, isMain: boolean): Block {
  const { entry, summary } = amendment
  const which = text(' (', code(entry), ')')
  return { block: 'notice', tone: 'info', text: text(strong(headOf(amendment)), summary, !isMain && which) }
}
