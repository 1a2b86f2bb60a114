import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { CatalogueFault } from './fault.ts'
import { SHAPE, TABLES } from './shape.ts'

/** Why a catalogue was made anew. */
export type Rebuilt = 'missing' | 'shape' | 'unreadable'

/** Opens the catalogue's database and brings its tables into shape; several processes may do so at once. */
export function connect(file: string): { readonly database: Database; readonly rebuilt: Rebuilt | undefined } {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const database = new Sqlite(file)
  try {
    const isInShape = shapeOf(database) === SHAPE
    if (!isInShape) checkOurs(database, file)
    database.pragma('journal_mode = WAL')
    // A lost commit is only read again from the ledger.
    database.pragma('synchronous = NORMAL')
    database.pragma(`cache_size = -${CACHE}`)
    return { database, rebuilt: isInShape ? undefined : reshape(database) }
  } catch (error) {
    database.close()
    throw error
  }
}

/** In KiB: what SQLite keeps of the file at hand. With its two thousand, taking in a large record reads the same pages over and over. */
const CACHE = 65_536

/** Removes the catalogue's file, the parts that SQLite keeps beside it first: a new file must never meet an old log. */
export function removeCatalogue(file: string): void {
  for (const part of ['-wal', '-shm', '']) rmSync(file + part, { force: true })
}

/** Puts empty tables in place of whatever is there. Whoever comes second finds nothing left to do. */
function reshape(database: Database): Rebuilt | undefined {
  return database
    .transaction(() => {
      // Reading the tables also makes SQLite notice that another process has changed them.
      const tables = tablesIn(database)
      if (shapeOf(database) === SHAPE) return undefined
      for (const name of tables) database.exec(`drop table if exists "${name}"`)
      database.exec(TABLES)
      database.pragma(`user_version = ${SHAPE}`)
      return tables.length === 0 ? 'missing' : 'shape'
    })
    .immediate()
}

/** Tables with which others go, the virtual ones, come first. */
function tablesIn(database: Database): readonly string[] {
  return database
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite~_%' escape '~'
       order by sql not like 'create virtual %'`,
    )
    .pluck()
    .all()
}

/** What is no catalogue is never emptied: somebody may have named the wrong file. */
function checkOurs(database: Database, file: string): void {
  const tables = tablesIn(database)
  if (tables.length === 0 || tables.includes('progress')) return
  throw new CatalogueFault(
    `${file} is a database, but not a catalogue of Footnote. Name another file in CATALOGUE_FILE.`,
  )
}

function shapeOf(database: Database): unknown {
  return database.pragma('user_version', { simple: true })
}
