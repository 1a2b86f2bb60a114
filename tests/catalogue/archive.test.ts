import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openArchive } from '../../src/catalogue/archive.ts'
import { openCatalogue } from '../../src/catalogue/sqlite.ts'
import { digest } from '../../src/entries/digest.ts'
import type { Outlet } from '../../src/entries/entry.ts'
import type { Slug } from '../../src/entries/slug.ts'
import { LedgerFault } from '../../src/ledger/ledger.ts'
import type { Draft, LedgerEvent } from '../../src/ledger/posting.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'

const AT = '2026-11-21T12:00:00.000Z'
const REF = 'outlet/vell-courier' as const

function outlet(name: string): Outlet {
  return {
    kind: 'outlet',
    id: 'vell-courier' as Slug,
    name,
    alternateName: [],
    reviews: [],
    readWith: [],
    cautions: [],
  }
}

type Recorded = Extract<LedgerEvent, { type: 'revision-recorded' }>

function draft(event: LedgerEvent): Draft {
  return { by: 'dataset', at: AT, event }
}

function record(content: Outlet | null, more: Partial<Recorded> = {}): Draft {
  return draft({
    type: 'revision-recorded',
    subject: REF as Recorded['subject'],
    content,
    digest: digest(content),
    wasRevisionOf: [],
    origin: 'dataset',
    standing: 'accepted',
    nature: 'new',
    summary: 'Entered.',
    ...more,
  })
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const ledgerFile = () => join(folder, 'ledger.db')
const catalogueFile = () => join(folder, 'catalogue.db')

async function open() {
  const ledger = openLedger(ledgerFile())
  const catalogue = openCatalogue(catalogueFile())
  const archive = await openArchive(ledger, catalogue)
  return {
    archive,
    catalogue,
    ledger,
    close: async () => {
      catalogue.close()
      await ledger.close()
    },
  }
}

const nameNow = ({ catalogue }: Awaited<ReturnType<typeof open>>) =>
  catalogue.head(REF as Recorded['subject'] & `outlet/${Slug}`)?.entry.name

describe('the archive', () => {
  it('shows what was committed at once, and after reopening', async () => {
    const first = await open()
    const { postings } = await first.archive.commit(() => ({ drafts: [record(outlet('Vell Courier'))] }))
    expect(postings.map(({ position }) => position)).toEqual([1])
    expect(nameNow(first)).toBe('Vell Courier')
    await first.close()
    const second = await open()
    expect(second.catalogue.position).toBe(1)
    expect(nameNow(second)).toBe('Vell Courier')
    await second.close()
  })

  it('decides again when a rival was quicker', async () => {
    const one = await open()
    const two = await open()
    const seen: number[] = []
    const rival = two.archive.commit(() => ({ drafts: [record(outlet('Rival'))] }))
    await rival
    await one.archive.commit(known => {
      seen.push(known.position)
      if (seen.length === 1) two.ledger.append([record(outlet('Quicker still'))], known.position)
      return { drafts: [record(outlet(`After ${known.position}`))] }
    })
    expect(seen).toEqual([1, 2])
    expect(nameNow(one)).toBe('After 2')
    await one.close()
    await two.close()
  })

  it('shows the revision accepted last, and the one before when that is rejected afterwards', async () => {
    const house = await open()
    const commit = (...drafts: Draft[]) => house.archive.commit(() => ({ drafts }))
    const review = (revision: `r${number}`, decision: 'accepted' | 'rejected') =>
      draft({ type: 'revision-reviewed', revision, decision, comment: '' })
    await commit(record(outlet('First')), record(outlet('Second'), { standing: 'pending', origin: 'chat' }))
    expect(nameNow(house)).toBe('First')
    expect(house.catalogue.queue().map(({ id }) => id)).toEqual(['r2'])
    await commit(review('r2', 'accepted'))
    expect(nameNow(house)).toBe('Second')
    expect(house.catalogue.queue()).toEqual([])
    await commit(review('r2', 'rejected'))
    expect(nameNow(house)).toBe('First')
    expect(house.catalogue.history(REF as Recorded['subject']).map(({ standing }) => standing)).toEqual([
      'accepted',
      'rejected',
    ])
    await house.close()
  })

  it('shows nothing of a withdrawn entry but its history', async () => {
    const house = await open()
    await house.archive.commit(() => ({
      drafts: [record(outlet('First')), record(null, { nature: 'withdrawal', summary: 'Never existed.' })],
    }))
    expect(nameNow(house)).toBeUndefined()
    expect(house.catalogue.names('outlet')).toEqual([])
    expect(house.catalogue.history(REF as Recorded['subject'])).toHaveLength(2)
    await house.close()
  })

  it.each([
    ['deleted', () => rmSync(catalogueFile())],
    ['full of garbage', () => writeFileSync(catalogueFile(), 'not a database at all '.repeat(400))],
    ['empty', () => writeFileSync(catalogueFile(), '')],
  ])('follows again from the ledger when the catalogue was %s', async (_, spoil) => {
    const before = await open()
    await before.archive.commit(() => ({ drafts: [record(outlet('Kept'))] }))
    await before.close()
    for (const rest of ['-wal', '-shm']) rmSync(catalogueFile() + rest, { force: true })
    spoil()
    const after = await open()
    expect(after.catalogue.rebuilt).toBeDefined()
    await after.archive.catchUp()
    expect(nameNow(after)).toBe('Kept')
    await after.close()
  })

  it('refuses a ledger that has lost postings the catalogue has read', async () => {
    const house = await open()
    await house.archive.commit(() => ({ drafts: [record(outlet('First')), record(outlet('Second'))] }))
    await house.close()
    for (const part of ['', '-wal', '-shm']) rmSync(ledgerFile() + part, { force: true })
    const shorter = openLedger(ledgerFile())
    await shorter.append([record(outlet('First'))], 0)
    const catalogue = openCatalogue(catalogueFile())
    await expect(openArchive(shorter, catalogue)).rejects.toThrow(LedgerFault)
    await expect(openArchive(shorter, catalogue)).rejects.toThrow(/postings are missing/)
    catalogue.close()
    await shorter.close()
  })

  it('remembers the files of the dataset', async () => {
    const house = await open()
    house.catalogue.rememberFiles(new Map([['outlets/a.yaml', '1']]))
    house.catalogue.rememberFiles(new Map([['outlets/b.yaml', '2']]))
    expect([...house.catalogue.files()]).toEqual([['outlets/b.yaml', '2']])
    await house.close()
  })
})
