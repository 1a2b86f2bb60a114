import type { Problem } from '../dataset/problem.ts'
import type { Read } from '../dataset/read.ts'
import type { Contributor } from '../ledger/posting.ts'
import { type Case, ownerOf } from './case.ts'

/**
 * What is wrong with an entry of a file when it came from another one, which says it otherwise: two files that take turns in changing an
 * entry would never come to an end. Where both say the same, nothing is wrong, and it stays with the other.
 */
export function ownedElsewhere(
  { file, placeOf }: Read,
  { upstream, digest }: Case,
  contributor: Contributor,
): readonly Problem[] {
  const owner = ownerOf(upstream)
  if (owner === undefined || owner === contributor || upstream?.digest === digest) return []
  const message = `comes from ${nameOf(owner)}, which says it otherwise; change it there, and take it out here.`
  return [{ file, ...placeOf([]), path: [], message: `${upstream?.subject} ${message}` }]
}

/** A contributor, as people know it. */
export function nameOf(contributor: Contributor): string {
  return contributor === 'dataset'
    ? 'the dataset’s files'
    : `the file ${contributor.slice(contributor.indexOf(':') + 1)}`
}
