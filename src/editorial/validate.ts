import type { Catalogue } from '../catalogue/catalogue.ts'
import { pathOf } from '../dataset/layout.ts'
import type { Problem } from '../dataset/problem.ts'
import { readEntry } from '../dataset/read.ts'
import { renderFields } from '../dataset/render.ts'
import type { Entry } from '../entries/entry.ts'
import { AnyRef, type EntryRef, partsOf } from '../entries/ref.ts'
import { at } from './alter.ts'
import { absent, brokenReferences } from './broken.ts'
import { ITEM } from './field.ts'
import { FIELDS } from './fields.ts'
import type { Issue } from './refusal.ts'

type Validated = { readonly entry: Entry } | { readonly issues: readonly [Issue, ...Issue[]] }

/**
 * Reads the fields of an entry as its file would be read: by the same schema, with the same messages and the same rules for names of other
 * entries, so that chat lets nothing in that an import would refuse, and refuses nothing that it would take.
 */
export function validate(subject: EntryRef, fields: object, catalogue: Catalogue): Validated {
  const read = readEntry(pathOf(subject), `${renderFields(fields, { indent: 0 })}\n`)
  if ('problems' in read)
    return withIssues([...read.problems, ...unknownNames(subject, fields, catalogue)]) ?? fault(subject)
  const broken = brokenReferences({ entries: [read], present: new Set([subject]) }, catalogue)
  return withIssues(broken) ?? { entry: read.entry }
}

/** Names of a form that lead nowhere, although something else is wrong with the entry: better all at once. */
function unknownNames(subject: EntryRef, fields: object, catalogue: Catalogue): readonly Said[] {
  return FIELDS[partsOf(subject).kind].flatMap(field => {
    const path = field.path.map(step => (step === ITEM ? 0 : step))
    const value = at(fields, path)
    return [value].flat().flatMap((name, index): readonly Said[] => {
      if (typeof name !== 'string') return []
      const full = field.holds === 'slug' || field.holds === 'slugs' ? `${field.kind}/${name}` : name
      const to = field.holds === 'refs' || full !== name ? AnyRef.safeParse(full) : undefined
      if (!to?.success || to.data === subject || catalogue.knows(to.data)) return []
      return [{ path: Array.isArray(value) ? [...path, index] : path, message: absent(to.data, new Set(), catalogue) }]
    })
  })
}

type Said = Pick<Problem, 'path' | 'message'>

function withIssues(problems: readonly Said[]): Validated | undefined {
  const [first, ...more] = problems.map(issueOf)
  return first && { issues: [first, ...more] }
}

/** Messages of files, said of a form. */
function issueOf({ path, message }: Said): Issue {
  const said = message
    .replace(/is missing; add a line .*$/, 'is missing; fill it in.')
    .replace('which is in no file and not in the record', 'which is not in the record')
  return { path, message: said }
}

function fault(subject: EntryRef): never {
  throw new Error(`${subject} is wrong, but nothing says how.`)
}
