import type { Action } from '../src/answers/answer.ts'
import { shortTitle } from '../src/answers/resolve.ts'
import { type Context, edit as declare } from '../src/desk/command.ts'
import { ENTRY_FIELDS, formFields, strangers } from '../src/desk/entry-form.ts'
import type { Form, FormField } from '../src/desk/form.ts'
import { writeValues } from '../src/desk/line.ts'
import { proposed } from '../src/desk/proposed.ts'
import { refuse } from '../src/desk/refuse.ts'
import { answered, refused } from '../src/desk/refused.ts'
import { revisionIn, subjectOf } from '../src/desk/subject.ts'
import { FIELDS } from '../src/editorial/fields.ts'
import { changesFrom, itemsIn, typedFrom } from '../src/editorial/form.ts'
import { propose } from '../src/editorial/propose.ts'
import type { Entry } from '../src/entries/entry.ts'
import { type EntryRef, partsOf } from '../src/entries/ref.ts'
import type { RevisionId } from '../src/ledger/posting.ts'

const NATURES = ['update', 'clarification', 'correction'] as const

export const edit = declare({
  name: 'edit',
  summary: 'Propose a change of an entry',
  details:
    'Without fields it opens a form with what the record says. Fields that are given change, - takes one out, all others stay. Of a quotation’s records and a claim’s evidence, item: says which. A correction or clarification is shown to readers with its summary.',
  role: 'contributor',
  options: {
    entry: { description: 'The entry, as kind/slug', required: true, positional: true, suggests: 'entry' },
    base: { description: 'The revision that was looked at, like r17; what stands now where nothing is said' },
    item: { description: 'Which record or piece of evidence, by number; one more than there are adds one' },
    nature: { description: 'What it is to readers; update where nothing is said', choices: NATURES },
    summary: { description: 'What changed and why, in words that readers see', max: 500 },
  },
  fields: ENTRY_FIELDS,
  examples: [
    {
      line: 'edit quotation/chrobog-elbe note:"The telegram is a scan." summary:"Said what was seen."',
      shows: 'a change of one field, proposed',
    },
  ],
  decide: (values, context) => {
    const found = subjectOf(values.entry, context)
    if ('answer' in found) return answered(found.answer)
    const { subject } = found
    const target = targetOf(values, subject, context)
    if ('problem' in target) return answered(refuse('usage', target.problem, context.catalogue.position))
    const { kind } = partsOf(subject)
    const [stranger] = strangers(kind, values)
    if (stranger !== undefined) {
      const known = FIELDS[kind].map(({ name }) => name).join(', ')
      return answered(
        refuse('usage', `${subject} has no ${stranger}:. Its fields are ${known}.`, context.catalogue.position),
      )
    }
    const read = changesFrom(kind, values, target.item, context.catalogue)
    if ('issues' in read) return refused({ refusal: 'invalid-entry', issues: read.issues }, subject, context)
    const { nature = 'update', summary } = values
    const wish = { wish: 'edit', subject, base: target.base, changes: read.changes, nature, summary } as const
    const decision = propose(wish, context.catalogue, context.stamp)
    if ('drafts' in decision) return proposed(decision.drafts, context)
    const again = (base: RevisionId) => writeValues('edit', { ...values, entry: subject, base }, 'entry')
    return refused(decision, subject, context, {
      stale: (head, isClean): readonly Action[] => [
        isClean
          ? { label: 'Put my change on top', line: again(head), weight: 'main' }
          : { label: 'Put mine in place of theirs', line: again(head), weight: 'danger' },
        { label: 'Begin again from the record', line: `edit ${subject}` },
      ],
    })
  },
  form: (values, context, isWanted = false): Form | undefined => {
    const isFilled = Object.keys(values).some(name => name in ENTRY_FIELDS)
    const found = subjectOf(values.entry, context)
    if ((isFilled && !isWanted) || 'answer' in found) return undefined
    const target = targetOf(values, found.subject, context)
    if ('problem' in target) return undefined
    const { entry, base, item } = target
    return {
      command: 'edit',
      title: `Edit ${found.subject}`,
      positional: 'entry',
      fixed: { entry: found.subject, base, ...(item > 0 && { item: String(item + 1) }) },
      fields: [...formFields(entry.kind, values, typedFrom(entry, item)), ...aboutIt(values)],
      notes: whichOf(entry, item),
    }
  },
})

/** Which of several records or pieces of evidence the form is about. */
function whichOf(entry: Entry, item: number): readonly string[] {
  const count = itemsIn(entry)
  if (count < 2) return []
  const things = entry.kind === 'claim' ? 'pieces of evidence' : 'records'
  const which = item < count ? `This form is about number ${item + 1}` : 'This form adds another one'
  return [`${shortTitle(entry)} has ${count} ${things}. ${which}; item: takes another.`]
}

function aboutIt({
  nature = 'update',
  summary,
}: {
  readonly nature?: string
  readonly summary?: string
}): readonly FormField[] {
  return [
    { name: 'nature', label: 'What it is to readers', hint: NATURES.join(', '), choices: NATURES, value: nature },
    {
      ...{ name: 'summary', label: 'What changed and why', hint: 'In words that readers see', long: true },
      ...(summary !== undefined && { value: summary }),
    },
  ]
}

type Target = { readonly base: RevisionId; readonly item: number; readonly entry: Entry } | { readonly problem: string }

/** The revision that is edited, and which of its records. */
function targetOf(
  values: { readonly base?: string; readonly item?: string },
  subject: EntryRef,
  { catalogue }: Context,
): Target {
  const base = values.base === undefined ? catalogue.standing(subject)?.id : revisionIn(values.base)
  const entry = base && catalogue.revision(base)?.content
  if (base === undefined || !entry) {
    return {
      problem: `base:${values.base ?? ''} is no revision of ${subject} that can be edited. Leave it out, or take one of its history.`,
    }
  }
  const item = Number(values.item ?? 1) - 1
  if (!Number.isInteger(item) || item < 0 || item > itemsIn(entry)) {
    return { problem: `item:${values.item} is not there. ${subject} has ${itemsIn(entry)}; one more adds one.` }
  }
  return { base, item, entry }
}
