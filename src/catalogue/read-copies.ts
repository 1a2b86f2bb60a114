import type { Database } from 'better-sqlite3'
import { type RevisionId, revisionAt, type Shown } from '../ledger/posting.ts'
import type { Catalogue, Copy } from './catalogue.ts'
import { STALE } from './stale.ts'

interface CopyRow extends Omit<Copy, 'pinned' | 'changing' | 'shows' | 'proposals' | 'owes'> {
  readonly pinned: number
  readonly changing: number
  readonly shows: string
  readonly proposals: string
  readonly owes: string
}

type Copies = Pick<Catalogue, 'copies' | 'showing' | 'naming' | 'allCopies' | 'copiesIn' | 'copy' | 'isStale' | 'stale'>

/** Reads where answers stand in channels, and which of them no longer show what the record says. */
export function copyReader(database: Database): Copies {
  const sql = prepare(database)
  const all = (rows: unknown[]) => (rows as CopyRow[]).map(copyOf)

  return {
    copies: entry => all(sql.ofEntry.all(entry)),
    showing: proposal => all(sql.showing.all(Number(proposal.slice(1)))),
    naming: by => all(sql.naming.all({ by })),
    allCopies: () => all(sql.all.all()),
    copiesIn: channel => all(sql.inChannel.all(channel)),
    copy: copy => all(sql.one.all(copy))[0],
    isStale: copy => sql.isStale.get(copy) !== undefined,
    stale: surface => all(sql.stale.all(surface)),
  }
}

function copyOf({ pinned, changing, shows, proposals, owes, ...row }: CopyRow): Copy {
  return {
    ...row,
    pinned: pinned === 1,
    changing: changing === 1,
    shows: (JSON.parse(shows) as { entry: Shown['entry']; revision: number }[]).map(({ entry, revision }) => {
      return { entry, revision: revisionAt(revision) }
    }),
    proposals: (JSON.parse(proposals) as number[]).map(revisionAt),
    owes: JSON.parse(owes) as RevisionId[],
  }
}

const CHANNEL = 'surface = :surface and team = :team and channel = :channel'
const PLACE = `${CHANNEL} and message = :message`

function prepare(database: Database) {
  const copy = `select surface, team, channel, message, line, at, updated_at as updatedAt, pinned, changing, lost, owes,
    (select json_group_array(json_object('entry', entry, 'revision', revision) order by place) from copy_shows where copy = id) as shows,
    (select json_group_array(revision) from copy_proposal where copy = id) as proposals
    from copy`
  return {
    ofEntry: database.prepare(`${copy} where id in (select copy from copy_shows where entry = ?) order by id`),
    showing: database.prepare(`${copy} where id in (select copy from copy_proposal where revision = ?) order by id`),
    naming: database.prepare(
      `${copy} where id in (select copy from copy_proposal where revision in (
         select position from revision where by = :by union select revision from remark where by = :by
       )) order by id`,
    ),
    all: database.prepare(`${copy} order by id`),
    inChannel: database.prepare(`${copy} where ${CHANNEL} order by id`),
    one: database.prepare(`${copy} where ${PLACE}`),
    isStale: database.prepare(`select 1 from copy where ${PLACE} and ${STALE}`),
    stale: database.prepare(`${copy} where surface = ? and due = 1 order by id`),
  }
}
