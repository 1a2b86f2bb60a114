import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import Sqlite from 'better-sqlite3'
import { edit as editing } from '../../commands/edit.ts'
import { review } from '../../commands/review.ts'
import { type House, openHouse } from '../../src/cli/house.ts'
import type { Entry } from '../../src/entries/entry.ts'
import { recording } from '../fixtures/drafts.ts'
import { entryOf } from '../fixtures/entries.ts'
import { INVENTED } from '../fixtures/house.ts'
import { table, timingOf } from './measure.ts'

/** Entries in the record before anybody edits, and how many edits are timed. */
const SIZES = [4, 20_000]
const EDITS = 300
/** Postings that another process wrote. */
const BEHIND = 10_000
const BATCH = 2000

/**
 * What one edit costs through the desk, from the typed line to the answer, each with its fsync; beside a transaction of plain SQLite with
 * fsync, in turns on the same disk. Then how long a process takes to catch up with another.
 */
export async function benchEdit(): Promise<string> {
  const rows: (readonly (string | number)[])[] = []
  for (const size of SIZES) rows.push(...(await editsOn(size)))
  const head = ['what', 'entries', 'p50', 'p99', 'times plain']
  return [
    `One edit, in milliseconds (${EDITS} each, fsync included)`,
    table(head, rows),
    '',
    `Catching up with ${BEHIND} postings of another process: ${await catchUp()}`,
  ].join('\n')
}

async function editsOn(size: number) {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'))
  const house = await openAt(folder)
  const plain = new Sqlite(join(folder, 'plain.db'))
  plain.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table edit (id integer primary key, event text)',
  )
  const insert = plain.prepare('insert into edit (event) values (?)')
  try {
    await fill(house, size)
    const times: Record<'plain' | 'propose' | 'accept' | 'same', number[]> = {
      plain: [],
      propose: [],
      accept: [],
      same: [],
    }
    const ask = (line: string, by: string) =>
      house.desk.answer({ line, by: `test:${by}`, role: 'moderator', surface: 'test' })
    for (let edit = 0; edit < EDITS; edit += 1) {
      // In turns, so that whatever else the machine does falls on all of them.
      await time(times.plain, async () => insert.run(JSON.stringify(quotation(edit))))
      const one = size > EDITS ? `quotation/number-${edit}` : 'quotation/lamp'
      const proposal = await time(times.propose, () => ask(`edit ${one} note:"Edit ${edit}."`, 'ada'))
      await time(times.accept, () => ask(`review ${proposal.proposals?.[0]} decision:accept`, 'bram'))
      if (size <= EDITS) continue
      const again = await time(times.same, () => ask(`edit quotation/lamp note:"Edit ${edit}."`, 'ada'))
      await ask(`review ${again.proposals?.[0]} decision:accept`, 'bram')
    }
    const base = timingOf(times.plain)
    const row = (what: string, all: readonly number[]) => {
      const { p50, p99 } = timingOf(all)
      return all.length === 0 ? [] : [[what, String(size), p50, p99, p50 / base.p50] as const]
    }
    return [
      ...row('a transaction of plain SQLite', times.plain),
      ...row(size > EDITS ? 'propose, each another entry' : 'propose, always the same entry', times.propose),
      ...row('propose, always the same entry', times.same),
      ...row('accept', times.accept),
    ]
  } finally {
    plain.close()
    await house.close()
    rmSync(folder, { recursive: true })
  }
}

async function time<T>(times: number[], run: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await run()
  times.push(performance.now() - start)
  return result
}

async function catchUp(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'))
  const [one, other] = [await openAt(folder, 'one.db'), await openAt(folder, 'other.db')]
  try {
    await fill(other, BEHIND)
    const start = performance.now()
    await one.archive.catchUp()
    const all = performance.now() - start
    return `${all.toFixed(0)} ms, ${((1000 * all) / BEHIND).toFixed(0)} µs each`
  } finally {
    await one.close()
    await other.close()
    rmSync(folder, { recursive: true })
  }
}

function openAt(folder: string, catalogue = 'catalogue.db'): Promise<House> {
  const plan = {
    ledgerFile: join(folder, 'ledger.db'),
    catalogueFile: join(folder, catalogue),
    peopleFile: join(folder, 'people.db'),
    dataFolder: INVENTED,
    newsroom: { roster: { home: [], moderators: [], contributors: [] }, reviewChannels: [], fourEyes: true },
  }
  return openHouse(plan, [editing, review], () => new Date())
}

/** As many entries as that, four of them what the others rest on. */
async function fill({ archive }: House, count: number): Promise<void> {
  const all: Entry[] = [
    entryOf('outlet', 'courier'),
    entryOf('person', 'ada'),
    entryOf('source', 'minutes'),
    entryOf('quotation', 'lamp'),
  ]
  for (let number = 0; all.length < count; number += 1) all.push(quotation(number))
  for (let from = 0; from < all.length; from += BATCH) {
    const drafts = all.slice(from, from + BATCH).map(entry => recording(entry, 'dataset'))
    await archive.commit(() => ({ drafts }))
  }
}

function quotation(number: number): Entry<'quotation'> {
  const words = `These are the words of number ${number}, and nobody else ever said them so.`
  const { citation, ...rest } = entryOf('quotation', `number-${number}`)
  const [first] = citation
  return { ...rest, text: words, citation: [{ ...first, selector: { ...first.selector, exact: words } }] }
}
