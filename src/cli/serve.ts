import { EXIT, type Exit } from '../surfaces/terminal/exit.ts'

/** A surface that is open. */
export interface Open {
  close(): Promise<void>
}

/** Opens the surfaces and keeps them open until `end`; then each finishes what it has taken on. One that cannot open closes them all. */
export async function serve(openings: readonly (() => Promise<Open>)[], end: Promise<unknown>): Promise<Exit> {
  const open: Open[] = []
  try {
    for (const opening of openings) open.push(await opening())
    await end
    return EXIT.answered
  } finally {
    await Promise.all(open.map(surface => surface.close()))
  }
}

/** Resolves when the process is asked to end: SIGTERM, as service managers send it, or SIGINT from a keyboard. */
export function asked(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
}
