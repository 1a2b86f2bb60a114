/** Slack sends an event again when it is not sure that it arrived; each is answered once. */
export function createSeen(most = 2000): (id: string) => boolean {
  const seen = new Set<string>()

  return id => {
    if (seen.has(id)) return true
    seen.add(id)
    const [oldest] = seen
    if (seen.size > most && oldest !== undefined) seen.delete(oldest)
    return false
  }
}
