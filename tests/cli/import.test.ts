import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openArchive } from '../../src/catalogue/archive.ts'
import { openCatalogue } from '../../src/catalogue/sqlite.ts'
import { importFiles } from '../../src/cli/import.ts'
import { DatasetFault } from '../../src/dataset/problem.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { INVENTED } from '../fixtures/house.ts'
import { folder } from '../fixtures/ledger/place.ts'

let place: string
let house: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  place = folder()
  cpSync(INVENTED, join(place, 'data'), { recursive: true })
  house = await open()
})
afterEach(async () => {
  await house.close()
  rmSync(place, { recursive: true })
})

async function open() {
  const ledger = openLedger(join(place, 'ledger.db'))
  const catalogue = openCatalogue(join(place, 'catalogue.db'))
  const close = async () => {
    catalogue.close()
    await ledger.close()
  }
  return { catalogue, archive: await openArchive(ledger, catalogue), close }
}

const run = (data = 'data', all = false, now = Date.now()) =>
  importFiles(house, { dataFolder: join(place, data) }, () => new Date(now), all)

/** Another dataset, of a title and one outlet. */
function another(): void {
  mkdirSync(join(place, 'another', 'outlets'), { recursive: true })
  cpSync(join(place, 'data', 'dataset.yaml'), join(place, 'another', 'dataset.yaml'))
  writeFileSync(join(place, 'another', 'outlets', 'vell-courier.yaml'), 'name: Vell Courier\n')
}

describe('an import', () => {
  it('asks about a file that was imported just after it was written, and then taken away', async () => {
    await new Promise(resolve => setTimeout(resolve, 20))
    const late = join(place, 'data/outlets/late.yaml')
    writeFileSync(late, 'name: Late\n')
    // At this moment the others have settled, and this one has not.
    const then = Math.floor(statSync(late).ctimeMs) + 1999
    expect(await run('data', false, then)).toContain('12 added')
    rmSync(late)
    expect(await run('data', false, then + 3000)).toContain('1 waiting for review')
    expect(house.catalogue.queue()).toMatchObject([{ subject: 'outlet/late', nature: 'withdrawal' }])
    expect(await run('data', false, then + 6000)).toContain('nothing has changed')
  })

  it('asks about files that are gone where the catalogue has forgotten that there were any', async () => {
    await run()
    house.catalogue.rememberFiles(new Map())
    for (const gone of ['claims', 'quotations', 'sources', 'people', 'outlets'])
      rmSync(join(place, 'data', gone), { recursive: true })
    await expect(run()).rejects.toThrow('11 of the 11 entries')
  })

  it('of another dataset is refused, and leaves everything as it was', async () => {
    await run()
    another()
    const before = house.catalogue.position
    await expect(run('another')).rejects.toThrow(DatasetFault)
    await expect(run('another')).rejects.toThrow(
      /another\/dataset\.yaml:1:1: 10 of the 11 entries that had a file at the last import have none here.*LEDGER_URL.*dataset -- import --all/s,
    )
    expect(house.catalogue.position).toBe(before)
    expect(await run()).toContain('11 unchanged')
  })

  it('asks about all of them where that was meant', async () => {
    await run()
    another()
    expect(await run('another', true)).toContain('10 waiting for review')
    expect(house.catalogue.queue()).toHaveLength(10)
    expect(await run('another')).toContain('1 unchanged')
  })
})
