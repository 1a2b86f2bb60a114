import { digestOf, type Row, START } from './chain.ts'
import { codeOf } from './fault.ts'
import { LedgerFault } from './ledger.ts'
import type { Position } from './posting.ts'

/** A sound ledger with the number of its postings and its last digest, or the first place that is not as it was written. */
export type Verification =
  | { readonly postings: number; readonly digest: string }
  | { readonly position: Position; readonly wrong: string }

/**
 * Reads a whole ledger, a page at a time, and finds the first posting that was changed, put in, taken out or moved. Postings taken off
 * the end leave a sound, shorter ledger: compare the count and the digest with those of a backup or of the catalogue.
 */
export async function verifyChain(page: (after: Position) => Promise<readonly Row[]>): Promise<Verification> {
  let last = 0
  let previous = START
  for (let after = Number.MIN_SAFE_INTEGER; ; after = last) {
    const rows = await page(after).catch(unlessDamaged)
    if (rows === undefined)
      return { position: last + 1, wrong: `The file is damaged at posting ${last + 1} or soon after it.` }
    if (rows.length === 0) return { postings: last, digest: previous }
    for (const row of rows) {
      const wrong = wrongWith(row, last + 1, previous)
      if (wrong !== undefined) return { position: last + 1, wrong }
      last = row.position
      previous = row.digest
    }
  }
}

function unlessDamaged(error: unknown): undefined {
  if (error instanceof LedgerFault && codeOf(error.cause)?.startsWith('SQLITE_CORRUPT')) return
  throw error
}

function wrongWith(row: Row, expected: Position, previous: string): string | undefined {
  if (row.position < expected)
    return `Posting ${row.position} stands before the first one and was not written by this program.`
  if (row.position > expected) return `Posting ${expected} is missing: posting ${row.position} comes next.`
  let due: string
  try {
    due = digestOf(row, previous)
    // A changed text can mean the same and have the same digest, or mean another thing to another reader of JSON.
    if (JSON.stringify(JSON.parse(row.event)) !== row.event) due = ''
  } catch {
    return `The event of posting ${expected} is not JSON.`
  }
  return due === row.digest
    ? undefined
    : `Posting ${expected} was changed: it does not have the digest it was written with.`
}
