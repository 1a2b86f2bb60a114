import type { Source } from '../entries/entry.ts'
import { partsOf, refOf } from '../entries/ref.ts'
import type { Slug } from '../entries/slug.ts'
import type { Composition } from './composition.ts'
import { plainDate } from './dates.ts'
import { pointer } from './sections.ts'
import { type Text, text } from './text.ts'

/**
 * Every source that relies on this one, directly or through others, nearest first and then by date; each with the way
 * by which it got there.
 */
export function chainsFrom(origin: Slug, composition: Composition): readonly Text[] {
  const ways = new Map<Slug, readonly Slug[]>([[origin, []]])
  const queue: Slug[] = [origin]
  const items: Text[] = []
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const way = [...(ways.get(next) ?? []), ...(next === origin ? [] : [next])]
    for (const source of directly(next, composition)) {
      if (ways.has(source.id)) continue
      ways.set(source.id, way)
      queue.push(source.id)
      items.push(item(source, way, composition))
    }
  }
  return items
}

function directly(id: Slug, composition: Composition): readonly Source[] {
  return composition.catalogue
    .referring(refOf('source', id), 'isBasedOn')
    .flatMap(ref => composition.show(refOf('source', partsOf(ref).id)) ?? [])
    .sort((a, b) => (a.issued ?? '9').localeCompare(b.issued ?? '9'))
}

function item(source: Source, way: readonly Slug[], { catalogue, notes }: Composition): Text {
  const outlet = catalogue.head(refOf('outlet', source.outlet))?.entry.name ?? source.outlet
  const through = way.length === 0 ? '' : `, through ${way.join(' and then ')}`
  return text(`${outlet}, ${plainDate(source.issued)}: ${source.title}${through}`, pointer(source), notes.cite(source))
}
