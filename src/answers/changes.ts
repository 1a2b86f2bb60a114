import type { Entry } from '../entries/entry.ts'
import type { Search } from '../search/search.ts'
import type { Block } from './answer.ts'
import { differenceLines } from './differences.ts'

/** How many words a text must have before it helps to say which of them differ. */
const FEW = 4

/** What differs between two revisions of an entry, field by field and, given a search, word by word. */
export function changesBetween(before: Entry, after: Entry, search?: Pick<Search, 'compare'>): readonly Block[] {
  const was = fieldsOf(before)
  const is = fieldsOf(after)
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter(field => was.get(field) !== is.get(field))
    .flatMap(field => changeOf(field, was.get(field) ?? '', is.get(field) ?? '', search))
}

/** One field before and after, with the words that differ where there are many. */
export function changeOf(
  field: string,
  before: string,
  after: string,
  search?: Pick<Search, 'compare'>,
): readonly Block[] {
  const change: Block = { block: 'change', field, before, after }
  const areLong = [before, after].every(words => words.split(' ').length >= FEW)
  const items = search && areLong ? differenceLines(search.compare(after, before), 'question') : []
  return items.length > 0 ? [change, { block: 'list', items }] : [change]
}

/** Every scalar of an entry by its path: `citation.0.locator`. */
function fieldsOf(value: unknown, path: readonly string[] = []): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path.join('.'), String(value)]])
  return new Map(Object.entries(value).flatMap(([key, part]) => [...fieldsOf(part, [...path, key])]))
}
