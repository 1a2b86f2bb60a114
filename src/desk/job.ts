import type { CopyRef } from '../ledger/posting.ts'
import type { Sent } from './courier.ts'

/** One thing to be done on a platform. */
export interface Job {
  /** What it is about; the same as long as it is the same. */
  readonly key: string
  /** The channel it happens in, if any. */
  readonly channel: string
  /** Whether it still is to be done, by what is known now. */
  isDue(): boolean
  /** Does it and records what came of it. Done twice it does no harm. */
  run(): Promise<Sent>
  /** The copy it is about, for the report. */
  readonly copy?: CopyRef
  readonly what: What
}

/** What is done: a copy brought up to date, its readers told, a proposal shown, its proposer told. */
export type What = 'updated' | 'replied' | 'announced' | 'told'
