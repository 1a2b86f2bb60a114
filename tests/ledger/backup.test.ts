import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LedgerFault } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { outlet, recording } from '../fixtures/drafts.ts'
import { folder, ledgerOf, tamper, unprivileged } from '../fixtures/ledger/place.ts'

describe('a backup', () => {
  it('is a whole ledger in one file, also while the ledger is in use', async () => {
    const ledger = openLedger(await ledgerOf(300))
    await ledger.append([recording(outlet('unfinished-log'))], 300)
    const copy = join(folder(), 'new folder', 'backup.db')
    expect(await ledger.backup(copy)).toEqual(await ledger.verify())
    expect(readdirSync(dirname(copy))).toEqual(['backup.db'])
    const restored = openLedger(copy)
    expect(await restored.read(0)).toEqual(await ledger.read(0))
    await restored.append([recording(outlet('later'))], 301)
    await Promise.all([ledger.close(), restored.close()])
  })

  it('never overwrites a file', async () => {
    const ledger = openLedger(await ledgerOf(2))
    const file = join(folder(), 'notes.txt')
    writeFileSync(file, 'Keep me.')
    await expect(ledger.backup(file)).rejects.toThrow(LedgerFault)
    await expect(ledger.backup(file)).rejects.toThrow(/a backup never overwrites one\. Name a new file/)
    expect(readFileSync(file, 'utf8')).toBe('Keep me.')
    await ledger.close()
  })

  it('of a ledger that is not sound is not kept', async () => {
    const file = await ledgerOf(3)
    tamper(file, `drop trigger posting_stays_as_it_is; update posting set by = 'x' where position = 2`)
    const ledger = openLedger(file)
    const place = folder()
    await expect(ledger.backup(join(place, 'backup.db'))).rejects.toThrow(/was not kept.*Posting 2 was changed/)
    expect(readdirSync(place)).toEqual([])
    await ledger.close()
  })

  it('says so when it may not be written, and leaves nothing', async () => {
    const ledger = openLedger(await ledgerOf(1))
    const place = folder()
    chmodSync(place, 0o555)
    await unprivileged(async () => {
      await expect(ledger.backup(join(place, 'backup.db'))).rejects.toThrow(/is read-only for this user/)
    })
    expect(readdirSync(place)).toEqual([])
    await ledger.close()
  })

  it('can be made of a ledger opened to be read', async () => {
    const ledger = openLedger(await ledgerOf(4), { readOnly: true })
    expect(await ledger.backup(join(folder(), 'backup.db'))).toMatchObject({ postings: 4 })
    await ledger.close()
  })
})
