import type { Database } from 'better-sqlite3'
import type { Entry } from '../entries/entry.ts'
import type { EntryRef, Kind } from '../entries/ref.ts'
import { type RevisionId, revisionAt } from '../ledger/posting.ts'
import type { Catalogue, Copy, Head, Name, Revision, Wording } from './catalogue.ts'

interface EntryRow {
  readonly content: string
  readonly revision: number
}

interface RevisionRow extends Omit<Revision, 'id' | 'content'> {
  readonly position: number
  readonly content: string | null
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
    upstream: entry => {
      const row = sql.upstream.get(entry) as RevisionRow | undefined
      return row && revisionOf(row)
    },
    upstreams: () => sql.upstreams.pluck().all() as EntryRef[],
    copies: entry =>
      (sql.copies.all(entry) as (Omit<Copy, 'revision'> & { revision: number })[]).map(copy => ({
        ...copy,
        revision: revisionAt(copy.revision),
      })),
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

function revisionOf({ position, content, ...row }: RevisionRow): Revision {
  const id: RevisionId = revisionAt(position)
  return { ...row, id, content: content === null ? null : (JSON.parse(content) as Entry) }
}

function prepare(database: Database) {
  const revision = 'select position, subject, content, digest, origin, standing, nature, summary, by, at from revision'
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
    copies: database.prepare(
      'select surface, team, channel, message, line, revision, at from copy where entry = ? order by at, surface, team, channel, message',
    ),
    wordings: database.prepare(
      `select substr(quotation, 11) as quotation, citation, source, language, words
       from wording_words join wording on wording.id = wording_words.rowid
       where wording_words match ? order by rank limit ?`,
    ),
    vocabulary: database.prepare('select term, doc from vocabulary'),
  }
}
