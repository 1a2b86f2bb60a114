import { edit } from '../src/desk/command.ts'
import { ENTRY_FIELDS, FIELDS_OF, formFields, strangers } from '../src/desk/entry-form.ts'
import type { Form } from '../src/desk/form.ts'
import { writeValues } from '../src/desk/line.ts'
import { proposed } from '../src/desk/proposed.ts'
import { refuse } from '../src/desk/refuse.ts'
import { answered, refused } from '../src/desk/refused.ts'
import { FIELDS } from '../src/editorial/fields.ts'
import { changesFrom, newEntry } from '../src/editorial/form.ts'
import { propose } from '../src/editorial/propose.ts'
import { proposeSlug } from '../src/editorial/slugs.ts'
import { KINDS, refOf } from '../src/entries/ref.ts'
import { Slug } from '../src/entries/slug.ts'

export const add = edit({
  name: 'add',
  summary: 'Propose a new quotation, source, person, outlet or claim for the record',
  details:
    'Without fields it opens a form. What is proposed waits for somebody else to accept it. A name is proposed where no slug is given.',
  role: 'contributor',
  options: {
    kind: { description: 'What it is', required: true, positional: true, choices: KINDS },
    slug: { description: 'Its name; one is made where none is given', max: 64 },
    summary: { description: 'Why, for whoever reviews it', max: 500 },
    another: { description: 'That it is another one, although it is like one of the record', choices: ['yes'] },
  },
  fields: ENTRY_FIELDS,
  fieldsOf: FIELDS_OF,
  examples: [
    { line: 'add person name:"Ada Lovelace"', shows: 'a person, proposed with a name of its own' },
    { line: 'add outlet name:"The Example Courier" country:Utopia', shows: 'an outlet' },
  ],
  decide: (values, context) => {
    const { kind, summary, another } = values
    const { catalogue, stamp } = context
    const [stranger] = strangers(kind, values)
    if (stranger !== undefined) {
      const known = FIELDS[kind].map(({ name }) => name).join(', ')
      return answered(refuse('usage', `${a(kind)} has no ${stranger}:. Its fields are ${known}.`, catalogue.position))
    }
    const read = changesFrom(kind, values, 0, catalogue)
    if ('issues' in read)
      return refused({ refusal: 'invalid-entry', issues: read.issues }, refOf(kind, NO_NAME), context)
    const fields = newEntry(kind, read.changes)
    const slug = Slug.safeParse(values.slug ?? proposeSlug(kind, { ...fields }, catalogue))
    if (!slug.success) {
      return answered(refuse('usage', `slug:${values.slug} ${slug.error.issues[0]?.message}.`, catalogue.position))
    }
    const subject = refOf(kind, slug.data)
    const decision = propose({ wish: 'add', subject, fields, summary, another: another === 'yes' }, catalogue, stamp)
    if ('drafts' in decision) return proposed(decision.drafts, context)
    const line = writeValues('add', { ...values, another: 'yes' }, 'kind')
    return refused(decision, subject, context, { duplicate: { label: 'It is another one', line } })
  },
  form: (values, _, isWanted = false): Form | undefined => {
    const { kind, slug, summary, another } = values
    const lacks = FIELDS[kind].some(({ name, required }) => required && values[name] === undefined)
    if (!lacks && !isWanted) return undefined
    return {
      command: 'add',
      title: `New ${kind}`,
      positional: 'kind',
      fixed: { kind, ...(another && { another }) },
      fields: [
        ...formFields(kind, values),
        {
          name: 'slug',
          label: 'Name in the record',
          hint: 'Made from the rest where left out',
          ...(slug && { value: slug }),
        },
        {
          name: 'summary',
          label: 'Why',
          hint: 'For whoever reviews it',
          long: true,
          ...(summary && { value: summary }),
        },
      ],
      notes: [],
    }
  },
})

/** Stands in until there is a name. */
const NO_NAME = Slug.parse('new')

function a(kind: string): string {
  return kind === 'outlet' ? 'An outlet' : `A ${kind}`
}
