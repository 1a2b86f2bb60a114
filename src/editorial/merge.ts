import { digest } from '../entries/digest.ts'
import type { Entry } from '../entries/entry.ts'
import type { Path } from '../entries/references.ts'

/** A field that both sides changed, each to something else. `undefined` is a field that is not there. */
interface Conflict {
  readonly path: Path
  readonly base: unknown
  readonly theirs: unknown
  readonly mine: unknown
}

/** Two changes of one entry brought together, field by field. `null` is an entry that was withdrawn. */
export interface Merge {
  readonly base: Entry | null
  /** What the record says now. */
  readonly theirs: Entry | null
  /** What was wanted, made from the base. */
  readonly mine: Entry | null
  /** Both changes; where they conflict, the preferred side. It may break a rule of the schema although neither side does. */
  readonly merged: Entry | null
  readonly conflicts: readonly Conflict[]
}

/** Which side a merge takes where both changed a field: what the record says, or what was wanted. */
export type Preference = 'record' | 'proposal'

/**
 * Merges three ways, by field. Lists that kept their length are merged item by item; a list that grew or shrank on one side and
 * changed on the other is one conflict, since nothing says which item is which.
 */
export function merge(
  base: Entry | null,
  theirs: Entry | null,
  mine: Entry | null,
  preference: Preference = 'record',
): Merge {
  const conflicts: Conflict[] = []
  const merged = mergeAt([], base ?? undefined, theirs ?? undefined, mine ?? undefined, preference, conflicts)
  // Kind and name are the same on all sides, so that what comes out of it has the form of an entry, or is nothing.
  return { base, theirs, mine, merged: (merged as Entry | undefined) ?? null, conflicts }
}

function mergeAt(
  path: Path,
  base: unknown,
  theirs: unknown,
  mine: unknown,
  preference: Preference,
  conflicts: Conflict[],
): unknown {
  if (same(mine, theirs) || same(mine, base)) return theirs
  if (same(theirs, base)) return mine
  const into = (key: string | number, of: [unknown, unknown, unknown]) =>
    mergeAt([...path, key], of[0], of[1], of[2], preference, conflicts)
  if (isList(theirs) && isList(mine) && (base === undefined || isList(base)) && isParallel(base ?? [], theirs, mine)) {
    const from = base ?? []
    return theirs.map((item, index) => into(index, [from[index], item, mine[index]]))
  }
  if (isFields(theirs) && isFields(mine) && (base === undefined || isFields(base))) {
    const from = base ?? {}
    const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(from)])]
    const fields = keys.map(key => [key, into(key, [from[key], theirs[key], mine[key]])] as const)
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
  }
  conflicts.push({ path, base, theirs, mine })
  return preference === 'record' ? theirs : mine
}

function same(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && other !== undefined && digest(one) === digest(other))
}

function isParallel(base: readonly unknown[], theirs: readonly unknown[], mine: readonly unknown[]): boolean {
  return base.length === theirs.length && theirs.length === mine.length
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
