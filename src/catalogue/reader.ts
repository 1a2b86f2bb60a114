import type { Database, Statement } from 'better-sqlite3'
import type { Entry } from '../entries/entry.ts'
import type { EntryRef, Kind } from '../entries/ref.ts'
import { type RevisionId, revisionAt } from '../ledger/posting.ts'
import type { Catalogue, Head, Name, Remark, Revision, Signed, Wording } from './catalogue.ts'
import { copyReader } from './read-copies.ts'

interface EntryRow {
  readonly content: string
  readonly revision: number
}

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
    quotationsIn: source => (sql.quotationsIn.all(`source/${source}`) as EntryRow[]).map(headOf<'quotation'>),
    quotationsDated: (from, to) => (sql.quotationsDated.all(to, from) as EntryRow[]).map(headOf<'quotation'>),
    names: kind =>
      (sql.names.all({ kind: kind ?? null }) as NameRow[]).map(
        ({ entry, title, also, speakers }): Name => ({ entry, title, also: [...parsed(also), ...parsed(speakers)] }),
      ),
    languages: () => sql.languages.pluck().all() as string[],
    history: entry => (sql.history.all(entry) as RevisionRow[]).map(revisionOf),
    amendments: limit => (sql.amendments.all(limit) as RevisionRow[]).map(revisionOf),
    queue: () => (sql.queue.all() as RevisionRow[]).map(revisionOf),
    upstream: entry => one(sql.upstream, entry),
    upstreams: () => sql.upstreams.pluck().all() as EntryRef[],
    revision: id => one(sql.revision, Number(id.slice(1))),
    standing: entry => one(sql.standing, entry),
    standingBefore: id => one(sql.standingBefore, { id: Number(id.slice(1)) }),
    remarks: revision => sql.remarks.all(Number(revision.slice(1))) as Remark[],
    untold: () =>
      (sql.untold.all() as { revision: number; upTo: number }[]).map(({ revision, upTo }) => {
        return { revision: revisionAt(revision), upTo }
      }),
    sharing: traits => sql.sharing.all(JSON.stringify(traits)) as { entry: EntryRef; trait: string }[],
    signed: by => sql.signed.get({ by }) as Signed,
    waitingBy: by => (sql.waitingBy.all(by) as RevisionRow[]).map(revisionOf),
    ...copyReader(database),
    wordings: (words, limit) =>
      words.length === 0
        ? []
        : (sql.wordings.all(words.map(word => `"${word.replaceAll('"', '""')}"`).join(' OR '), limit) as Wording[]),
    vocabulary: () => new Map(sql.vocabulary.raw().all() as [string, number][]),
  }
}

function headOf<K extends Kind>(row: EntryRow): Head<K> {
  return { entry: JSON.parse(row.content) as Entry<K>, revision: revisionAt(row.revision) }
}

function parsed(names: string): readonly string[] {
  return JSON.parse(names) as string[]
}

function one(statement: Statement, key: string | number | { readonly id: number }): Revision | undefined {
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
  const revision =
    'select position, subject, content, digest, origin, standing, nature, summary, made_from as madeFrom, by, at, accepted_on as acceptedOn, accepted_at as acceptedAt from revision'
  return {
    head: database.prepare('select content, revision from entry where ref = ?'),
    heads: database.prepare('select content, revision from entry where kind = ? order by id'),
    count: database.prepare('select count(*) from entry where kind = ?'),
    referring: database.prepare('select from_ref from reference where to_ref = ? and relation = ? order by from_ref'),
    quotationsIn: database.prepare(
      `select content, revision from reference join entry on ref = from_ref
       where to_ref = ? and relation = 'citation' order by first_day is null, first_day, id`,
    ),
    quotationsDated: database.prepare(
      `select content, revision from entry where kind = 'quotation' and first_day <= ? and last_day >= ?
       order by first_day, last_day, id`,
    ),
    names: database.prepare(
      `select ref as entry, title, also, (
         select json_group_array(speaker.title) from reference join entry speaker on speaker.ref = to_ref
         where from_ref = entry.ref and relation = 'spokenByCharacter'
       ) as speakers
       from entry where :kind is null or kind = :kind order by ref`,
    ),
    languages: database.prepare('select language from wording group by language order by count(*) desc, language'),
    history: database.prepare(`${revision} where subject = ? order by position`),
    amendments: database.prepare(
      `${revision} where standing = 'accepted' and nature in ('correction', 'clarification', 'withdrawal')
       order by position desc limit ?`,
    ),
    queue: database.prepare(`${revision} where standing = 'pending' order by position`),
    upstream: database.prepare(`${revision} where subject = ? and origin = 'dataset' order by position desc limit 1`),
    upstreams: database.prepare(`select distinct subject from revision where origin = 'dataset' order by subject`),
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
    untold: database.prepare(
      `select remark.revision, max(remark.position) as upTo
       from remark join revision on revision.position = remark.revision left join told on told.revision = remark.revision
       where revision.origin = 'chat' and remark.by <> revision.by and remark.position > coalesce(told.up_to, 0)
       group by remark.revision order by upTo`,
    ),
    sharing: database.prepare(
      'select ref as entry, trait from trait where trait in (select value from json_each(?)) order by ref, trait',
    ),
    signed: database.prepare(
      `select (select count(*) from revision where by = :by) as revisions, (select count(*) from remark where by = :by) as remarks`,
    ),
    waitingBy: database.prepare(`${revision} where by = ? and standing = 'pending' order by position`),
    wordings: database.prepare(
      `select substr(quotation, 11) as quotation, citation, source, language, words
       from wording_words join wording on wording.id = wording_words.rowid
       where wording_words match ? order by rank limit ?`,
    ),
    vocabulary: database.prepare('select term, doc from vocabulary'),
  }
}
