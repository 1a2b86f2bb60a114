import type { Database } from 'better-sqlite3'

/** A form that somebody filled in and that could not be recorded as it was. */
export interface UnfinishedForm {
  readonly id: string
  /** The line that it came to. */
  readonly line: string
  readonly at: string
}

/** Forms that could not be recorded, kept for a day so that nothing typed is lost, and never in the ledger. */
export interface Unfinished {
  /** Keeps a line in place of an earlier one about the same. Returns the name by which it is taken up again. */
  keep(by: string, about: string, line: string, at: string): string
  /** What somebody left unfinished: by its name, or all of it, the newest first. Only ever their own. */
  of(by: string, at: string): readonly UnfinishedForm[]
  /** Drops what is no longer needed: about one thing, or all that somebody left. */
  drop(by: string, about?: string): void
}

const DAY = 24 * 60 * 60 * 1000

/** Unfinished forms in a database of their own. */
export function unfinishedIn(database: Database, id: () => string): Unfinished {
  const expire = database.prepare('delete from unfinished where at < ?')
  const put = database.prepare(
    `insert into unfinished values (?, ?, ?, ?, ?)
     on conflict (by, about) do update set id = excluded.id, line = excluded.line, at = excluded.at`,
  )
  const all = database.prepare<[string], UnfinishedForm>(
    'select id, line, at from unfinished where by = ? order by at desc, id',
  )
  const drop = database.prepare('delete from unfinished where by = ? and about = coalesce(?, about)')
  const expireAt = (at: string) => void expire.run(new Date(Date.parse(at) - DAY).toISOString())
  return {
    keep: (by, about, line, at) => {
      expireAt(at)
      const name = id()
      put.run(name, by, about, line, at)
      return name
    },
    of: (by, at) => {
      expireAt(at)
      return all.all(by)
    },
    drop: (by, about) => void drop.run(by, about ?? null),
  }
}
