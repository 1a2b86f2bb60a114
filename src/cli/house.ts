import { randomBytes } from 'node:crypto'
import type { Writable } from 'node:stream'
import { type Archive, openArchive } from '../catalogue/archive.ts'
import { type CatalogueStore, isDamage, openCatalogue, removeCatalogue } from '../catalogue/sqlite.ts'
import type { Config } from '../config.ts'
import type { Command } from '../desk/command.ts'
import type { Desk } from '../desk/desk.ts'
import { createDesk } from '../desk/dispatch.ts'
import { openLedger } from '../ledger/sqlite.ts'
import { createSearch } from '../search/create.ts'

/** Everything that answers, wired once. */
export interface House {
  readonly archive: Archive
  readonly catalogue: CatalogueStore
  readonly desk: Desk
  /** Writes a fault to the log and returns the reference under which it stands there. */
  readonly report: (fault: unknown) => string
  close(): Promise<void>
}

/** Opens the databases and puts the desk on them. Rejects with LedgerFault when the ledger cannot be used. */
export async function openHouse(
  config: Pick<Config, 'ledgerFile' | 'catalogueFile'>,
  commands: readonly Command[],
  clock: () => Date,
): Promise<House> {
  const ledger = openLedger(config.ledgerFile)
  const catalogue = openCatalogue(config.catalogueFile)
  async function close(): Promise<void> {
    catalogue.close()
    await ledger.close()
  }
  try {
    const archive = await openArchive(ledger, catalogue)
    await archive.catchUp()
    const now = () => clock().toISOString()
    const log = logTo(process.stderr, now)
    const report = (fault: unknown) => {
      if (!isDamage(fault)) return log(fault)
      removeCatalogue(config.catalogueFile)
      return log(
        fault,
        `The catalogue ${config.catalogueFile} is damaged and was removed. Restart: it is made anew from the ledger.`,
      )
    }
    const desk = createDesk({ archive, search: createSearch(catalogue), commands, now, report })
    return { archive, catalogue, desk, report, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Writes a fault to the log, with a reference to find it by. What was asked is never in it. */
function logTo(output: Writable, now: () => string): (fault: unknown, advice?: string) => string {
  return (fault, advice) => {
    const reference = randomBytes(4).toString('hex')
    const what = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
    output.write(`${JSON.stringify({ at: now(), reference, ...(advice && { advice }), fault: what })}\n`)
    return reference
  }
}
