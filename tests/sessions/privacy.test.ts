import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../commands/index.ts'
import { plainOf } from '../../src/answers/plain.ts'
import { type House, openHouse } from '../../src/cli/house.ts'
import { importFiles } from '../../src/cli/import.ts'
import { type Command, question } from '../../src/desk/command.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { revisionOf } from '../fixtures/desk-people.ts'
import { INVENTED, NOW } from '../fixtures/house.ts'

const LAMPS = 'quotation/lamps-lit'
const [CLEO, MIRA] = ['slack:TNEWS/UCLEO', 'slack:TNEWS/UMIRA']

/** Fails whatever it is asked, as a fault of ours would. */
const broken: Command = question({
  name: 'broken',
  summary: 'Fails',
  options: { words: { description: 'Any', positional: true } },
  examples: [{ line: 'broken', shows: 'a fault' }],
  answer: () => {
    throw new Error('Something broke.')
  },
})

let folder: string
let house: House
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-privacy-'))
  house = await open()
  await importFiles(house, { dataFolder: INVENTED }, () => new Date(NOW))
})
afterEach(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})

function open(): Promise<House> {
  const roster = { home: ['slack:TNEWS'], moderators: ['slack:UMIRA'], contributors: ['slack:UCLEO'] }
  const plan = {
    ledgerFile: join(folder, 'ledger.db'),
    catalogueFile: join(folder, 'catalogue.db'),
    peopleFile: join(folder, 'people.db'),
    dataFolder: INVENTED,
    newsroom: { roster, reviewChannels: [], fourEyes: true },
  }
  return openHouse(plan, [...COMMANDS, broken], () => new Date(NOW))
}

const ask = (line: string, by: string) =>
  house.desk.answer({ line, by, role: 'reader', team: 'slack:TNEWS', channel: 'C1', surface: 'slack' })

/** The files in which something stands, logs of databases and all. */
const holding = (words: string) => readdirSync(folder).filter(file => readFileSync(join(folder, file)).includes(words))

async function postings() {
  const ledger = openLedger(join(folder, 'ledger.db'), { readOnly: true })
  const [all, verified] = [await ledger.read(0), await ledger.verify()]
  await ledger.close()
  return { all, verified }
}

describe('privacy erase', () => {
  it('leaves nobody recognisable in any file, and every posting and the chain of digests as they were', async () => {
    const done = revisionOf(await ask(`edit ${LAMPS} note:"At night."`, CLEO))
    await ask(`review ${done} decision:accept`, MIRA)
    const waiting = revisionOf(await ask(`edit ${LAMPS} note:"By day."`, CLEO))
    await ask(`edit ${LAMPS} language:none`, CLEO)
    expect(plainOf(await ask(`review ${done}`, MIRA))).toContain(CLEO)
    expect(holding('UCLEO')).toEqual(['people.db'])
    const before = await postings()
    const key = house.catalogue.revision(done as never)?.by ?? ''
    expect(key).toMatch(/^p-/)

    expect((await ask('privacy erase confirm:yes', CLEO)).status).toBe('done')
    const after = await postings()
    expect(after.all.slice(0, before.all.length)).toEqual(before.all)
    expect(after.verified).toMatchObject({ postings: after.all.length })
    expect(holding('UCLEO')).toEqual([])
    expect(holding('UMIRA')).toEqual(['people.db'])
    expect(holding(key)).not.toContain('people.db')
    expect(house.catalogue.revision(waiting as never)?.standing).toBe('withdrawn')

    await house.close()
    house = await open()
    expect(plainOf(await ask(`review ${done}`, MIRA))).toContain('an editor')
    expect(plainOf(await ask('privacy', CLEO))).toContain('Nothing. You have not changed anything')
    const again = revisionOf(await ask(`edit ${LAMPS} note:"By day."`, CLEO))
    expect(house.catalogue.revision(again as never)?.by).not.toBe(key)
    expect((await postings()).verified).not.toHaveProperty('wrong')
  })
})

describe('a look-up', () => {
  it('leaves no trace of who asked or what, in no file and no line of the log, even where it fails', async () => {
    const { position } = house.catalogue
    const log = recordingLog()
    try {
      for (const { name, role } of COMMANDS) {
        if (role === undefined) await ask(`${name} zanzibar`, 'slack:TNEWS/UREADER')
      }
      await ask('who-said "zanzibar was never promised"', 'slack:TNEWS/UREADER')
      await ask('edit zanzibar', 'slack:TNEWS/UREADER')
      await ask('copies zanzibar', MIRA)
      expect((await ask('broken zanzibar', 'slack:TNEWS/UREADER')).status).toBe('failed')
    } finally {
      log.stop()
    }
    expect(log.said()).toContain('Something broke.')
    expect(log.said()).not.toMatch(/zanzibar|UREADER|UMIRA|TNEWS/)
    expect([...holding('zanzibar'), ...holding('UREADER')]).toEqual([])
    expect(house.catalogue.position).toBe(position)
  })
})

/** Everything that is written to the log meanwhile. */
function recordingLog() {
  const { write } = process.stderr
  let said = ''
  process.stderr.write = chunk => {
    said += String(chunk)
    return true
  }
  return {
    said: () => said,
    stop: () => {
      process.stderr.write = write
    },
  }
}
