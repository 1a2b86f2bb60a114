import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { link, START } from '../../src/ledger/chain.ts'
import { MIGRATIONS, migrate, versionOf } from '../../src/ledger/migrations.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { outlet, recording } from '../fixtures/drafts.ts'
import { folder } from '../fixtures/ledger/place.ts'

const SCHEMA = 'select type, name, sql from sqlite_schema order by name'

function blank(): Sqlite.Database {
  return new Sqlite(':memory:')
}

describe('migrations', () => {
  it('lead from blank to the newest version', () => {
    const database = blank()
    migrate(database)
    expect(versionOf(database)).toBe(MIGRATIONS.length)
  })

  it('lead to the same tables step by step', () => {
    const [atOnce, stepwise] = [blank(), blank()]
    migrate(atOnce)
    for (let version = 1; version <= MIGRATIONS.length; version += 1) {
      migrate(stepwise, version)
      expect(versionOf(stepwise)).toBe(version)
    }
    expect(stepwise.prepare(SCHEMA).all()).toEqual(atOnce.prepare(SCHEMA).all())
  })

  it('run once', () => {
    const database = blank()
    migrate(database)
    const before = database.prepare(SCHEMA).all()
    migrate(database)
    expect(database.prepare(SCHEMA).all()).toEqual(before)
  })

  it('keep the postings of a ledger of the oldest version', async () => {
    const file = join(folder(), 'ledger.db')
    const old = new Sqlite(file)
    migrate(old, 1)
    old
      .prepare('insert into posting values (:position, :at, :by, :event, :digest)')
      .run(link(recording(outlet('a')), 1, START))
    old.close()
    const ledger = openLedger(file)
    expect(await ledger.read(0)).toHaveLength(1)
    expect(await ledger.verify()).toMatchObject({ postings: 1 })
    await ledger.close()
    const now = new Sqlite(file, { readonly: true })
    expect(versionOf(now)).toBe(MIGRATIONS.length)
    expect(now.prepare('select count(*) as entries from current_entry').get()).toEqual({ entries: 1 })
    now.close()
  })
})
