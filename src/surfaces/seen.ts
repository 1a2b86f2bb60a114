/**
 * Tells whether something comes for the first time, and remembers the newest of what came. Platforms send again what they are not
 * sure has arrived, and connections that are resumed repeat what was said last; each is to be answered once.
 */
export function createSeen(most: number): (id: string) => boolean {
  const seen = new Set<string>()
  return id => {
    if (seen.has(id)) return false
    seen.add(id)
    const [oldest] = seen
    if (seen.size > most && oldest !== undefined) seen.delete(oldest)
    return true
  }
}
