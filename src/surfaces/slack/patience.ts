import { SlackFault } from './fault.ts'

/** The longest that Slack may ask us to wait, and how often, before the asker is told instead. */
const LONGEST_SECONDS = 30
const MOST_TIMES = 3

/** Calls Slack, and again after the seconds that it asks to wait. Other calls go on meanwhile. Rejects with SlackFault. */
export async function patiently<T>(call: () => Promise<T>, wait: (seconds: number) => Promise<void>): Promise<T> {
  for (let times = 0; ; times += 1) {
    try {
      return await call()
    } catch (error) {
      const seconds = error instanceof SlackFault ? error.retryAfter : undefined
      if (seconds === undefined || seconds > LONGEST_SECONDS || times >= MOST_TIMES) throw error
      await wait(seconds)
    }
  }
}
