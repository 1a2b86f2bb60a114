import type { Database } from 'better-sqlite3'
import { VIEWS } from './views.ts'

/** Marks a SQLite file as a ledger of ours ("Foot" in ASCII; https://www.sqlite.org/fileformat.html#application_id). */
export const APPLICATION_ID = 0x466f6f74

const POSTINGS = `
  create table posting (
    position integer primary key,
    at text not null,
    by text not null,
    event text not null check (json_valid(event)),
    digest text not null
  ) strict;

  create trigger posting_follows before insert on posting
  when new.position is not (select coalesce(max(position), 0) + 1 from posting)
  begin select raise(abort, 'A posting must follow on the last one: the ledger has no gaps and replaces nothing.'); end;

  create trigger posting_stays_as_it_is before update on posting
  begin select raise(abort, 'The ledger is append-only: a posting is never changed. Record a correction instead.'); end;

  create trigger posting_stays before delete on posting
  begin select raise(abort, 'The ledger is append-only: a posting is never deleted. Record a withdrawal instead.'); end;
`

/** Every change of the ledger's tables, oldest first. Never edited once released: to change something, add another. */
export const MIGRATIONS: readonly string[] = [POSTINGS, VIEWS]

/** Brings the tables up to `version`, all or nothing. Whoever comes second finds nothing left to do. */
export function migrate(database: Database, version: number = MIGRATIONS.length): void {
  const bringUp = database.transaction(() => {
    const from = versionOf(database)
    for (const statements of MIGRATIONS.slice(from, version)) database.exec(statements)
    if (from === 0) database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${Math.max(from, version)}`)
  })
  if (versionOf(database) < version) bringUp.immediate()
}

/** How many migrations the file has had. */
export function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}
