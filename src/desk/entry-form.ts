import { type Field, ITEM } from '../editorial/field.ts'
import { FIELDS } from '../editorial/fields.ts'
import { KINDS, type Kind } from '../entries/ref.ts'
import type { Option, Options, Suggests } from './command.ts'
import type { FormField } from './form.ts'

/** How long a text in a form may be, in characters; those in parts hold several. */
const MOST = { line: 500, long: 4000, parts: 12_000 } as const

/** The fields of all kinds of entry as options of a line. A name that several kinds have means the same in each. */
export const ENTRY_FIELDS: Options = Object.fromEntries(
  KINDS.flatMap(kind => FIELDS[kind].map(field => [field.name, optionOf(field)] as const)),
)

/** The names of the fields that entries of each kind have. */
export const FIELDS_OF: Readonly<Record<Kind, readonly string[]>> = {
  quotation: namesOf('quotation'),
  source: namesOf('source'),
  claim: namesOf('claim'),
  person: namesOf('person'),
  outlet: namesOf('outlet'),
}

function namesOf(kind: Kind): readonly string[] {
  return FIELDS[kind].map(({ name }) => name)
}

function optionOf(field: Field): Option {
  const suggests = suggestsFor(field)
  const max = field.holds === 'parts' ? MOST.parts : field.long ? MOST.long : MOST.line
  return { description: `${field.label}: ${field.hint}`.slice(0, 100), max, ...(suggests && { suggests }) }
}

function suggestsFor(field: Field): Suggests | undefined {
  switch (field.holds) {
    case 'slug':
    case 'slugs':
      return field.kind
    case 'refs':
      return field.kinds.includes('person') ? 'speaker' : 'reference'
    case 'language':
    case 'languages':
      return 'language'
    default:
      return undefined
  }
}

/** The fields of one kind of entry as a form asks for them, with what stands in each and what the record has. */
export function formFields(
  kind: Kind,
  typed: Readonly<Record<string, string | undefined>>,
  recorded: Readonly<Record<string, string>> = {},
): readonly FormField[] {
  return FIELDS[kind].map(field => {
    const { name, label, hint, long } = field
    const required = field.required && !(field.path[0] === 'evidence' && standsOnReviews(recorded))
    const [has, value] = [recorded[name], typed[name] ?? recorded[name]]
    return {
      ...{ name, label, hint },
      ...(required && { required }),
      ...(long && { long }),
      ...(value !== undefined && { value: value === '-' ? '' : value }),
      ...(has !== undefined && { recorded: has }),
      ...(field.holds === 'choice' && { choices: field.choices }),
      ...(suggestsFor(field) && { offers: true as const }),
      ...(takesSeveral(field) && { several: true as const }),
    }
  })
}

/** A claim that others have reviewed may have no evidence of ours. */
function standsOnReviews(recorded: Readonly<Record<string, string>>): boolean {
  return recorded['reviews'] !== undefined && recorded['evidence'] === undefined
}

/** One record or piece of evidence names one entry, although its field is a list of references elsewhere. */
function takesSeveral({ holds, path }: Field): boolean {
  if (holds === 'refs') return !path.includes(ITEM)
  return ['texts', 'languages', 'slugs', 'authors'].includes(holds)
}

/** Fields that were given although entries of the kind have none of that name. */
export function strangers(kind: Kind, given: Readonly<Record<string, unknown>>): readonly string[] {
  const own = new Set(FIELDS[kind].map(({ name }) => name))
  return Object.keys(given).filter(name => name in ENTRY_FIELDS && !own.has(name))
}
