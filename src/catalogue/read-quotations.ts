import type { Database } from 'better-sqlite3'
import type { Entry } from '../entries/entry.ts'
import type { Kind } from '../entries/ref.ts'
import { revisionAt } from '../ledger/posting.ts'
import type { Catalogue, Dated, Head } from './catalogue.ts'

/** An entry as it stands, as the tables have it. */
export interface EntryRow {
  readonly content: string
  readonly revision: number
}

export function headOf<K extends Kind>(row: EntryRow): Head<K> {
  return { entry: JSON.parse(row.content) as Entry<K>, revision: revisionAt(row.revision) }
}

type Quotations = Pick<Catalogue, 'quotationsOf' | 'countOf' | 'quotationsDated' | 'countDated'>

/** Reads quotations in the order in which they were said, page by page: there may be any number. */
export function quotationReader(database: Database): Quotations {
  const sql = prepare(database)
  const heads = (rows: unknown[]) => (rows as EntryRow[]).map(headOf<'quotation'>)
  const named = ({ from, to, by }: Dated) => ({ from, to, ...(by !== undefined && { by }) })

  return {
    quotationsOf: (to, relation, limit) => heads(sql.of.all(to, relation, limit)),
    countOf: (to, relation) => sql.countOf.pluck().get(to, relation) as number,
    quotationsDated: (time, page) => {
      const statement = time.by === undefined ? sql.dated : sql.datedBy
      return heads(statement.all({ ...named(time), ...page }))
    },
    countDated: time => {
      const statement = time.by === undefined ? sql.countDated : sql.countDatedBy
      return statement.pluck().get(named(time)) as number
    },
  }
}

function prepare(database: Database) {
  const of = `from reference join entry on ref = from_ref where to_ref = ? and relation = ? and kind = 'quotation'`
  const dated = `from entry where kind = 'quotation' and first_day <= :to and last_day >= :from`
  const datedBy = `from reference cross join entry on ref = from_ref where to_ref = :by and relation = 'spokenByCharacter'
    and kind = 'quotation' and first_day <= :to and last_day >= :from`
  /** What is sorted is short: contents are read only of what is wanted. */
  const wanted = (rows: string, order: string, limit: string) =>
    `select content, revision from (select revision, first_day, last_day, id ${rows} order by ${order} limit ${limit})
     join revision on position = revision order by ${order}`
  const page = ':limit offset :offset'
  return {
    of: database.prepare(wanted(of, 'first_day is null, first_day, id', '?')),
    countOf: database.prepare(`select count(*) ${of}`),
    dated: database.prepare(wanted(dated, 'first_day, last_day, id', page)),
    countDated: database.prepare(`select count(*) ${dated}`),
    datedBy: database.prepare(wanted(datedBy, 'first_day, last_day, id', page)),
    countDatedBy: database.prepare(`select count(*) ${datedBy}`),
  }
}
