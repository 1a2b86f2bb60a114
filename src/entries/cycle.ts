import type { Slug } from './slug.ts'

/**
 * The way by which something rests on itself, from `start` back to `start`, if there is one: a source that is based on another that is
 * based on the first would bear out nothing. `basesOf` gives what each one is based on directly.
 */
export function cycleFrom(start: Slug, basesOf: (slug: Slug) => readonly Slug[]): readonly Slug[] | undefined {
  const cameFrom = new Map<Slug, Slug>()
  const waiting = [start]
  for (let slug = waiting.pop(); slug !== undefined; slug = waiting.pop()) {
    for (const base of basesOf(slug)) {
      if (base === start) return [...wayTo(slug, start, cameFrom), start]
      if (cameFrom.has(base)) continue
      cameFrom.set(base, slug)
      waiting.push(base)
    }
  }
  return undefined
}

function wayTo(slug: Slug, start: Slug, cameFrom: ReadonlyMap<Slug, Slug>): readonly Slug[] {
  const before = slug === start ? undefined : cameFrom.get(slug)
  return before === undefined ? [slug] : [...wayTo(before, start, cameFrom), slug]
}
