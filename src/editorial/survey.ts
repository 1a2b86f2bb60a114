import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Problem } from '../dataset/problem.ts'
import type { Read } from '../dataset/read.ts'
import type { RefPlaces } from '../dataset/ref-places.ts'
import { cycleFrom } from '../entries/cycle.ts'
import { type Entry, refTo } from '../entries/entry.ts'
import { type EntryRef, refOf } from '../entries/ref.ts'
import { referencesOf } from '../entries/references.ts'
import type { Slug } from '../entries/slug.ts'
import type { FileOrigin } from '../ledger/posting.ts'
import { absent } from './broken.ts'
import { casesIn, ownerOf } from './case.ts'
import { ownedElsewhere } from './owned.ts'

/** Where a line stands that can only be judged when all were seen. */
interface LinePlace {
  readonly line: number
  readonly start: number
}

/** A file of lines, looked through before any is taken. */
export interface Survey {
  /** Notes a line. Returns what is wrong with it as far as that can be said yet. */
  see(read: Read, place: LinePlace): readonly Problem[]
  /** The lines that name what is nowhere, or which make a source rest on itself, once all were seen. */
  doubtful(): readonly LinePlace[]
  /** What is wrong with such a line. */
  judge(read: Read): readonly Problem[]
}

/** Begins to look through a file. `places` learns which entries it has; names may lead to those, in any order, or into the record. */
export function startSurvey(catalogue: Catalogue, contributor: FileOrigin, places: RefPlaces): Survey {
  const caseOf = casesIn(catalogue, contributor)
  const known = new Map<EntryRef, boolean>()
  /** Lines that name what was not seen yet, by the name. */
  const unseen = new Map<EntryRef, LinePlace[]>()
  const bases = new Map<Slug, { readonly on: readonly Slug[]; readonly place: LinePlace }>()
  const basesOf = (slug: Slug): readonly Slug[] =>
    bases.get(slug)?.on ?? catalogue.head(refOf('source', slug))?.entry.isBasedOn ?? []
  const circle = (entry: Entry): readonly Slug[] =>
    entry.kind === 'source' && entry.isBasedOn.length > 0 ? (cycleFrom(entry.id, basesOf) ?? []) : []

  /** Millions of lines name the same few sources and people. */
  function isKnown(to: EntryRef): boolean {
    if (known.size > 100_000) known.clear()
    const found = known.get(to) ?? catalogue.knows(to)
    known.set(to, found)
    return found
  }

  /** Comparing what they say costs more than all other checks, and hardly ever is anything another's. */
  function isOthers(subject: EntryRef): boolean {
    const owner = ownerOf(catalogue.knows(subject) ? catalogue.upstream(subject) : undefined)
    return owner !== undefined && owner !== contributor
  }

  return {
    see: (read, place) => {
      const { entry, file } = read
      const subject = refTo(entry)
      const before = places.put(subject, place.line)
      if (before !== undefined) {
        const message = `${subject} stands on line ${before} already; keep one of the two.`
        return [{ file, line: place.line, column: 1, path: [], message }]
      }
      unseen.delete(subject)
      for (const { to } of referencesOf(entry)) {
        if (places.has(to) || isKnown(to)) continue
        const lines = unseen.get(to) ?? []
        if (lines.at(-1)?.line !== place.line) lines.push(place)
        unseen.set(to, lines)
      }
      if (entry.kind === 'source' && entry.isBasedOn.length > 0) bases.set(entry.id, { on: entry.isBasedOn, place })
      return isOthers(subject) ? ownedElsewhere(read, caseOf(subject, entry), contributor) : []
    },
    doubtful: () => {
      const round = [...bases].filter(([slug]) => cycleFrom(slug, basesOf)).map(([, { place }]) => place)
      const places = [...[...unseen.values()].flat(), ...round]
      return [...new Map(places.map(place => [place.line, place])).values()].sort((a, b) => a.line - b.line)
    },
    judge: read => [
      ...referencesOf(read.entry)
        .filter(({ to }) => !places.has(to) && !isKnown(to))
        .map(({ to, path }) => ({
          ...{ file: read.file, ...read.placeOf(path), path },
          message: absent(to, new Set(), catalogue).replace('in no file', 'in no line of this file'),
        })),
      ...roundProblems(read, circle(read.entry)),
    ],
  }
}

function roundProblems({ file, placeOf }: Read, [first, next, ...rest]: readonly Slug[]): readonly Problem[] {
  if (next === undefined) return []
  const way = [first, next, ...rest].join(', which is based on ')
  const message = `goes round in a circle (${way}); take one of them out.`
  return [{ file, ...placeOf(['isBasedOn']), path: ['isBasedOn'], message }]
}
