import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCatalogue } from '../../src/catalogue/sqlite.ts'
import { queriesIn, type Sample, samplesIn } from '../../src/cli/eval-lines.ts'
import { recordSamples } from '../../src/cli/eval-record.ts'
import { mean, type Outcome, rightAt, scoresOf } from '../../src/cli/eval-scores.ts'
import { createSearch } from '../../src/search/create.ts'
import { queriesOn, texts } from '../fixtures/search/generated.ts'
import { growthCurve } from './growth.ts'
import { table } from './measure.ts'
import { PEERS, type Peer } from './peers.ts'

interface Question {
  readonly query: string
  readonly kind: string
  readonly relevant: readonly string[]
}

/** Options of the command line. */
export interface Wishes {
  readonly corpus?: string | undefined
  readonly queries?: string | undefined
  readonly most?: string | undefined
  readonly growth?: string | undefined
}

const GENERATED = { texts: 5000, questions: 120 }
const RESULTS = 20

/**
 * Who said it, beside what a user would reach for, on the same texts and questions in one run: `npm run bench -- search`, or with
 * `--corpus FILE --queries FILE` on files as `eval` reads them; `--most N` asks only so many questions, and `--growth 1000,10000` says at
 * which sizes to draw the curve.
 */
export async function benchSearch({
  corpus,
  queries,
  most = '200',
  growth = '1000,10000,100000',
}: Wishes): Promise<string> {
  const files = corpus !== undefined && queries !== undefined
  const samples = files ? await listed(samplesIn(corpus)) : generated()
  const asked: readonly Question[] = files
    ? spread(await listed(queriesIn(queries)), Number(most))
    : queriesOn(samples, GENERATED.questions)

  const rows: (readonly [string, readonly Outcome[], number])[] = []
  for (const peer of [FOOTNOTE, ...PEERS]) {
    const begun = performance.now()
    const { search, close } = await peer.open(samples)
    const built = performance.now() - begun
    const outcomes: Outcome[] = []
    for (const { query, kind, relevant } of asked) {
      const start = performance.now()
      const found = await search(query, RESULTS)
      const ms = performance.now() - start
      const right = found.map(({ id }) => relevant.includes(id))
      const confidence = found[0]?.score ?? 0
      outcomes.push({
        kind,
        hasAnswer: relevant.length > 0,
        right,
        relevant: relevant.length,
        confidence,
        answered: false,
        ms,
      })
    }
    close()
    rows.push([peer.name, outcomes, built])
  }
  const ours = scoresOf(rows[0]?.[1] ?? [])
  return [
    `Who said it: ${samples.length} texts, ${asked.length} questions, times in milliseconds`,
    table(
      ['system', 'R@1', 'MRR', 'right at 1 % false', 'p50', 'p95', 'p50 ÷ footnote’s', 'built in'],
      rows.map(([name, outcomes, built]) => {
        const { r1, mrr, p50, p95 } = scoresOf(outcomes)
        return [name, share(r1), share(mrr), share(rightAt(outcomes, 0.01)), p50, p95, p50 / ours.p50, built]
      }),
    ),
    '',
    await growthCurve(growth.split(',').map(Number)),
  ].join('\n')
}

const FOOTNOTE: Peer = {
  name: 'footnote',
  open: async samples => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'))
    const catalogue = openCatalogue(join(folder, 'catalogue.db'))
    const idOf = await recordSamples(inTurn(samples), 'quotation', catalogue)
    const { likely } = createSearch(catalogue)
    return {
      search: (query, limit) => {
        const { results, confidence } = likely(query, 'wording', limit)
        return results.map(({ entry }) => ({ id: idOf(entry), score: confidence }))
      },
      close: () => {
        catalogue.close()
        rmSync(folder, { recursive: true })
      },
    }
  },
}

function generated(): readonly Sample[] {
  return [...texts(GENERATED.texts)].map(text => ({ ...text, also: [] }))
}

async function* inTurn<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list
}

async function listed<T>(lines: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const line of lines) list.push(line)
  return list
}

/** As many as are wanted, from the whole list. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, list.length / most)
  return Array.from({ length: Math.min(most, list.length) }, (_, at) => list[Math.floor(at * step)]).filter(
    one => one !== undefined,
  )
}

function share(number: number): string {
  return Number.isNaN(number) ? '–' : mean([number]).toFixed(3)
}
