import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { table } from './measure.ts'

const run = promisify(execFile)
const PROBE = fileURLToPath(new URL('./growth-probe.ts', import.meta.url))

/** What one process saw of a catalogue of some size. */
export interface Grown {
  /** Milliseconds from opening the catalogue to the end of the first search. */
  readonly first: number
  readonly p50: number
  readonly p95: number
  /** Of a keystroke. */
  readonly beginning: number
  /** Of one edit, until it is searchable. */
  readonly edit: number
  /** Mebibytes that the process holds after all questions. */
  readonly held: number
}

/** How search grows with the record: a catalogue of each size is built in one process and asked in another. */
export async function growthCurve(sizes: readonly number[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-growth-'))
  const rows: (readonly (string | number)[])[] = []
  try {
    for (const size of sizes) {
      const file = join(folder, `${size}.db`)
      const probe = (verb: string) => run(process.execPath, ['--import', 'tsx', PROBE, verb, file, String(size)])
      const begun = performance.now()
      await probe('build')
      const built = (performance.now() - begun) / 1000
      const { first, p50, p95, beginning, edit, held } = JSON.parse((await probe('ask')).stdout) as Grown
      rows.push([String(size), first, p50, p95, beginning, edit, held, built])
      rmSync(file)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  const head = ['texts', 'open and first search', 'p50', 'p95', 'keystroke p99', 'edit', 'MiB held', 'built in s']
  return ['Growth, on generated texts, in milliseconds', table(head, rows)].join('\n')
}
