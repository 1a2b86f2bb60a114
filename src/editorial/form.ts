import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Entry } from '../entries/entry.ts'
import type { Kind } from '../entries/ref.ts'
import type { Path } from '../entries/references.ts'
import { alter, at, type Change } from './alter.ts'
import { type Field, ITEM } from './field.ts'
import { FIELDS } from './fields.ts'
import type { Issue } from './refusal.ts'
import { readValue, writeValue } from './value.ts'

/** What somebody typed into the fields of a form, by their names. */
export type Typed = Readonly<Record<string, string | undefined>>

type Read = { readonly changes: readonly Change[] } | { readonly issues: readonly [Issue, ...Issue[]] }

/** The changes that the typed fields mean, in the order of the form; `item` says which record or piece of evidence, from 0. */
export function changesFrom(kind: Kind, typed: Typed, item: number, catalogue: Catalogue): Read {
  const issues: Issue[] = []
  const changes: Change[] = []
  for (const field of FIELDS[kind]) {
    const text = typed[field.name]
    if (text === undefined) continue
    const path = pathOf(field, item)
    const read = readValue(field, text, catalogue)
    if ('message' in read) issues.push({ path, message: read.message })
    else changes.push({ path, value: read.value })
  }
  const [first, ...more] = issues
  return first ? { issues: [first, ...more] } : { changes }
}

/** The fields of a new entry, with what follows from the ones that were given. */
export function newEntry(kind: Kind, changes: readonly Change[]): object {
  const given = alter({}, changes)
  const missing = DEFAULTS[kind]?.(given).filter(({ path }) => at(given, path) === undefined) ?? []
  return alter(given, missing)
}

const EXACT = ['citation', 0, 'selector', 'exact']
const TONGUE = ['citation', 0, 'inLanguage']

const DEFAULTS: Partial<Record<Kind, (given: object) => readonly Change[]>> = {
  quotation: given => [
    { path: EXACT, value: at(given, ['text']) },
    { path: TONGUE, value: at(given, ['inLanguage']) },
  ],
  person: given => [
    {
      path: ['familyName'],
      value:
        String(at(given, ['name']) ?? '')
          .split(' ')
          .at(-1) || undefined,
    },
  ],
}

/** What the fields of a form say of an entry as it is: text to begin an edit with. */
export function typedFrom(entry: Entry, item: number): Readonly<Record<string, string>> {
  const values = FIELDS[entry.kind].map(
    field => [field.name, writeValue(field, at(entry, pathOf(field, item)))] as const,
  )
  return Object.fromEntries(values.filter(([, text]) => text !== ''))
}

/** How many items the list has of which a form shows one; one more can be added. */
export function itemsIn(entry: Entry): number {
  if (entry.kind === 'quotation') return entry.citation.length
  return entry.kind === 'claim' ? entry.evidence.length : 0
}

function pathOf({ path }: Field, item: number): Path {
  return path.map(step => (step === ITEM ? item : step))
}
