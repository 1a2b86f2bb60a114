import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { digest } from '../../src/entries/digest.ts'
import { Slug } from '../../src/entries/slug.ts'
import type { Draft } from '../../src/ledger/posting.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { table, timingOf } from './measure.ts'

const run = promisify(execFile)
const RUNS = 7
const BATCH = 5000

/** From the start of the process to the end of the first answer, on the shipped dataset; and what postings already seen cost. */
export async function benchStart(): Promise<string> {
  const rows: (readonly (string | number)[])[] = []
  const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'))
  try {
    rows.push([
      'nothing imported yet',
      await medianOf(async () => {
        rmSync(folder, { recursive: true, force: true })
        return ask(folder)
      }),
    ])
    rows.push(['everything imported', await medianOf(() => ask(folder))])
    for (const postings of [10_000, 100_000]) {
      await grow(join(folder, 'ledger.db'), postings)
      await ask(folder)
      rows.push([`${postings} postings already seen`, await medianOf(() => ask(folder))])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return [
    `Start to first answer (\`ask 'source bonn-1991'\`), median of ${RUNS} processes, in milliseconds`,
    table(['ledger', 'median'], rows),
  ].join('\n')
}

async function medianOf(once: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < RUNS; count += 1) times.push(await once())
  return timingOf(times).p50
}

async function ask(folder: string): Promise<number> {
  const start = performance.now()
  await run(process.execPath, ['dist/src/main.js', 'ask', 'source bonn-1991'], {
    env: {
      ...process.env,
      LEDGER_URL: `sqlite:${join(folder, 'ledger.db')}`,
      CATALOGUE_FILE: join(folder, 'catalogue.db'),
    },
  })
  return performance.now() - start
}

/** Makes the ledger as long as this with revisions of one outlet from chat. */
async function grow(file: string, postings: number): Promise<void> {
  const ledger = openLedger(file)
  const last = (await ledger.verify()) as { postings: number }
  for (let position = last.postings; position < postings; ) {
    const count = Math.min(BATCH, postings - position)
    await ledger.append(
      Array.from({ length: count }, (_, index) => revision(position + index)),
      position,
    )
    position += count
  }
  await ledger.close()
}

function revision(index: number): Draft {
  const content = {
    kind: 'outlet',
    id: Slug.parse('bench-outlet'),
    name: `Bench ${index}`,
    alternateName: [],
    reviews: [],
    readWith: [],
    cautions: [],
  } as const
  const filled = { ...content, alternateName: [], reviews: [], readWith: [], cautions: [] }
  return {
    by: 'bench',
    at: '2026-11-21T12:00:00.000Z',
    event: {
      type: 'revision-recorded',
      subject: `outlet/${content.id}`,
      content: filled,
      digest: digest(filled),
      wasRevisionOf: [],
      origin: 'chat',
      standing: 'accepted',
      nature: 'update',
      summary: 'Bench.',
    },
  }
}
