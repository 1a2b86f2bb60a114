import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Dataset } from '../dataset/folder.ts'
import { nearestOf } from '../dataset/nearest.ts'
import type { Problem } from '../dataset/problem.ts'
import type { Read } from '../dataset/read.ts'
import { cycleFrom } from '../entries/cycle.ts'
import { type EntryRef, type Kind, partsOf, refOf } from '../entries/ref.ts'
import { referencesOf } from '../entries/references.ts'
import type { Slug } from '../entries/slug.ts'

/**
 * Every field of the entries read which names something that is in no file and was never in the record, or which makes a source rest
 * on itself. Given an empty catalogue, every name must lead to a file.
 */
export function brokenReferences(
  { entries, present }: Pick<Dataset, 'entries' | 'present'>,
  catalogue: Catalogue,
): readonly Problem[] {
  // A name that the record once had is right, even if its entry was withdrawn or still waits.
  const known = (to: EntryRef): boolean => present.has(to) || catalogue.knows(to)
  const dangling = entries.flatMap(read =>
    referencesOf(read.entry)
      .filter(({ to }) => !known(to))
      .map(({ to, path }) => ({
        file: read.file,
        ...read.placeOf(path),
        path,
        message: absent(to, present, catalogue),
      })),
  )
  return [...dangling, ...circles(entries, catalogue)]
}

/** What is said of a name that leads nowhere, with the one that may be meant. */
export function absent(to: EntryRef, present: ReadonlySet<EntryRef>, catalogue: Catalogue): string {
  const { kind, id } = partsOf(to)
  const slugs = [
    ...[...present].map(partsOf).flatMap(entry => (entry.kind === kind ? [entry.id] : [])),
    ...slugsNear(kind, id, catalogue),
  ]
  const nearest = nearestOf(id, slugs)
  const question = nearest === undefined ? 'add it, or name another one.' : `did you mean ${nearest}?`
  return `names ${to}, which is in no file and not in the record; ${question}`
}

/** So many names can be compared with one that leads nowhere before anybody notices that they wait. */
const COMPARED = 2000

/** All names of a kind or, where there are too many, those that begin like this one. */
function slugsNear(kind: Kind, id: Slug, catalogue: Catalogue): readonly Slug[] {
  const all = catalogue.slugs(kind, '', COMPARED)
  return all.length < COMPARED ? all : catalogue.slugs(kind, id.slice(0, 4), COMPARED)
}

function circles(entries: readonly Read[], catalogue: Catalogue): readonly Problem[] {
  const changed = new Map(
    entries.flatMap(({ entry }) => (entry.kind === 'source' ? [[entry.id, entry.isBasedOn]] : [])),
  )
  const basesOf = (slug: Slug): readonly Slug[] =>
    changed.get(slug) ?? catalogue.head(refOf('source', slug))?.entry.isBasedOn ?? []
  return entries.flatMap(({ entry, file, placeOf }) => {
    if (entry.kind !== 'source') return []
    const [, next, ...rest] = cycleFrom(entry.id, basesOf) ?? []
    if (next === undefined) return []
    const path = ['isBasedOn', entry.isBasedOn.indexOf(next)]
    const way = [entry.id, next, ...rest].join(', which is based on ')
    return [{ file, ...placeOf(path), path, message: `goes round in a circle (${way}); take one of them out.` }]
  })
}
