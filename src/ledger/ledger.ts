import type { Draft, Position, Posting } from './posting.ts'

/** Keeps postings in order, for ever. */
export interface Ledger {
  /** Postings after `position`, oldest first; at most `limit` of them. */
  read(after: Position, limit?: number): Promise<readonly Posting[]>
  /** All or nothing. Rejects with LedgerConflict unless `expected` is the last position. */
  append(drafts: readonly Draft[], expected: Position): Promise<readonly Posting[]>
  close(): Promise<void>
}

/** Somebody else was quicker: read on, decide again. */
export class LedgerConflict extends Error {
  override readonly name = 'LedgerConflict'
  readonly code = 'ledger-conflict'
}

/** The ledger cannot be read or written; the message says what to do. */
export class LedgerFault extends Error {
  override readonly name = 'LedgerFault'
  readonly code = 'ledger-fault'
}
