import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openArchive } from '../../src/catalogue/archive.ts'
import { openCatalogue } from '../../src/catalogue/sqlite.ts'
import { refTo } from '../../src/entries/entry.ts'
import { link, postingOf } from '../../src/ledger/chain.ts'
import type { Draft } from '../../src/ledger/posting.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { outlet, recording } from '../fixtures/drafts.ts'
import { INVENTED } from '../fixtures/house.ts'
import { scriptOf } from '../fixtures/script.ts'

const COURIER = outlet('vell-courier')
const named = (name: string): Draft => recording({ ...COURIER, name })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-rivals-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What one process holds open; several of them share the files. */
async function open() {
  const ledger = openLedger(join(folder, 'ledger.db'))
  const catalogue = openCatalogue(join(folder, 'catalogue.db'))
  const close = async () => {
    catalogue.close()
    await ledger.close()
  }
  return { ledger, catalogue, archive: await openArchive(ledger, catalogue), close }
}

describe('processes that share a ledger and a catalogue', () => {
  it('decide again when one of them commits, and takes its commit in, while another decides', async () => {
    const [one, two] = [await open(), await open()]
    await one.archive.commit(() => ({ drafts: [named('First')] }))
    const seen: (string | undefined)[] = []
    await one.archive.commit(known => {
      const before = known.head(refTo(COURIER))?.entry.name
      if (seen.length === 0) {
        const rival = named('Rival')
        const posting = postingOf(link(rival, 2, two.catalogue.lastDigest))
        void two.ledger.append([rival], 1)
        two.catalogue.apply([posting])
      }
      // One decision sees one state of the record, whatever happens meanwhile.
      expect(known.head(refTo(COURIER))?.entry.name).toBe(before)
      seen.push(before)
      return { drafts: [named(`After ${before}`)] }
    })
    expect(seen).toEqual(['First', 'Rival'])
    expect(await two.ledger.read(0)).toMatchObject(
      ['First', 'Rival', 'After Rival'].map(name => ({ event: { content: { name } } })),
    )
    await Promise.all([one.close(), two.close()])
  })

  it('import everything exactly once when they start at once on nothing', async () => {
    const ended = await Promise.all(Array.from({ length: 4 }, () => importOf(folder)))
    expect(ended).toEqual(Array.from({ length: 4 }, () => ({ code: 0, err: '' })))
    const { ledger, archive, catalogue, close } = await open()
    const postings = await ledger.read(0)
    const subjects = postings.map(({ event }) => 'subject' in event && event.subject)
    expect(new Set(subjects).size).toBe(11)
    expect(subjects).toHaveLength(11)
    await archive.catchUp()
    expect(catalogue.count('quotation')).toBe(3)
    await close()
  })
})

/** Runs an import in a process of its own. */
function importOf(place: string): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, [...scriptOf('tests/fixtures/importer.ts'), place, INVENTED], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', chunk => {
    err += String(chunk)
  })
  return new Promise(resolve => child.on('close', code => resolve({ code, err })))
}
