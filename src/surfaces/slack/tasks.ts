import { createTurns } from '../turns.ts'

/** Work that was acknowledged and is not finished. */
export interface Tasks {
  /** Does the work and remembers it until it is done; what it throws is for the caller of `run`. */
  run(work: () => Promise<void>): Promise<void>
  /** Resolves when everything is done, or after so many milliseconds, with how much was left undone. */
  drained(within: number): Promise<number>
}

/** Slack was told that these are taken care of, so the process does not end before they are. */
export function createTasks(): Tasks {
  const running = new Set<Promise<void>>()
  const inTurn = createTurns()

  return {
    run: work => {
      const task = inTurn(work).finally(() => running.delete(task))
      running.add(task)
      return task
    },
    drained: async within => {
      const end = Date.now() + within
      while (running.size > 0 && Date.now() < end) {
        const pause = new Promise(resolve => setTimeout(resolve, end - Date.now()).unref())
        await Promise.race([Promise.allSettled(running), pause])
      }
      return running.size
    },
  }
}
