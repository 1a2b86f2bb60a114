import { mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { openArchive } from '../../src/catalogue/archive.ts'
import { openCatalogue } from '../../src/catalogue/sqlite.ts'
import { importLines } from '../../src/cli/import-lines.ts'
import { lineFileAt } from '../../src/cli/line-file.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { writeQuotations } from '../fixtures/lines.ts'
import { table } from './measure.ts'

const MEGABYTE = 1024 * 1024

/** A file of quotations imported, imported again, and what is on the disk and in memory then: `npm run bench -- import --size 100000`. */
export async function benchImport(size = 10_000): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'))
  const file = join(folder, 'wire.jsonl')
  await writeQuotations(file, size)
  const ledger = openLedger(join(folder, 'ledger.db'))
  const catalogue = openCatalogue(join(folder, 'catalogue.db'))
  const rows: (readonly [string, string])[] = []
  const megabytes = (name: string): string => `${(statSync(join(folder, name)).size / MEGABYTE).toFixed(1)} MB`
  try {
    const archive = await openArchive(ledger, catalogue)
    for (const what of ['new', 'all of it there already']) {
      const done = await timedImport({ archive, catalogue }, file)
      rows.push(
        [`${what}: checking, lines a second`, rate(done.lines, done.checking)],
        [`${what}: importing, lines a second`, rate(done.lines, done.importing)],
      )
      // Another version of the file: every line is compared again.
      utimesSync(file, 1, 1)
    }
    rows.push(['the file', megabytes('wire.jsonl')], ['ledger', megabytes('ledger.db')])
    rows.push(['catalogue', megabytes('catalogue.db')])
    rows.push(['memory of the process at most', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`])
  } finally {
    catalogue.close()
    await ledger.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return [
    `Import of ${size.toLocaleString('en')} quotations from a file of lines`,
    table(['what', 'measure'], rows),
  ].join('\n')
}

/** Times both passes over the file, in milliseconds. */
async function timedImport(rooms: Parameters<typeof importLines>[0], path: string) {
  const clock = () => new Date()
  const file = await lineFileAt(path, clock())
  const start = performance.now()
  let [checked, lines] = [start, 0]
  const progress = {
    at: (state: { readonly doing: string; readonly lines: number }) => {
      if (state.doing.startsWith('Checking')) checked = performance.now()
      lines = Math.max(lines, state.lines)
    },
    end: () => undefined,
  }
  await importLines(rooms, { file, skipBad: false, clock, progress })
  return { lines, checking: checked - start, importing: performance.now() - checked }
}

function rate(lines: number, milliseconds: number): string {
  return Math.round((lines * 1000) / milliseconds).toLocaleString('en')
}
