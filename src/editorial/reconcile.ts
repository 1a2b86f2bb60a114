/**
 * What one entry says in three places, as digests. `null` is nothing: no file, no file at the last import, an entry that was withdrawn.
 * `undefined` is never: the entry never came from a file, or was never in the record.
 */
export interface Sides {
  /** The file now. */
  readonly file: string | null
  /** The file at the last import, whatever became of it. */
  readonly upstream: string | null | undefined
  /** The record now. */
  readonly head: string | null | undefined
}

/**
 * `nothing`: the file has not changed. `fast-forward`: only the file has, so it is taken. `met`: both have, to the same.
 * `diverged`: a person must look.
 */
export type Verdict = 'nothing' | 'fast-forward' | 'met' | 'diverged'

/**
 * Decides what an import does about one entry. A machine may fast-forward; only a person may merge, take an entry out of the record
 * because its file is gone, or put back one that was withdrawn.
 */
export function reconcile({ file, upstream = null, head }: Sides): Verdict {
  if (file === upstream) return 'nothing'
  if (file === (head ?? null)) return 'met'
  if (file === null || head === null) return 'diverged'
  return (head ?? null) === upstream ? 'fast-forward' : 'diverged'
}
