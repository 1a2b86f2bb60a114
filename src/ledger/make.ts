import { existsSync, linkSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
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
