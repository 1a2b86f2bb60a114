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
/** The dataset alone is 532 postings; 0 adds none. */
const POSTINGS = [0, 10_000, 100_000]
const BATCH = 5000

/** From the start of the process to the end of the first answer, on the shipped dataset; and what postings already seen cost. */
export async function benchStart(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'footnote-bench-'))
  const times = new Map<string, number[]>()
  const keep = (ledger: string, time: number) => times.set(ledger, [...(times.get(ledger) ?? []), time])
  try {
    const grown = POSTINGS.map(
      postings =>
        [
          postings === 0 ? 'the dataset imported' : `${postings} postings already seen`,
          join(root, `${postings}`),
        ] as const,
    )
    for (const [index, [, folder]] of grown.entries()) {
      await ask(folder)
      await grow(join(folder, 'ledger.db'), POSTINGS[index] ?? 0)
      await ask(folder)
    }
    // In turns, so that whatever else the machine does falls on all of them.
    for (let count = 0; count < RUNS; count += 1) {
      keep('nothing imported yet', await ask(join(root, `fresh-${count}`)))
      for (const [ledger, folder] of grown) keep(ledger, await ask(folder))
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
  return [
    `Start to first answer (\`ask 'source bonn-1991'\`), median of ${RUNS} processes, in milliseconds`,
    table(
      ['ledger', 'median'],
      [...times].map(([ledger, all]) => [ledger, timingOf(all).p50]),
    ),
  ].join('\n')
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
