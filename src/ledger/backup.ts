import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { codeOf, faultFrom } from './fault.ts'
import { LedgerFault } from './ledger.ts'
import { putInPlace } from './make.ts'
import type { Verification } from './verify.ts'

/**
 * Copies a ledger that may be in use to a new file of its own, without a write-ahead log beside it. The file appears only once the copy
 * is whole and verified; whatever fails before leaves nothing behind. Rejects with LedgerFault, also when there is such a file already.
 */
export async function backUp(
  database: Database,
  file: string,
  verify: (copy: string) => Promise<Verification>,
): Promise<Verification> {
  let workshop: string | undefined
  try {
    if (existsSync(file)) throw taken(file)
    mkdirSync(dirname(file), { recursive: true })
    workshop = mkdtempSync(`${file}.new-`)
    const copy = join(workshop, 'ledger')
    await database.backup(copy)
    makeWhole(copy)
    const verification = await verify(copy)
    if ('wrong' in verification)
      throw new LedgerFault(`The backup was not kept: its copy is not sound. ${verification.wrong}`)
    putInPlace(copy, file)
    return verification
  } catch (error) {
    throw codeOf(error) === 'EEXIST' && existsSync(file) ? taken(file) : faultFrom(error, file)
  } finally {
    if (workshop !== undefined) rmSync(workshop, { recursive: true, force: true })
  }
}

/** A copy in WAL mode could not be read on a read-only disk. */
function makeWhole(copy: string): void {
  const database = new Sqlite(copy)
  try {
    database.pragma('journal_mode = DELETE')
  } finally {
    database.close()
  }
}

function taken(file: string): LedgerFault {
  return new LedgerFault(`There is a file at ${file} already, and a backup never overwrites one. Name a new file.`)
}
