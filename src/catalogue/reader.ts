import type { Database, Statement } from 'better-sqlite3'
import type { Entry } from '../entries/entry.ts'
import type { EntryRef, Kind } from '../entries/ref.ts'
import type { Slug } from '../entries/slug.ts'
import { type FileOrigin, type Position, type RevisionId, revisionAt } from '../ledger/posting.ts'
import type { Catalogue, Name, Remark, Revision, Signed } from './catalogue.ts'
import { copyReader } from './read-copies.ts'
import { type EntryRow, headOf, quotationReader } from './read-quotations.ts'
import { wordReader } from './read-words.ts'
import { traitKey } from './trait-key.ts'

interface RevisionRow extends Omit<Revision, 'id' | 'content' | 'madeFrom'> {
  readonly position: number
  readonly content: string | null
  readonly madeFrom: string
}

interface NameRow {
  readonly entry: EntryRef
  readonly title: string
  readonly also: string
  readonly speakers: string
}

/** Reads the catalogue's tables: everything but its position. Synchronous, and never leaves the process. */
export function reader(database: Database): Omit<Catalogue, 'position'> {
  const sql = prepare(database)

  return {
    head: <K extends Kind>(entry: EntryRef<K>) => {
      const row = sql.head.get(entry) as EntryRow | undefined
      return row && headOf<K>(row)
    },
    heads: <K extends Kind>(kind: K) => (sql.heads.all(kind) as EntryRow[]).map(headOf<K>),
    count: kind => sql.count.pluck().get(kind) as number,
    referring: (to, relation) => sql.referring.pluck().all(to, relation) as EntryRef[],
    ...quotationReader(database),
    names: kind => (sql.names.all({ kind: kind ?? null }) as NameRow[]).map(nameOf),
    languages: () => sql.languages.pluck().all() as string[],
    changed: <K extends Kind>(kind: K, after: Position) => sql.changed.pluck().all({ kind, after }) as EntryRef<K>[],
    history: entry => (sql.history.all(entry) as RevisionRow[]).map(revisionOf),
    knows: entry => sql.knows.get(entry) !== undefined,
    waiting: entry => (sql.waiting.all(entry) as RevisionRow[]).map(revisionOf),
    lastWaiting: (entry, digest) => one(sql.lastWaiting, { entry, digest: digest ?? null }),
    acceptedSince: (entry, position) => (sql.acceptedSince.all(entry, position) as RevisionRow[]).map(revisionOf),
    corrected: (entry, after) => (sql.corrected.all(entry, after) as RevisionRow[]).map(revisionOf),
    amendments: limit => (sql.amendments.all(limit) as RevisionRow[]).map(revisionOf),
    queue: () => (sql.queue.all() as RevisionRow[]).map(revisionOf),
    upstream: entry => one(sql.upstream, entry),
    upstreams: () => sql.upstreams.pluck().all() as EntryRef[],
    discussed: () => sql.discussed.pluck().all() as EntryRef[],
    contributors: () => sql.contributors.all() as { contributor: FileOrigin; entries: number }[],
    slugs: (kind, from, limit) => sql.slugs.pluck().all(kind, from, limit) as Slug[],
    revision: id => one(sql.revision, Number(id.slice(1))),
    standing: entry => one(sql.standing, entry),
    standingBefore: id => one(sql.standingBefore, { id: Number(id.slice(1)) }),
    remarks: revision => sql.remarks.all(Number(revision.slice(1))) as Remark[],
    untold: () =>
      (sql.untold.all() as { revision: number; upTo: number }[]).map(({ revision, upTo }) => {
        return { revision: revisionAt(revision), upTo }
      }),
    sharing: traits => {
      const asked = new Map(traits.map(trait => [traitKey(trait), trait]))
      const rows = sql.sharing.all(JSON.stringify([...asked.keys()])) as { entry: EntryRef; trait: number }[]
      return rows.flatMap(({ entry, trait: key }) => {
        const trait = asked.get(key)
        return trait === undefined ? [] : { entry, trait }
      })
    },
    signed: by => sql.signed.get({ by }) as Signed,
    waitingBy: by => (sql.waitingBy.all(by) as RevisionRow[]).map(revisionOf),
    ...copyReader(database),
    name: entry => nameIn(sql.name.get(entry)),
    nameAt: number => nameIn(sql.nameAt.get(number)),
    words: wordReader(database),
  }
}

function nameOf({ entry, title, also, speakers }: NameRow): Name {
  return { entry, title, also: [...parsed(also), ...parsed(speakers)] }
}

function nameIn(row: unknown): Name | undefined {
  return row === undefined ? undefined : nameOf(row as NameRow)
}

function parsed(names: string): readonly string[] {
  return JSON.parse(names) as string[]
}

function one(
  statement: Statement,
  key: string | number | Readonly<Record<string, string | number | null>>,
): Revision | undefined {
  const row = statement.get(key) as RevisionRow | undefined
  return row && revisionOf(row)
}

function revisionOf({ position, content, madeFrom, ...row }: RevisionRow): Revision {
  const from = JSON.parse(madeFrom) as RevisionId[]
  return {
    ...row,
    id: revisionAt(position),
    content: content === null ? null : (JSON.parse(content) as Entry),
    madeFrom: from,
  }
}

function prepare(database: Database) {
  const name = `select ref as entry, title, also, (
      select json_group_array(speaker.title) from reference join entry speaker on speaker.ref = to_ref
      where from_ref = entry.ref and relation = 'spokenByCharacter'
    ) as speakers from entry`
  const head = 'select content, revision from entry join revision on position = revision'
  const revision =
    'select position, subject, content, digest, origin, standing, nature, summary, made_from as madeFrom, by, at, accepted_on as acceptedOn, accepted_at as acceptedAt from revision'
  return {
    head: database.prepare(`${head} where ref = ?`),
    heads: database.prepare(`${head} where kind = ? order by id`),
    count: database.prepare('select count(*) from entry where kind = ?'),
    referring: database.prepare('select from_ref from reference where to_ref = ? and relation = ? order by from_ref'),
    names: database.prepare(`${name} where :kind is null or kind = :kind order by ref`),
    name: database.prepare(`${name} where ref = ?`),
    nameAt: database.prepare(`${name} where number = ?`),
    languages: database.prepare('select tag from language where wordings > 0 order by wordings desc, tag'),
    changed: database.prepare(
      `select subject from revision where position > :after and subject glob :kind || '/*'
       union select subject from remark join revision on revision.position = remark.revision
       where remark.position > :after and subject glob :kind || '/*'`,
    ),
    history: database.prepare(`${revision} where subject = ? order by position`),
    knows: database.prepare('select 1 from revision where subject = ? limit 1'),
    waiting: database.prepare(`${revision} where subject = ? and standing = 'pending' order by position`),
    lastWaiting: database.prepare(
      `${revision} where subject = :entry and standing = 'pending' and digest = coalesce(:digest, digest)
       order by position desc limit 1`,
    ),
    acceptedSince: database.prepare(
      `${revision} where subject = ? and standing = 'accepted' and accepted_at > ? order by accepted_at`,
    ),
    corrected: database.prepare(
      `${revision} where subject = ? and standing = 'accepted' and nature in ('correction', 'clarification')
       and substr(accepted_on, 1, 10) > ? order by accepted_at`,
    ),
    amendments: database.prepare(
      `${revision} where standing = 'accepted' and nature in ('correction', 'clarification', 'withdrawal')
       order by position desc limit ?`,
    ),
    queue: database.prepare(`${revision} where standing = 'pending' order by position`),
    upstream: database.prepare(`${revision} where subject = ? and origin <> 'chat' order by position desc limit 1`),
    upstreams: database.prepare(
      `select distinct subject from revision where origin = 'dataset' and origin <> 'chat' order by subject`,
    ),
    discussed: database.prepare(`select distinct subject from revision where origin = 'chat' order by subject`),
    contributors: database.prepare(
      `select origin as contributor, count(distinct subject) as entries from revision
       where origin <> 'chat' and origin <> 'dataset' group by origin order by origin`,
    ),
    slugs: database.prepare('select id from entry where kind = ? and id >= ? order by id limit ?'),
    revision: database.prepare(`${revision} where position = ?`),
    standing: database.prepare(
      `${revision} where subject = ? and standing = 'accepted' order by accepted_at desc limit 1`,
    ),
    standingBefore: database.prepare(
      `${revision} where standing = 'accepted' and position <> :id
       and subject = (select subject from revision where position = :id) order by accepted_at desc limit 1`,
    ),
    remarks: database.prepare(
      'select position, decision, comment, by, at from remark where revision = ? order by position',
    ),
    untold: database.prepare('select revision, up_to as upTo from untold order by up_to'),
    sharing: database.prepare(
      'select ref as entry, trait from trait where trait in (select value from json_each(?)) order by ref, trait',
    ),
    signed: database.prepare(
      `select (select count(*) from revision where by = :by) as revisions, (select count(*) from remark where by = :by) as remarks`,
    ),
    waitingBy: database.prepare(`${revision} where by = ? and standing = 'pending' order by position`),
  }
}
