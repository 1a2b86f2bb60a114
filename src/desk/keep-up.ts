import type { Archive } from '../catalogue/archive.ts'
import type { People } from '../ledger/people.ts'
import { proposalJobs } from './announce.ts'
import type { Courier } from './courier.ts'
import { createDelivery, type Delivery } from './deliver.ts'
import type { Desk } from './desk.ts'
import { copyJobs } from './follow.ts'

export interface Fittings {
  readonly archive: Archive
  readonly desk: Desk
  readonly people: People
  readonly couriers: readonly Courier[]
  readonly correctionNoticeDays: number
  /** Channels in which proposals appear: `slack:T0123/C0456`, `discord:4567/8901`. */
  readonly reviewChannels: readonly string[]
  readonly clock: () => Date
  /** Resolves after so many milliseconds, or when the signal says so. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly report: (fault: unknown) => string
}

/** Keeps what was posted in step with the record: copies, proposals in review channels, and what their proposers should know. */
export function keepUp({ desk, clock, reviewChannels, correctionNoticeDays, ...fittings }: Fittings): Delivery {
  const { archive, people, couriers, wait, report } = fittings
  const now = () => clock().toISOString()
  // Whoever posted a copy was allowed to see it; it follows whoever reads it now.
  const asked = { by: 'footnote:delivery', role: 'moderator', surface: 'delivery' } as const
  const answerAgain = (line: string) => desk.answer({ ...asked, line })
  return createDelivery({
    ...{ archive, couriers, wait, report },
    clock: () => clock().getTime(),
    jobs: courier => [
      ...copyJobs(courier, { archive, answerAgain, correctionNoticeDays, now }),
      ...proposalJobs(courier, { archive, people, answerAgain, reviewChannels, now }),
    ],
  })
}
