import type { Database } from 'better-sqlite3'
import { type RevisionId, revisionAt, type Shown } from '../ledger/posting.ts'
import type { Catalogue, Copy } from './catalogue.ts'

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

/**
 * An entry has changed for a copy when the revision accepted last says something else than the one it shows; a proposal, when
 * something was said or decided since. One that was being edited when the process ended may show anything.
 */
const STALE = `copy.lost is null and (
  changing or exists (
    select 1 from copy_shows left join revision shown on shown.position = copy_shows.revision
    where copy_shows.copy = copy.id and shown.digest is not (
      select digest from revision head where head.subject = copy_shows.entry and head.standing = 'accepted'
      order by accepted_at desc limit 1
    )
  ) or exists (
    select 1 from copy_proposal join remark on remark.revision = copy_proposal.revision
    where copy_proposal.copy = copy.id and remark.position > copy_proposal.as_of
  )
)`

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
    stale: database.prepare(
      `${copy} where surface = ? and (${STALE} or (copy.lost is null and copy.owes <> '[]')) order by id`,
    ),
  }
}
