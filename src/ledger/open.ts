import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { checkIdentity, checkLength, checkWritable } from './checks.ts'
import { codeOf, faultFrom } from './fault.ts'
import { LedgerFault } from './ledger.ts'
import { make, sweep } from './make.ts'
import { migrate } from './migrations.ts'

/** The length of an SQLite file's header in bytes (https://www.sqlite.org/fileformat.html): what is shorter passes SQLite as blank. */
const HEADER = 100

export interface OpenOptions {
  /** Open what is there and change nothing, for verifying. */
  readonly readOnly?: boolean
  /** How long to wait for another process that is writing, in milliseconds; 5000 if not given. */
  readonly busyTimeout?: number
}

/** Opens the file of a ledger, making it if there is none. Throws LedgerFault; a file that is refused is left as it was. */
export function openDatabase(file: string, { readOnly = false, busyTimeout = 5000 }: OpenOptions): Database {
  try {
    if (!existsSync(file)) {
      if (readOnly) throw new LedgerFault(`There is no ledger at ${file}. Name the file of a ledger.`)
      make(file)
    }
    return readOnly ? connectToRead(file, busyTimeout) : connectToWrite(file, busyTimeout)
  } catch (error) {
    throw faultFrom(error, file)
  }
}

function connectToWrite(file: string, timeout: number): Database {
  const database = connect(file, { timeout })
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    migrate(database)
    checkWritable(database)
    sweep(file)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function connectToRead(file: string, timeout: number): Database {
  try {
    return connect(file, { readonly: true, timeout })
  } catch (error) {
    if (!/^SQLITE_(READONLY|CANTOPEN)/.test(codeOf(error) ?? '')) throw error
  }
  // SQLite wants to write beside a database in WAL mode, even to read it. Where it may not, nobody writes: a copy does.
  const folder = mkdtempSync(join(tmpdir(), 'footnote-ledger-'))
  try {
    const copy = join(folder, basename(file))
    copyFileSync(file, copy)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
    const database = connect(copy, { timeout })
    database.pragma('query_only = on')
    const close = database.close.bind(database)
    database.close = () => {
      close()
      rmSync(folder, { recursive: true, force: true })
      return database
    }
    return database
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function connect(file: string, options: Sqlite.Options): Database {
  const { size } = statSync(file)
  if (size < HEADER) {
    throw new LedgerFault(
      `The ledger ${file} is empty or cut short: it has ${size} bytes. If it held anything, restore it from a backup; if not, delete it and start again.`,
    )
  }
  const database = new Sqlite(file, { ...options, fileMustExist: true })
  try {
    checkIdentity(database, file)
    checkLength(database, file)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
