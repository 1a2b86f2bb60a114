import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { LedgerFault } from './ledger.ts'
import { APPLICATION_ID, MIGRATIONS, versionOf } from './migrations.ts'

/** Refuses the databases of others, and ledgers that this program is too old for. */
export function checkIdentity(database: Database, file: string): void {
  const version = versionOf(database)
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new LedgerFault(`${file} is a database, but not a ledger of Footnote. Name another file.`)
  }
  if (version > MIGRATIONS.length) {
    throw new LedgerFault(
      `The ledger ${file} was made by a newer Footnote: its version is ${version}, and this one knows ${MIGRATIONS.length}. Update Footnote.`,
    )
  }
}

/** A file cut within its last page passes SQLite. While a write-ahead log has pages to add, the file may be of any length. */
export function checkLength(database: Database, file: string): void {
  const pages = Number(database.pragma('page_count', { simple: true }))
  const bytes = pages * Number(database.pragma('page_size', { simple: true }))
  const waiting = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  const { size } = statSync(file)
  if (waiting > 0 || size >= bytes) return
  throw new LedgerFault(
    `The ledger ${file} is cut short: it has ${size} of its ${bytes} bytes. Put the file aside and restore the newest backup.`,
  )
}

/** SQLite opens a read-only file without complaint and fails at the first posting; better to know at once. */
export function checkWritable(database: Database): void {
  database.exec('begin immediate')
  try {
    database.pragma(`application_id = ${APPLICATION_ID}`)
  } finally {
    database.exec('rollback')
  }
}
