import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Dataset } from '../dataset/folder.ts'
import type { EntryRef } from '../entries/ref.ts'
import { ownerOf } from './case.ts'

/** A folder from which most of what was once imported is gone. */
export interface Emptied {
  /** How many entries an import would ask to withdraw. */
  readonly leaving: number
  /** How many had a file at the last import. */
  readonly of: number
}

/** Fewer files than this may always go at once. */
const MANY = 5

/**
 * Whether an import would ask to withdraw most of what came from files, at least five entries: then the folder is more likely the wrong one, or
 * another dataset, than that somebody meant it.
 */
export function emptiedBy({ present }: Pick<Dataset, 'present'>, catalogue: Catalogue): Emptied | undefined {
  const hadFile = (subject: EntryRef): boolean => ownerOf(catalogue.upstream(subject)) === 'dataset'
  const upstreams = catalogue.upstreams()
  const gone = upstreams.filter(subject => !present.has(subject) && catalogue.head(subject) !== undefined)
  const leaving = gone.length < MANY ? 0 : gone.filter(hadFile).length
  if (leaving < MANY) return undefined
  const of = upstreams.filter(hadFile).length
  return leaving * 2 > of ? { leaving, of } : undefined
}
