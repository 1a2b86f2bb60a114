import type { Database } from 'better-sqlite3'
import type { EntryRef } from '../entries/ref.ts'
import type { CopyRef, LedgerEvent, Position, RevisionId, Shown } from '../ledger/posting.ts'
import { STALE } from './stale.ts'

type CopyEvent = Extract<LedgerEvent, { readonly copy: CopyRef }>
/** A posting about a copy, as far as the tables need it. */
type CopyPosting = { readonly position: Position; readonly at: string; readonly event: CopyEvent }

/** Keeps the copies' tables, and marks those that are stale or owe a reply, so that nobody has to look at all of them. */
interface CopyProjector {
  project(posting: CopyPosting): void
  /** To be called when what stands of an entry may have changed. */
  entryChanged(entry: EntryRef): void
  /** To be called when something was said of a proposal, or decided. */
  proposalChanged(revision: number): void
}

/** Keeps the tables of posted copies: where answers stand, what they show, and what is still owed to those who read them. */
export function copyProjector(database: Database): CopyProjector {
  const sql = prepare(database)

  return {
    project: posting => {
      follow(posting)
      sql.weighOne.run(posting.event.copy)
    },
    entryChanged: entry => void sql.weighShowing.run(entry),
    proposalChanged: revision => void sql.weighProposing.run(revision),
  }

  function follow({ position, at, event }: CopyPosting): void {
    const { surface, team, channel, message } = event.copy
    const place = [surface, team, channel, message]
    if (event.type === 'copy-posted') sql.post.run(...place, event.line, at)
    const id = sql.find.pluck().get(...place) as number | undefined
    // Nothing is known of a copy that was never posted.
    if (id === undefined) return
    switch (event.type) {
      case 'copy-posted':
        return void show(id, position, event)
      case 'copy-updated':
        sql.update.run(event.line ?? null, at, JSON.stringify(event.owes), id)
        return void show(id, position, event)
      case 'copy-changing':
        return void sql.change.run(id)
      case 'copy-replied':
        return void sql.reply.run(id)
      case 'copy-pinned':
      case 'copy-unpinned':
        return void sql.pin.run(event.type === 'copy-pinned' ? 1 : 0, id)
      case 'copy-lost':
        return void sql.lose.run(event.reason, id)
    }
  }

  function show(id: number, position: Position, { shows, proposals = [], asOf = position }: Showing): void {
    sql.forgetShown.run(id)
    sql.forgetProposals.run(id)
    shows.forEach(({ entry, revision }, place) => {
      sql.show.run(id, entry, Number(revision.slice(1)), place)
    })
    for (const revision of proposals) sql.propose.run(id, Number(revision.slice(1)), asOf)
  }
}

interface Showing {
  readonly shows: readonly Shown[]
  readonly proposals?: readonly RevisionId[]
  readonly asOf?: Position
}

function prepare(database: Database) {
  const weigh = `update copy set due = (${STALE}) or (lost is null and owes <> '[]') where`
  return {
    weighOne: database.prepare(
      `${weigh} surface = :surface and team = :team and channel = :channel and message = :message`,
    ),
    weighShowing: database.prepare(`${weigh} id in (select copy from copy_shows where entry = ?)`),
    weighProposing: database.prepare(`${weigh} id in (select copy from copy_proposal where revision = ?)`),
    post: database.prepare(
      `insert into copy (surface, team, channel, message, line, at) values (?, ?, ?, ?, ?, ?)
       on conflict do update set line = excluded.line, lost = null`,
    ),
    find: database.prepare('select id from copy where surface = ? and team = ? and channel = ? and message = ?'),
    update: database.prepare(
      'update copy set line = coalesce(?, line), updated_at = ?, owes = ?, changing = 0 where id = ?',
    ),
    change: database.prepare('update copy set changing = 1 where id = ?'),
    reply: database.prepare(`update copy set owes = '[]' where id = ?`),
    pin: database.prepare('update copy set pinned = ? where id = ?'),
    lose: database.prepare('update copy set lost = ? where id = ?'),
    forgetShown: database.prepare('delete from copy_shows where copy = ?'),
    forgetProposals: database.prepare('delete from copy_proposal where copy = ?'),
    show: database.prepare('insert or replace into copy_shows values (?, ?, ?, ?)'),
    propose: database.prepare('insert or replace into copy_proposal values (?, ?, ?)'),
  }
}
