import type { Action, Answer, Block } from '../answers/answer.ts'
import { changeOf, changesBetween } from '../answers/changes.ts'
import { shortTitle } from '../answers/resolve.ts'
import { heading, paragraph, pointer } from '../answers/sections.ts'
import { strong, text } from '../answers/text.ts'
import type { Likeness } from '../editorial/duplicates.ts'
import { fieldAt } from '../editorial/fields.ts'
import type { Merge } from '../editorial/merge.ts'
import type { Issue, Refusal } from '../editorial/refusal.ts'
import { type EntryRef, partsOf } from '../entries/ref.ts'
import { TRAITS } from '../entries/traits.ts'
import type { RevisionId } from '../ledger/posting.ts'
import type { Context, Outcome } from './command.ts'
import { labelled } from './labelled.ts'
import { refuse } from './refuse.ts'

/** What can be done about a refusal, as lines that could be typed. */
export interface WaysOut {
  /** Given what stands now, and whether nothing conflicts. */
  readonly stale?: (head: RevisionId, isClean: boolean) => readonly Action[]
  readonly duplicate?: Action
  readonly otherwise?: Action
}

/** A decision that nothing is recorded, said to whoever asked: what is wrong where, and every way out. */
export function refused(
  refusal: Refusal,
  subject: EntryRef | undefined,
  context: Context,
  ways: WaysOut = {},
): Outcome {
  return answered(answerTo(refusal, subject, context, ways))
}

/** An outcome that records nothing. */
export function answered(answer: Answer): Outcome {
  return { drafts: [], answer: () => answer }
}

function answerTo(refusal: Refusal, subject: EntryRef | undefined, context: Context, ways: WaysOut): Answer {
  const { position } = context.catalogue
  switch (refusal.refusal) {
    case 'invalid-entry':
      return { ...refuse(refusal.refusal, WRONG, position), ...problems(refusal.issues, subject) }
    case 'stale-revision': {
      const { merge, head } = refusal
      const isClean = merge.conflicts.length === 0
      const said = refuse(refusal.refusal, isClean ? MOVED_ON : BOTH_CHANGED, position)
      return {
        ...said,
        title: text('The record has changed meanwhile'),
        blocks: [...said.blocks, ...differences(merge, context)],
        actions: ways.stale?.(head, isClean) ?? [],
      }
    }
    case 'duplicate': {
      const said = refuse(refusal.refusal, ALIKE, position)
      return {
        ...said,
        title: text('This may be in the record already'),
        blocks: [...said.blocks, ...likenesses(refusal.of, context)],
        actions: ways.duplicate ? [ways.duplicate] : [],
      }
    }
    default: {
      const said = refuse(refusal.refusal, refusal.message, position)
      return ways.otherwise ? { ...said, actions: [ways.otherwise] } : said
    }
  }
}

const WRONG = 'It cannot be recorded as it is; nothing was.'
const MOVED_ON =
  'Somebody changed this entry after you looked at it, in other fields than you. Nothing was recorded; your change fits on top of theirs.'
const BOTH_CHANGED =
  'Somebody changed this entry after you looked at it, and the same fields as you. Nothing was recorded; say which is to stand.'
const ALIKE = 'Nothing was recorded. Look whether one of these is what you mean:'

function problems(issues: readonly Issue[], subject: EntryRef | undefined): Pick<Answer, 'blocks' | 'issues'> {
  const kind = subject && partsOf(subject).kind
  const fields = issues.map(({ path, message }) => ({ field: kind && fieldAt(kind, path), path, message }))
  return {
    blocks: [
      { block: 'notice', tone: 'refusal', text: text(WRONG) },
      {
        block: 'list',
        items: fields.map(({ field, path, message }) =>
          text(strong(field?.label ?? (path.length > 0 ? path.join('.') : 'The entry')), ` ${message}`),
        ),
      },
    ],
    issues: fields.flatMap(({ field, message }) => (field ? [{ field: field.name, message }] : [])),
  }
}

/** What the record changed and what was wanted, each against what both were made from. */
export function differences({ base, theirs, mine, conflicts }: Merge, { search }: Context): readonly Block[] {
  const kind = (base ?? theirs ?? mine)?.kind
  const side = (title: string, after: Merge['theirs']): readonly Block[] => {
    if (base && after) return [heading(title), ...changesBetween(base, after, search)]
    return [heading(title), paragraph(after ? 'The entry is there.' : 'The entry is withdrawn.')]
  }
  const blocks = [
    ...side('Changed in the record meanwhile', theirs),
    ...side('Wanted', mine),
    ...(conflicts.length === 0 ? [] : [heading('Changed by both: in the record, and wanted')]),
    ...conflicts.flatMap(conflict =>
      changeOf(conflict.path.join('.') || 'entry', said(conflict.theirs), said(conflict.mine), search),
    ),
  ]
  return kind ? labelled(blocks, kind) : blocks
}

function said(value: unknown): string {
  if (value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const lists = new Intl.ListFormat('en', { type: 'conjunction' })

/** Entries that may be the same, and what they have in common. */
export function likenesses(of: readonly Likeness[], { catalogue }: Context): readonly Block[] {
  const items = of.flatMap(({ entry, sorts }) => {
    const head = catalogue.head(entry)
    if (!head) return []
    return [text(shortTitle(head.entry), pointer(head.entry), `: ${lists.format(sorts.map(sort => TRAITS[sort]))}`)]
  })
  return items.length === 0 ? [] : [{ block: 'list', items }]
}
