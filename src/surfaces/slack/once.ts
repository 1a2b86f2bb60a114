/** Does a thing once for each name, however often it is asked for; again only where it came to nothing. */
export type Once = (name: string, work: () => Promise<boolean>) => Promise<void>

/** People press twice when nothing seems to happen. `work` says whether it came to something. */
export function createOnce(most = 2000): Once {
  const done = new Set<string>()

  return async (name, work) => {
    if (done.has(name)) return
    done.add(name)
    const [oldest] = done
    if (done.size > most && oldest !== undefined) done.delete(oldest)
    if (!(await work())) done.delete(name)
  }
}
