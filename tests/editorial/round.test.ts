import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openArchive } from '../../src/catalogue/archive.ts'
import { openCatalogue } from '../../src/catalogue/sqlite.ts'
import { readDataset } from '../../src/dataset/folder.ts'
import { pathOf } from '../../src/dataset/layout.ts'
import { saveEntry } from '../../src/dataset/save.ts'
import { decideExport } from '../../src/editorial/export.ts'
import { decideImport } from '../../src/editorial/import.ts'
import { type Entry, refTo } from '../../src/entries/entry.ts'
import { refOf } from '../../src/entries/ref.ts'
import { Slug } from '../../src/entries/slug.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { AT, recording } from '../fixtures/drafts.ts'
import { folder } from '../fixtures/ledger/place.ts'

const FIXTURE = fileURLToPath(new URL('../fixtures/dataset', import.meta.url))
const NOW = new Date(Date.now() + 3_600_000)

it('a dataset goes into the record, is changed in chat, comes out into its files, and goes in again unchanged', async () => {
  const data = join(folder(), 'data')
  cpSync(FIXTURE, data, { recursive: true })
  const ledger = openLedger(join(folder(), 'ledger.db'))
  const catalogue = openCatalogue(':memory:')
  const archive = await openArchive(ledger, catalogue)
  const imported = async () => {
    const dataset = await readDataset(data, NOW)
    return archive.commit(known => decideImport(dataset, known, { by: 'dataset', at: AT }))
  }

  expect(await imported()).toMatchObject({ outcome: { unchanged: 0, waiting: [] } })
  const head = catalogue.head(refOf('quotation', Slug.parse('lamps-lit')))
  if (!head) throw new Error('not imported')
  const edited: Entry = { ...head.entry, occasion: 'Fourth sitting of the Lamp Board' }
  await archive.commit(() => ({ drafts: [recording(edited)] }))

  const dataset = await readDataset(data, NOW)
  const { write, remove, leave } = decideExport(dataset, catalogue)
  expect({ write, remove, leave }).toEqual({ write: [edited], remove: [], leave: [] })
  for (const entry of write) await saveEntry(data, entry, dataset.files.get(pathOf(refTo(entry))))
  const text = (place: string) => readFileSync(join(place, 'quotations/lamps-lit.yaml'), 'utf8')
  expect(text(data)).toBe(text(FIXTURE).replace('Third sitting', 'Fourth sitting'))

  expect(await imported()).toMatchObject({
    outcome: { met: ['quotation/lamps-lit'], updated: [], waiting: [], unchanged: 10 },
  })
  expect(await imported()).toMatchObject({ drafts: [], outcome: { met: [], unchanged: 11 } })
  expect(catalogue.head(refTo(edited))?.entry).toEqual(edited)
  expect(await ledger.verify()).toMatchObject({ postings: catalogue.position })
  catalogue.close()
  await ledger.close()
})
