import { setImmediate } from 'node:timers/promises'

/** Starts work, one piece to each turn of the event loop. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Searching holds the process for some milliseconds. When a hundred questions come at once, a turn of the event loop between
 * them lets what has just come be acknowledged or deferred in time. Slow work that waits for something delays nobody.
 */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const turn = last.then(() => setImmediate())
    last = turn
    return turn.then(work)
  }
}
