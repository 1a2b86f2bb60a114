import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { type Archive, openArchive } from '../catalogue/archive.ts'
import { isDamage } from '../catalogue/fault.ts'
import { removeCatalogue } from '../catalogue/make.ts'
import { type CatalogueStore, openCatalogue } from '../catalogue/sqlite.ts'
import type { Config } from '../config.ts'
import { describeDataset } from '../dataset/folder.ts'
import { listDataset } from '../dataset/list.ts'
import type { Command } from '../desk/command.ts'
import type { Courier } from '../desk/courier.ts'
import type { Delivery } from '../desk/deliver.ts'
import type { Desk } from '../desk/desk.ts'
import { createDesk } from '../desk/dispatch.ts'
import { keepUp } from '../desk/keep-up.ts'
import { openPrivate } from '../ledger/private.ts'
import { openLedger } from '../ledger/sqlite.ts'
import { createSearch } from '../search/create.ts'
import type { Search } from '../search/search.ts'

/** Everything that answers, wired once. */
export interface House {
  readonly archive: Archive
  readonly catalogue: CatalogueStore
  readonly search: Search
  readonly desk: Desk
  /** Keeps what was posted on these surfaces in step with the record; it is woken whenever something was recorded here. */
  readonly keepUp: (couriers: readonly Courier[]) => Delivery
  /** Writes a fault to the log and returns the reference under which it stands there. */
  readonly report: (fault: unknown) => string
  close(): Promise<void>
}

/** The part of the configuration that a house is built on. */
type Plan = Pick<Config, 'ledgerFile' | 'catalogueFile' | 'peopleFile' | 'dataFolder' | 'newsroom'>

/** For how many days a correction is shown, where the dataset cannot be asked. */
const NOTICE_DAYS = 365

/** Opens the databases and puts the desk on them. Rejects with LedgerFault or CatalogueFault when they cannot be used. */
export async function openHouse(plan: Plan, commands: readonly Command[], clock: () => Date): Promise<House> {
  // A wrong folder must not leave an empty ledger behind.
  if (!existsSync(plan.ledgerFile)) await listDataset(plan.dataFolder, clock())
  const ledger = openLedger(plan.ledgerFile)
  const catalogue = openCatalogue(plan.catalogueFile)
  const held = openPrivate(plan.peopleFile, () => randomBytes(16).toString('base64url'))
  async function close(): Promise<void> {
    catalogue.close()
    held.close()
    await ledger.close()
  }
  try {
    const archive = await openArchive(ledger, catalogue)
    await archive.catchUp()
    const now = () => clock().toISOString()
    const log = logTo(process.stderr, now)
    const report = (fault: unknown) => {
      if (!isDamage(fault)) return log(fault)
      removeCatalogue(plan.catalogueFile)
      return log(
        fault,
        `The catalogue ${plan.catalogueFile} is damaged and was removed. Restart: it is made anew from the ledger.`,
      )
    }
    const { roster, fourEyes, reviewChannels } = plan.newsroom
    const rules = { fourEyes, correctionNoticeDays: await noticeDays(plan.dataFolder) }
    const deliveries = new Set<Delivery>()
    const changed = () => {
      for (const delivery of deliveries) delivery.wake()
    }
    const fittings = { private: held, roster, rules, now, report, changed }
    const search = createSearch(catalogue)
    const desk = createDesk({ archive, search, commands, ...fittings })
    const { people } = held
    const { correctionNoticeDays } = rules
    return {
      ...{ archive, catalogue, search, desk, report, close },
      keepUp: couriers => {
        const following = { archive, desk, people, couriers, correctionNoticeDays, reviewChannels, clock, wait, report }
        const delivery = keepUp(following)
        deliveries.add(delivery)
        return delivery
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** What is wrong with the dataset, its import says. */
async function noticeDays(folder: string): Promise<number> {
  const description = await describeDataset(folder).catch(() => undefined)
  return description?.correctionNoticeDays ?? NOTICE_DAYS
}

/** Resolves after so many milliseconds, or when the signal says so. Does not keep the process alive by itself. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise(resolve => {
    const timer = setTimeout(done, milliseconds).unref()
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
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
