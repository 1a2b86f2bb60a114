import type { Answer, Block } from '../src/answers/answer.ts'
import { changesBetween } from '../src/answers/changes.ts'
import { compose } from '../src/answers/composition.ts'
import { plainDate } from '../src/answers/dates.ts'
import { resolve, shortTitle } from '../src/answers/resolve.ts'
import { facts, heading, list, open, paragraph } from '../src/answers/sections.ts'
import { code, strong, text } from '../src/answers/text.ts'
import type { Remark, Revision } from '../src/catalogue/catalogue.ts'
import { type Context, question } from '../src/desk/command.ts'
import { labelled } from '../src/desk/labelled.ts'
import { nameOf } from '../src/editorial/owned.ts'
import { refTo } from '../src/entries/entry.ts'
import { AnyRef, KINDS } from '../src/entries/ref.ts'

const NATURES = {
  new: 'Entered',
  update: 'Updated',
  clarification: 'Clarified',
  correction: 'Corrected',
  withdrawal: 'Withdrawn',
} as const
const STANDINGS = {
  accepted: '',
  pending: ', waiting for review',
  rejected: ', rejected',
  withdrawn: ', taken back',
  merged: ', taken up in a later change',
} as const

const DECISIONS = { accepted: 'Accepted', rejected: 'Rejected', withdrawn: 'Taken back', merged: 'Merged' } as const

export const history = question({
  name: 'history',
  summary: 'Every change to an entry, or the latest corrections: when, by whom, why',
  options: {
    name: { description: 'An entry’s slug', positional: true, suggests: 'entry' },
  },
  examples: [
    { line: 'history bonn-1991', shows: 'when the entry was made and what has changed since' },
    { line: 'history', shows: 'how much is on record, and the latest corrections' },
  ],
  answer: ({ name }, context) => {
    if (name === undefined) return latest(context)
    const withdrawn = AnyRef.safeParse(name)
    const found = resolve(name, KINDS, context)
    const past = withdrawn.success ? context.catalogue.history(withdrawn.data) : []
    if ('answer' in found && past.length === 0) return found.answer
    const composition = 'answer' in found ? compose(context.catalogue) : found.composition
    const revisions = 'answer' in found ? past : context.catalogue.history(refTo(found.entry))
    const ref = 'answer' in found ? (withdrawn.data ?? name) : refTo(found.entry)
    const title = 'answer' in found ? name : shortTitle(found.entry)
    return composition.finish({
      status: 'found',
      line: `history ${ref}`,
      title: text('History of ', strong(title)),
      blocks: revisions.flatMap((revision, index) => line(revision, revisions.slice(0, index), context)),
      actions: 'answer' in found ? [] : [open(refTo(found.entry), 'The entry as it stands')],
    })
  },
})

const PLURALS = {
  outlet: 'Outlets and keepers',
  person: 'People',
  source: 'Sources',
  quotation: 'Quotations',
  claim: 'Claims',
} as const

/** How many corrections are listed. */
const LATEST = 10

function latest({ catalogue }: Context): Answer {
  const composition = compose(catalogue)
  const amendments = catalogue.amendments(LATEST)
  return composition.finish({
    status: 'found',
    line: 'history',
    title: text('The record as it stands'),
    blocks: [
      ...facts(KINDS.map(kind => [PLURALS[kind], String(catalogue.count(kind))])),
      heading('Latest corrections'),
      ...(amendments.length === 0
        ? [paragraph('Nothing has been corrected or withdrawn yet.')]
        : list(amendments.map(amendment))),
    ],
    actions: [],
  })
}

function amendment({ at, nature, subject, summary }: Revision) {
  return text(
    strong(`${plainDate(at.slice(0, 10))}: ${NATURES[nature]}`),
    '. ',
    summary,
    ' ',
    code(`history ${subject}`),
  )
}

function line(revision: Revision, before: readonly Revision[], context: Context): readonly Block[] {
  const { catalogue, search } = context
  const [made] = revision.madeFrom
  const base = (made && catalogue.revision(made)) ?? before.findLast(({ standing }) => standing === 'accepted')
  const remarks = catalogue.remarks(revision.id).filter(({ decision }) => decision !== null)
  return [
    paragraph(
      strong(`${plainDate(revision.at.slice(0, 10))}: ${NATURES[revision.nature]}`),
      `${STANDINGS[revision.standing]} ${signedBy(revision, context)}. ${revision.summary} `,
      code(revision.id),
    ),
    ...list(remarks.map(remark => text(decided(remark, context)))),
    ...(base?.content && revision.content
      ? labelled(changesBetween(base.content, revision.content, search), revision.content.kind)
      : []),
  ]
}

function decided({ at, decision, comment, by }: Remark, context: Context): string {
  const what = decision === null ? 'Asked' : DECISIONS[decision]
  return `${what} ${plainDate(at.slice(0, 10))} ${signedBy({ by, origin: 'chat' }, context)}${comment === '' ? '' : `: ${comment}`}`
}

/** Readers learn that an editor did it, and editors what they did themselves. */
function signedBy({ by, origin }: Pick<Revision, 'by' | 'origin'>, context: Context): string {
  if (origin !== 'chat') return `from ${nameOf(origin)}`
  return by === context.by ? 'by you' : 'by an editor'
}
