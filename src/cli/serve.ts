import type { Courier } from '../desk/courier.ts'
import type { Delivery } from '../desk/deliver.ts'
import { EXIT, type Exit } from '../surfaces/terminal/exit.ts'

/** A surface that is open. */
export interface Open {
  /** What brings its posted messages up to date, where it can. */
  readonly courier?: Courier
  close(): Promise<void>
}

/**
 * Opens the surfaces and keeps them open until `end`; then each finishes what it has taken on. One that cannot open closes them all.
 * While they are open, what was posted there follows the record.
 */
export async function serve(
  openings: readonly (() => Promise<Open>)[],
  end: Promise<unknown>,
  keepUp: (couriers: readonly Courier[]) => Delivery,
): Promise<Exit> {
  const open: Open[] = []
  const ending = new AbortController()
  let following: Promise<void> | undefined
  try {
    for (const opening of openings) open.push(await opening())
    following = keepUp(open.flatMap(({ courier }) => courier ?? [])).watch(ending.signal)
    await end
    return EXIT.answered
  } finally {
    ending.abort()
    await following
    await Promise.all(open.map(surface => surface.close()))
  }
}

/** Resolves when the process is asked to end: SIGTERM, as service managers send it, or SIGINT from a keyboard. */
export function asked(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
}
