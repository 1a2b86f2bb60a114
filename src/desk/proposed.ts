import type { Action, Answer, Block } from '../answers/answer.ts'
import { changesBetween } from '../answers/changes.ts'
import { compose } from '../answers/composition.ts'
import { plainDate } from '../answers/dates.ts'
import { facts, heading, paragraph, section } from '../answers/sections.ts'
import { code, strong, type Text, text } from '../answers/text.ts'
import type { Remark, Revision } from '../catalogue/catalogue.ts'
import { isStale, mergeOf } from '../editorial/accept.ts'
import { duplicatesOf } from '../editorial/duplicates.ts'
import { ITEM } from '../editorial/field.ts'
import { FIELDS } from '../editorial/fields.ts'
import { itemsIn, typedFrom } from '../editorial/form.ts'
import { nameOf } from '../editorial/owned.ts'
import { UNSAID } from '../editorial/propose.ts'
import type { Entry } from '../entries/entry.ts'
import { refOf } from '../entries/ref.ts'
import type { Draft, Nature } from '../ledger/posting.ts'
import { revisionAt } from '../ledger/posting.ts'
import type { Context, EditContext, Outcome } from './command.ts'
import { labelled } from './labelled.ts'
import { differences, likenesses } from './refused.ts'

/** The postings of a proposal, and the answer to whoever made it. */
export function proposed(drafts: readonly Draft[], context: EditContext): Outcome {
  return {
    drafts,
    answer: postings => {
      const last = postings.findLast(({ event }) => event.type === 'revision-recorded')
      const revision = last && context.catalogue.revision(revisionAt(last.position))
      if (!revision) throw new Error('What was proposed is not in the catalogue.')
      return { ...proposalAnswer(revision, { ...context, by: context.stamp.by }), status: 'done' }
    },
  }
}

/** A proposal as its reviewers and its proposer see it: what changes word by word, what it rests on, what is like it, what was said. */
export function proposalAnswer(revision: Revision, context: Context): Answer {
  const composition = compose(context.catalogue)
  const { id, subject, content, standing, summary } = revision
  const cited = content?.kind === 'quotation' ? content.citation.map(({ source }) => refOf('source', source)) : []
  const sources = cited.flatMap(ref => {
    const source = context.catalogue.head(ref)?.entry
    return source ? [text(source.title, composition.notes.cite(source))] : []
  })
  const answer = composition.finish({
    status: 'found',
    line: `review ${id}`,
    title: text(`${WANTED[revision.nature]} `, strong(subject), `, ${STANDING[standing]}`),
    blocks: [
      ...facts([
        ['Proposed', text(`${plainDate(revision.at.slice(0, 10))} by `, whoSigned(revision, context))],
        ['Why', summary === UNSAID ? undefined : summary],
        ['Revision', text(code(id))],
      ]),
      ...following(revision, context),
      ...changes(revision, context),
      ...section('It rests on', sources.length > 0 ? [{ block: 'list', items: sources }] : []),
      ...(standing === 'pending' && content && revision.nature === 'new'
        ? section('Like it in the record', likenesses(duplicatesOf(content, context.catalogue), context))
        : []),
      ...section(
        'What was said',
        context.catalogue.remarks(id).map(remark => remarkBlock(remark, context)),
      ),
    ],
    actions: actionsOn(revision, context),
  })
  return { ...answer, proposals: [id] }
}

/** What becomes of the copies that stand in channels, once it is accepted. */
function following({ subject, standing }: Revision, { catalogue, role }: Context): readonly Block[] {
  const count = catalogue.copies(subject).filter(copy => copy.lost === null).length
  if (role !== 'moderator' || standing !== 'accepted' || count === 0) return []
  const many = count === 1 ? 'One copy in a channel shows' : `${count} copies in channels show`
  return [paragraph(`${many} this entry and will follow: `, code(`copies ${subject}`))]
}

const WANTED: Readonly<Record<Nature, string>> = {
  new: 'New:',
  update: 'Change of',
  clarification: 'Clarification of',
  correction: 'Correction of',
  withdrawal: 'Withdrawal of',
}

/** What a proposal has come to. */
const STANDING = {
  pending: 'waiting for review',
  accepted: 'accepted',
  rejected: 'rejected',
  withdrawn: 'taken back by its proposer',
  merged: 'accepted on top of later changes',
} as const

/** What would change: against what it was made from, and against the record where that has moved on. */
function changes(revision: Revision, context: Context): readonly Block[] {
  const { catalogue, search } = context
  const { content, standing, madeFrom } = revision
  const [made] = madeFrom
  const base = made && catalogue.revision(made)?.content
  const waitsBehind = standing === 'pending' && isStale(revision, catalogue)
  if (waitsBehind) {
    const merge = mergeOf(revision, catalogue)
    const words = merge.conflicts.length > 0 ? 'The same fields changed on both sides.' : 'The changes fit together.'
    return [
      { block: 'notice', tone: 'caution', text: text(`The record has changed since this was proposed. ${words}`) },
      ...differences(merge, context),
    ]
  }
  if (content && base)
    return [heading('What changes'), ...labelled(changesBetween(base, content, search), content.kind)]
  if (content) return [heading('What it says'), ...contentRows(content)]
  return [paragraph('The entry would no longer be shown. Its history stays.')]
}

/** A single record is said field by field; the field that holds all records as YAML would say it again. */
function contentRows(entry: Entry): readonly Block[] {
  const typed = typedFrom(entry, 0)
  const fields = FIELDS[entry.kind]
  const says = new Set(itemsIn(entry) > 1 ? [] : fields.flatMap(({ path }) => (path[1] === ITEM ? path[0] : [])))
  const rows = fields.filter(({ path }) => path.length > 1 || !says.has(path[0]))
  return facts(rows.map(({ name, label }) => [label, typed[name]] as const))
}

function whoSigned({ by, origin }: Pick<Revision, 'by' | 'origin'>, context: Context): Text {
  if (origin !== 'chat') return text(nameOf(origin))
  return who(by, context)
}

/** Names nobody to readers: only those who decide learn under which name of their surface somebody works. */
function who(key: string, { by, role, personOf }: Context): Text {
  if (key === by) return text('you')
  const person = role === 'moderator' ? personOf(key) : undefined
  return person === undefined ? text('an editor') : text(code(person))
}

const SAID = { accepted: 'Accepted', rejected: 'Rejected', withdrawn: 'Taken back', merged: 'Merged' } as const

function remarkBlock({ at, by, comment, decision }: Remark, context: Context): Block {
  const what = decision === null ? 'Comment' : SAID[decision]
  return paragraph(
    strong(`${what}, ${plainDate(at.slice(0, 10))}`),
    ' by ',
    who(by, context),
    comment && `: ${comment}`,
  )
}

function actionsOn(revision: Revision, context: Context): readonly (Action | false)[] {
  const { id, subject, standing } = revision
  const isOwn = revision.by === context.by
  const mayDecide = context.role === 'moderator' && (!isOwn || !context.rules.fourEyes)
  const say = (verdict: string) => `review ${id} decision:${verdict}`
  if (standing !== 'pending') return [{ label: 'History', line: `history ${subject}` }]
  const isBehind = isStale(revision, context.catalogue)
  const clashes = isBehind && mergeOf(revision, context.catalogue).conflicts.length > 0
  return [
    mayDecide && !isBehind && { label: 'Accept', line: say('accept'), weight: 'main' },
    mayDecide && isBehind && !clashes && { label: 'Accept on top', line: say('merge'), weight: 'main' },
    mayDecide &&
      clashes && { label: 'Accept, taking the proposal', line: `${say('merge')} take:proposal`, weight: 'danger' },
    mayDecide && clashes && { label: 'Accept, keeping the record', line: `${say('merge')} take:record` },
    mayDecide && { label: 'Reject', line: say('reject'), weight: 'danger' },
    { label: isOwn ? 'Answer' : 'Ask', line: say('ask') },
    isOwn && { label: 'Take back', line: say('take-back') },
  ]
}
