import type { Path } from '../entries/references.ts'

/** One field with its new value; `undefined` takes it out. */
export interface Change {
  readonly path: Path
  readonly value: unknown
}

/** The same thing with some of its fields changed; what leads to a changed field is made where it is not there. */
export function alter<T extends object>(whole: T, changes: readonly Change[]): T {
  // The copy has the form of the original, except where a change gives it another; whoever reads it validates it.
  return changes.reduce<unknown>((altered, { path, value }) => set(altered, path, value), whole) as T
}

function set(whole: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list = Array.isArray(whole) ? whole : []
    const item = set(list[step], rest, value)
    if (item === undefined) return list.filter((_, index) => index !== step)
    return [...list.slice(0, step), item, ...list.slice(step + 1)]
  }
  const fields = { ...(typeof whole === 'object' && !Array.isArray(whole) ? whole : {}) } as Record<string, unknown>
  const inner = set(fields[step], rest, value)
  if (inner === undefined) delete fields[step]
  else fields[step] = inner
  return fields
}

/** What stands at a path; `undefined` where nothing does. */
export function at(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined,
    whole,
  )
}
