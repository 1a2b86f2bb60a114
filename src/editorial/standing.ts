import type { Catalogue } from '../catalogue/catalogue.ts'
import { cycleFrom } from '../entries/cycle.ts'
import type { Entry } from '../entries/entry.ts'
import { type EntryRef, refOf } from '../entries/ref.ts'
import { RELATIONS, referencesOf } from '../entries/references.ts'
import type { Issue } from './refusal.ts'

/**
 * What keeps an entry from standing in the record as this, or from leaving it (`null`): what stands there names only what stands
 * there, and nothing rests on itself.
 */
export function obstaclesTo(subject: EntryRef, content: Entry | null, catalogue: Catalogue): readonly Issue[] {
  return content === null
    ? stillNamed(subject, catalogue)
    : [...absent(subject, content, catalogue), ...round(content, catalogue)]
}

function stillNamed(subject: EntryRef, catalogue: Catalogue): readonly Issue[] {
  const by = new Set(RELATIONS.flatMap(relation => catalogue.referring(subject, relation)))
  by.delete(subject)
  return [...by].map(other => ({ path: [], message: `is still named by ${other}; edit or withdraw that first.` }))
}

function absent(subject: EntryRef, content: Entry, catalogue: Catalogue): readonly Issue[] {
  return referencesOf(content)
    .filter(({ to }) => to !== subject && !catalogue.head(to))
    .map(({ to, path }) => ({ path, message: `names ${to}, which ${whyNot(to, catalogue)}` }))
}

function whyNot(to: EntryRef, catalogue: Catalogue): string {
  const waiting = catalogue.lastWaiting(to)
  if (waiting) return `waits for review as ${waiting.id}; decide on that first.`
  return catalogue.standing(to) ? 'was withdrawn; name another one.' : 'is not in the record; add it first.'
}

function round(content: Entry, catalogue: Catalogue): readonly Issue[] {
  if (content.kind !== 'source') return []
  const way = cycleFrom(content.id, slug =>
    slug === content.id ? content.isBasedOn : (catalogue.head(refOf('source', slug))?.entry.isBasedOn ?? []),
  )
  return way
    ? [
        {
          path: ['isBasedOn'],
          message: `goes round in a circle (${way.join(', which is based on ')}); take one of them out.`,
        },
      ]
    : []
}
