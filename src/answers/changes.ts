import type { Entry } from '../entries/entry.ts'
import type { Block } from './answer.ts'

/** What differs between two revisions of an entry, field by field. */
export function changesBetween(before: Entry, after: Entry): readonly Block[] {
  const was = fieldsOf(before)
  const is = fieldsOf(after)
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter(field => was.get(field) !== is.get(field))
    .map(field => ({ block: 'change', field, before: was.get(field) ?? '', after: is.get(field) ?? '' }))
}

/** Every scalar of an entry by its path: `citation.0.locator`. */
function fieldsOf(value: unknown, path: readonly string[] = []): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path.join('.'), String(value)]])
  return new Map(Object.entries(value).flatMap(([key, part]) => [...fieldsOf(part, [...path, key])]))
}
