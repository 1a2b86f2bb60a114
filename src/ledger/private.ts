import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { guarded } from './fault.ts'
import { type People, peopleIn } from './people.ts'
import { type Unfinished, unfinishedIn } from './unfinished.ts'

/** What is known of persons and not of the record: one small file of its own, so that all of it can be erased. */
export interface PrivateFile {
  readonly people: People
  readonly unfinished: Unfinished
  close(): void
}

/** Opens the file, readable by its owner only, making it if there is none. Throws LedgerFault with what to do. */
export function openPrivate(file: string, id: () => string): PrivateFile {
  return guarded(file, () => {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
    const mask = process.umask(0o077)
    try {
      const database = new Sqlite(file)
      setUp(database)
      return {
        people: peopleIn(database, id),
        unfinished: unfinishedIn(database, id),
        close: () => void database.close(),
      }
    } finally {
      process.umask(mask)
    }
  })
}

/** What is deleted is overwritten, and no log beside the file keeps it. */
function setUp(database: Database): void {
  database.pragma('secure_delete = on')
  database.pragma('journal_mode = delete')
  database.pragma('synchronous = full')
  database.exec(`
    create table if not exists person (id text primary key, key text not null unique) strict;
    create table if not exists unfinished (
      id text primary key,
      by text not null,
      about text not null,
      line text not null,
      at text not null,
      unique (by, about)
    ) strict;
  `)
}
