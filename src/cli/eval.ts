import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { WORTH } from '../answers/likely-claims.ts'
import { openCatalogue } from '../catalogue/sqlite.ts'
import { createSearch } from '../search/create.ts'
import type { Guess } from '../search/likely.ts'
import type { Search } from '../search/search.ts'
import { EXIT, type Exit } from '../surfaces/terminal/exit.ts'
import { EvalFault, queriesIn, samplesIn } from './eval-lines.ts'
import { recordSamples } from './eval-record.ts'
import type { Outcome } from './eval-scores.ts'
import { summaryOf } from './eval-summary.ts'

/** What `eval` was told on its command line. */
export interface Evaluation {
  readonly corpus: string
  readonly queries: string
  readonly out: string
  /** Whether the texts are claims; they are also where the first has a headline. */
  readonly claims: boolean
}

/** How many results are written for each query. */
const RESULTS = 20

/** Reads the command line of `eval`; what is wrong with it, if it cannot be read. */
export function readEval(args: readonly string[]): Evaluation | { readonly problem: string } {
  try {
    const named = { type: 'string' } as const
    const claims = { type: 'boolean', default: false } as const
    const { values } = parseArgs({ args: [...args], options: { corpus: named, queries: named, out: named, claims } })
    const { corpus, queries, out } = values
    if (!corpus || !queries || !out) return { problem: 'eval needs --corpus, --queries and --out, each with a file.' }
    return { corpus, queries, out, claims: values.claims }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Whether the first text of a corpus has a headline besides: such are claims. */
async function haveHeadlines(corpus: string): Promise<boolean> {
  for await (const { also } of samplesIn(corpus)) return also.length > 0
  return false
}

/** Claims are offered and never asserted, however sure; a post is answered where one would be offered. */
function claimed(search: Search, query: string): Guess {
  const results = search.claims(query, RESULTS).map(claim => ({ ...claim, verdict: 'near' as const }))
  const confidence = results[0]?.confidence ?? 0
  return { results, confidence, answered: confidence >= WORTH }
}

/** Runs the search over any corpus and any questions of which the answers are known, and says how good it was, by kind. */
export async function evaluate({ corpus, queries, out, ...asked }: Evaluation): Promise<Exit> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-eval-'))
  const catalogue = openCatalogue(join(folder, 'catalogue.db'))
  try {
    const claims = asked.claims || (await haveHeadlines(corpus))
    const idOf = await recordSamples(samplesIn(corpus), claims ? 'claim' : 'quotation', catalogue)
    const search = createSearch(catalogue)
    const outcomes: Outcome[] = []
    const file = await open(out, 'w')
    try {
      for await (const { id, query, relevant, kind } of queriesIn(queries)) {
        const start = performance.now()
        const { results, confidence, answered } = claims
          ? claimed(search, query)
          : search.likely(query, 'wording', RESULTS)
        const ms = performance.now() - start
        const found = results.map(({ entry, score, verdict }) => ({ id: idOf(entry), score, verdict }))
        await file.write(`${JSON.stringify({ id, results: found, confidence, answered, ms })}\n`)
        const right = found.map(result => relevant.includes(result.id))
        outcomes.push({
          kind,
          hasAnswer: relevant.length > 0,
          right,
          relevant: relevant.length,
          confidence,
          answered,
          ms,
        })
      }
    } finally {
      await file.close()
    }
    process.stdout.write(`${summaryOf(outcomes)}\n`)
    return EXIT.answered
  } catch (fault) {
    if (!(fault instanceof EvalFault)) throw fault
    process.stderr.write(`${fault.message}\n`)
    return EXIT.data
  } finally {
    catalogue.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
