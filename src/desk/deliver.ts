import type { Archive } from '../catalogue/archive.ts'
import type { Courier, Sent } from './courier.ts'
import { createGate, type Gate, type Waiting } from './gate.ts'
import type { Job, What } from './job.ts'

/** What came of a delivery. */
interface Delivered {
  readonly done: Readonly<Record<What, number>>
  readonly lost: readonly { readonly key: string; readonly what: What; readonly reason: string }[]
  readonly waiting: readonly Waiting[]
}

export interface Fittings {
  readonly archive: Pick<Archive, 'catchUp'>
  readonly couriers: readonly Courier[]
  /** What is to be done on a surface now, the oldest first. Derived from the record, so that nothing is forgotten by a crash. */
  readonly jobs: (courier: Courier) => readonly Job[]
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  /** Resolves after so many milliseconds, or when the signal says so. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Tells the operator of a fault and returns the reference under which the log has it. */
  readonly report: (fault: unknown) => string
}

/** Brings what was posted up to date, at the pace that each platform takes. */
export interface Delivery {
  /** Does everything that can be done within a minute's patience, and says what is left. */
  run(signal: AbortSignal): Promise<Delivered>
  /** Goes on until the signal ends it: whenever woken, whenever something may be tried again, and now and then for what others did. */
  watch(signal: AbortSignal): Promise<void>
  /** Says that there may be something to do. */
  wake(): void
}

/** The longest wait within one run, in milliseconds. */
const PATIENCE = 60_000
/** How often the same is tried within one run. */
const TRIES = 5
/** How often the ledger is looked at for what other processes did, in milliseconds. */
const GLANCE = 5000
/** A platform that cannot be reached is tried again after so many seconds, twice as many each time. */
const [FIRST, LAST] = [5, 600]

export function createDelivery({ archive, couriers, jobs, clock, wait, report }: Fittings): Delivery {
  const gates = new Map(couriers.map(({ surface }) => [surface, createGate()] as const))
  let wakeUp: (() => void) | undefined

  async function serve(courier: Courier, signal: AbortSignal, count: Count): Promise<readonly Waiting[]> {
    const gate = gates.get(courier.surface) ?? createGate()
    const tries = new Map<string, number>()
    for (;;) {
      await archive.catchUp()
      const queue = jobs(courier).filter(({ key }) => (tries.get(key) ?? 0) < TRIES)
      let did = false
      while (queue.length > 0 && !signal.aborted) {
        const job = gate.next(queue)
        const patience = gate.opensFor(job) - clock()
        if (patience > PATIENCE) break
        if (patience > 0) await wait(patience, signal)
        if (signal.aborted) break
        queue.splice(queue.indexOf(job), 1)
        await archive.catchUp()
        if (!job.isDue()) continue
        did = true
        gate.passed(job, clock(), courier)
        const sent = await attempt(job, gate)
        count(job, sent)
        // What was done may still be due, if its record was not: without counting, one run would never end.
        tries.set(job.key, (tries.get(job.key) ?? 0) + 1)
        if (sent.sent === 'waiting') gate.close(job, clock() + sent.retryAfter * 1000, sent)
        else gate.settled(job)
      }
      if (!did || signal.aborted) return gate.waiting(jobs(courier))
    }
  }

  async function attempt(job: Job, gate: Gate): Promise<Sent> {
    try {
      return await job.run()
    } catch (fault) {
      const reference = report(fault)
      const retryAfter = Math.min(LAST, FIRST * 2 ** gate.failed(job))
      return { sent: 'waiting', retryAfter, scope: 'copy', why: `a fault (${reference})` }
    }
  }

  async function run(signal: AbortSignal): Promise<Delivered> {
    const done: Record<What, number> = { updated: 0, replied: 0, announced: 0, told: 0 }
    const lost: { key: string; what: What; reason: string }[] = []
    const count: Count = ({ key, what }, sent) => {
      if (sent.sent === 'done') done[what] += 1
      if (sent.sent === 'lost') lost.push({ key, what, reason: sent.reason })
    }
    const waiting = await Promise.all(couriers.map(courier => serve(courier, signal, count)))
    return { done, lost, waiting: waiting.flat() }
  }

  return {
    run,
    watch: async signal => {
      while (!signal.aborted) {
        const woken = new AbortController()
        wakeUp = () => woken.abort()
        try {
          const { waiting } = await run(signal)
          const next = Math.min(clock() + GLANCE, ...waiting.map(({ until }) => Math.max(until, clock() + 1)))
          await wait(next - clock(), AbortSignal.any([signal, woken.signal]))
        } catch (fault) {
          report(fault)
          await wait(GLANCE, signal)
        }
      }
    },
    wake: () => wakeUp?.(),
  }
}

type Count = (job: Job, sent: Sent) => void
