import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { codeOf } from './fault.ts'
import { migrate } from './migrations.ts'

/** Makes a ledger beside its place and puts it there whole, so that an empty file is never one of ours. */
export function make(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const workshop = mkdtempSync(`${file}.new-`)
  try {
    const made = join(workshop, 'ledger')
    const database = new Sqlite(made)
    try {
      database.pragma('journal_mode = WAL')
      migrate(database)
    } finally {
      database.close()
    }
    putInPlace(made, file)
  } catch (error) {
    // A rival made it in the meantime: theirs it is.
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** Nobody takes this long to make a ledger, in milliseconds. */
const STALE = 60 * 60 * 1000

/** Removes what processes that were killed left behind while they were making this ledger. */
export function sweep(file: string, now: number = Date.now()): void {
  const begins = `${basename(file)}.new-`
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(begins) || !/^\w{6}$/.test(name.slice(begins.length))) continue
    const workshop = join(dirname(file), name)
    const stats = statSync(workshop, { throwIfNoEntry: false })
    if (stats?.isDirectory() && now - stats.mtimeMs > STALE) rmSync(workshop, { recursive: true, force: true })
  }
}

/** Gives a finished file its name, never over another file: throws with code EEXIST if there is one. */
export function putInPlace(made: string, file: string): void {
  try {
    linkSync(made, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || existsSync(file)) throw error
    // Some file systems have no hard links.
    renameSync(made, file)
  }
}
