/** Interactions come again when a connection is resumed that was not quite dead. */
const MOST = 10_000

/** Tells whether an interaction comes for the first time; remembers the last ten thousand. */
export function createSeen(): (id: string) => boolean {
  const seen = new Set<string>()
  return id => {
    if (seen.has(id)) return false
    seen.add(id)
    const [oldest] = seen
    if (seen.size > MOST && oldest !== undefined) seen.delete(oldest)
    return true
  }
}
