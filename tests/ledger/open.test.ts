import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { LedgerConflict, LedgerFault } from '../../src/ledger/ledger.ts'
import { openDatabase } from '../../src/ledger/open.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { outlet, recording } from '../fixtures/drafts.ts'
import { folder, ledgerOf, tamper, unprivileged } from '../fixtures/ledger/place.ts'

function faultOf(file: string, readOnly = false): LedgerFault {
  try {
    void openLedger(file, { readOnly }).close()
  } catch (error) {
    if (error instanceof LedgerFault) return error
    throw error
  }
  throw new Error(`${file} was opened`)
}

describe('opening a ledger', () => {
  it('makes the folder, and nothing but the ledger in it', async () => {
    const file = join(folder(), 'deep', 'er', 'ledger.db')
    const ledger = openLedger(file)
    await ledger.append([recording(outlet('a'))], 0)
    await ledger.close()
    expect(readdirSync(dirname(file))).toEqual(['ledger.db'])
  })

  it('sets SQLite to lose nothing on power failure', () => {
    const database = openDatabase(join(folder(), 'ledger.db'), {})
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('synchronous', { simple: true })).toBe(2)
    database.close()
  })

  it('refuses a text file', () => {
    const file = join(folder(), 'ledger.db')
    writeFileSync(file, 'Dear diary, '.repeat(20))
    expect(faultOf(file).message).toMatch(/is not a ledger: it is not an SQLite database\. Name another file/)
    expect(readFileSync(file, 'utf8')).toBe('Dear diary, '.repeat(20))
  })

  it('refuses the database of something else, and leaves it alone', () => {
    const file = join(folder(), 'music.db')
    tamper(file, 'create table song (title text)')
    const before = readFileSync(file)
    expect(faultOf(file).message).toContain('is a database, but not a ledger of Footnote')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('refuses an empty file instead of beginning anew in it', () => {
    const file = join(folder(), 'ledger.db')
    writeFileSync(file, '')
    expect(faultOf(file).message).toContain('is empty or cut short: it has 0 bytes')
    expect(readFileSync(file)).toHaveLength(0)
  })

  it('refuses a folder', () => {
    const file = folder()
    expect(faultOf(file).message).toContain('cannot be opened. See that it is a file')
  })

  it('refuses a place below a file', async () => {
    const file = await ledgerOf(1)
    expect(faultOf(join(file, 'ledger.db')).message).toContain('a part of its path is a file')
  })

  it('refuses a ledger made by a newer version', async () => {
    const file = await ledgerOf(1)
    tamper(file, 'pragma user_version = 99')
    expect(faultOf(file).message).toMatch(
      /made by a newer Footnote: its version is 99, and this one knows \d+\. Update Footnote/,
    )
  })

  it.each([1, 100, 4096, 5000])('refuses a file that lacks its last %i bytes', async bytes => {
    const file = await ledgerOf(200)
    const whole = readFileSync(file)
    writeFileSync(file, whole.subarray(0, whole.length - bytes))
    expect(faultOf(file).message).toMatch(/cut short.*restore the newest backup/s)
    expect(readFileSync(file)).toHaveLength(whole.length - bytes)
  })

  it.each([1, 50, 100, 4096])('refuses a file of which only %i bytes are left', async bytes => {
    const file = await ledgerOf(200)
    writeFileSync(file, readFileSync(file).subarray(0, bytes))
    expect(faultOf(file).message).toMatch(/restore/)
  })

  it('reads on where a killed process left a write-ahead log', async () => {
    const file = join(folder(), 'ledger.db')
    const ledger = openLedger(file)
    await ledger.append([recording(outlet('a'))], 0)
    const copy = join(folder(), 'ledger.db')
    for (const part of ['', '-wal']) writeFileSync(copy + part, readFileSync(file + part))
    await ledger.close()
    const revived = openLedger(copy)
    expect(await revived.read(0)).toHaveLength(1)
    await revived.close()
  })

  it('clears away what a process that was killed left half-made, but nothing that is younger or of others', async () => {
    const file = await ledgerOf(1)
    const [stale, young, theirs] = ['.new-AbC123', '.new-XyZ789', '.new-year-photos'].map(end => file + end)
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000)
    for (const place of [stale, young, theirs]) {
      mkdirSync(String(place))
      writeFileSync(join(String(place), 'ledger'), 'half')
      if (place !== young) utimesSync(String(place), longAgo, longAgo)
    }
    await openLedger(file).close()
    expect(readdirSync(dirname(file)).sort()).toEqual([
      'ledger.db',
      'ledger.db.new-XyZ789',
      'ledger.db.new-year-photos',
    ])
    expect(await openLedger(file).verify()).toMatchObject({ postings: 1 })
  })

  it('says that it was damaged when a damaged page is met later', async () => {
    const file = await ledgerOf(200)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0xab, 4096 * 3, 4096 * 20))
    const ledger = openLedger(file)
    await expect(ledger.read(0)).rejects.toThrow(LedgerFault)
    await expect(ledger.read(0)).rejects.toThrow(/is damaged or cut short\. Put the file aside and restore/)
    expect(await ledger.verify()).toMatchObject({ wrong: expect.stringContaining('is damaged at posting') })
    await ledger.close()
  })

  it('gives way to a rival that holds the ledger', async () => {
    const file = await ledgerOf(1)
    const ledger = openLedger(file, { busyTimeout: 20 })
    const rival = new Sqlite(file)
    rival.exec('begin immediate')
    await expect(ledger.append([recording(outlet('b'))], 1)).rejects.toThrow(LedgerConflict)
    rival.exec('rollback')
    rival.close()
    expect(await ledger.append([recording(outlet('b'))], 1)).toHaveLength(1)
    await ledger.close()
  })
})

describe('a ledger that may not be written', () => {
  it('is refused when its file is read-only, at once', async () => {
    const file = await ledgerOf(1)
    chmodSync(file, 0o444)
    chmodSync(dirname(file), 0o777)
    await unprivileged(async () => expect(faultOf(file).message).toContain('is read-only for this user'))
  })

  it('is refused when its folder is read-only', async () => {
    const file = await ledgerOf(1)
    chmodSync(file, 0o444)
    chmodSync(dirname(file), 0o555)
    await unprivileged(async () => {
      expect(faultOf(file).message).toContain('is read-only for this user. Allow writing there, or name another place')
      expect(faultOf(join(dirname(file), 'new.db')).message).toContain('is read-only for this user')
      expect(faultOf(join(dirname(file), 'new', 'ledger.db')).message).toContain('is read-only for this user')
    })
    expect(readdirSync(dirname(file))).toEqual(['ledger.db'])
  })

  it('can still be read and verified', async () => {
    const file = await ledgerOf(3)
    chmodSync(file, 0o444)
    chmodSync(dirname(file), 0o555)
    await unprivileged(async () => {
      const ledger = openLedger(file, { readOnly: true })
      expect(await ledger.verify()).toMatchObject({ postings: 3 })
      await expect(ledger.append([recording(outlet('b'))], 3)).rejects.toThrow(/is read-only for this user/)
      await ledger.close()
    })
  })

  it('is read as it was left, with its write-ahead log', async () => {
    const file = join(folder(), 'ledger.db')
    const ledger = openLedger(file)
    await ledger.append([recording(outlet('a'))], 0)
    const copy = join(folder(), 'ledger.db')
    for (const part of ['', '-wal']) writeFileSync(copy + part, readFileSync(file + part))
    await ledger.close()
    chmodSync(dirname(copy), 0o555)
    await unprivileged(async () => {
      const left = openLedger(copy, { readOnly: true })
      expect(await left.read(0)).toHaveLength(1)
      await left.close()
    })
  })

  it('is not made when it was only to be read', () => {
    const file = join(folder(), 'ledger.db')
    expect(faultOf(file, true).message).toContain('There is no ledger at')
    expect(existsSync(file)).toBe(false)
  })

  it('takes no posting when it was opened to be read', async () => {
    const file = await ledgerOf(1)
    const ledger = openLedger(file, { readOnly: true })
    await expect(ledger.append([recording(outlet('b'))], 1)).rejects.toThrow(LedgerFault)
    expect(await ledger.read(0)).toHaveLength(1)
    await ledger.close()
  })
})
