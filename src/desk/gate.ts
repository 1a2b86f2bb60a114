import type { Courier, Sent } from './courier.ts'
import type { Job, What } from './job.ts'

/** What is not done yet, and why. */
export interface Waiting {
  readonly key: string
  readonly what: What
  /** Milliseconds since the epoch. */
  readonly until: number
  readonly why: string
}

/** The pace of one surface, and who has to wait why. */
export type Gate = ReturnType<typeof createGate>

/** Keeps to the pace of one surface: when the next thing may be sent, to a channel and at all. */
export function createGate() {
  const opens = new Map<string, number>()
  const reasons = new Map<string, string>()
  const failures = new Map<string, number>()
  const ALL = '*'
  const opensFor = ({ key, channel }: Job): number =>
    Math.max(0, ...[ALL, `#${channel}`, key].map(name => opens.get(name) ?? 0))
  const later = (name: string, at: number) => opens.set(name, Math.max(at, opens.get(name) ?? 0))

  return {
    opensFor,
    next: (queue: readonly Job[]): Job => queue.reduce((first, job) => (opensFor(job) < opensFor(first) ? job : first)),
    passed: ({ channel }: Job, now: number, { pace }: Courier): void => {
      later(ALL, now + pace.onSurface)
      later(`#${channel}`, now + pace.inChannel)
    },
    close: (job: Job, until: number, { scope, why }: Extract<Sent, { sent: 'waiting' }>): void => {
      later(job.key, until)
      if (scope === 'channel') later(`#${job.channel}`, until)
      if (scope === 'surface') later(ALL, until)
      reasons.set(job.key, why)
    },
    failed: ({ key }: Job): number => {
      const times = failures.get(key) ?? 0
      failures.set(key, times + 1)
      return times
    },
    settled: ({ key }: Job): void => {
      for (const map of [opens, reasons, failures]) map.delete(key)
    },
    waiting: (queue: readonly Job[]): readonly Waiting[] =>
      queue
        .filter(job => job.isDue())
        .map(job => ({
          key: job.key,
          what: job.what,
          until: opensFor(job),
          why: reasons.get(job.key) ?? 'its turn has not come',
        })),
  }
}
