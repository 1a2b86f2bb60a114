import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { CatalogueFault, guarded } from '../../src/catalogue/fault.ts'
import { openCatalogue } from '../../src/catalogue/sqlite.ts'
import { link, postingOf } from '../../src/ledger/chain.ts'
import { outlet, recording } from '../fixtures/drafts.ts'
import { folder, tamper, unprivileged } from '../fixtures/ledger/place.ts'

const POSTING = postingOf(link(recording(outlet('a')), 1, ''))

describe('a catalogue', () => {
  it('of another shape is emptied and made anew', () => {
    const file = join(folder(), 'catalogue.db')
    tamper(file, 'create table progress (position); create virtual table f using fts5 (x); pragma user_version = 1')
    const catalogue = openCatalogue(file)
    expect([catalogue.rebuilt, catalogue.position]).toEqual(['shape', 0])
    catalogue.apply([POSTING])
    expect(catalogue.count('outlet')).toBe(1)
    catalogue.close()
  })

  it('never takes the place of the database of something else', () => {
    const file = join(folder(), 'music.db')
    tamper(file, 'create table song (title text)')
    const before = readFileSync(file)
    expect(() => openCatalogue(file)).toThrow(CatalogueFault)
    expect(() => openCatalogue(file)).toThrow('is a database, but not a catalogue of Footnote')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('that may not be written says so', async () => {
    const file = join(folder(), 'catalogue.db')
    openCatalogue(file).close()
    chmodSync(file, 0o444)
    chmodSync(dirname(file), 0o777)
    await unprivileged(async () => {
      const catalogue = openCatalogue(file)
      expect(catalogue.position).toBe(0)
      expect(() => catalogue.apply([POSTING])).toThrow(CatalogueFault)
      expect(() => catalogue.apply([POSTING])).toThrow(/catalogue\.db cannot be written.*read-only for this user/)
      catalogue.close()
    })
  })

  it('that would have to be made in a read-only folder says so', async () => {
    const place = folder()
    chmodSync(place, 0o555)
    await unprivileged(async () => {
      expect(() => openCatalogue(join(place, 'catalogue.db'))).toThrow(/cannot be (?:written|opened)/)
      expect(() => openCatalogue(join(place, 'deeper', 'catalogue.db'))).toThrow(/is read-only for this user/)
    })
  })

  it('that is a folder says so', () => {
    const file = join(folder(), 'catalogue.db')
    mkdirSync(file)
    expect(() => openCatalogue(file)).toThrow(/cannot be opened. See that it is a file/)
  })

  it('says that the disk is full, and has all of what it was given or nothing', () => {
    const database = new Sqlite(':memory:')
    database.exec('create table word (text)')
    database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true })}`)
    const fill = database.transaction(() => {
      for (let count = 0; count < 100; count += 1) database.exec(`insert into word values ('${'a'.repeat(1000)}')`)
    })
    expect(() => guarded('/var/catalogue.db', fill)).toThrow(
      'The catalogue /var/catalogue.db cannot be written: the disk is full. Make room and start again; what the ledger has is safe.',
    )
    expect(database.prepare('select count(*) from word').pluck().get()).toBe(0)
    database.close()
  })
})
