import { queriesIn, samplesIn } from '../../src/cli/eval-lines.ts'
import type { Candidate } from '../../src/search/claims/candidate.ts'
import { shelf } from '../../src/search/claims/shelf.ts'
import { fitChoice } from './regression.ts'

/**
 * Learns the weights in `src/search/claims/rank.ts`, and prints them with what they gave on questions left out:
 * `npx tsx tests/eval/fit-claims.ts CORPUS.jsonl QUERIES.jsonl`. Five folds, all questions about a claim in one; each question is asked
 * with all texts of the claims and again without their subtitles, so that nothing hangs on the one or the other.
 */
const FOLDS = 5
const COMPARED = 60
const TRAITS = ['words', 'letters', 'order', 'headline', 'year', 'month', 'otherYear', 'length'] as const
const BESIDE_BEST = ['words', 'opening'] as const
const NAMES = [...TRAITS, ...BESIDE_BEST.map(trait => `${trait} beside the best`)]
/** How many of a claim's further texts are known, and what that is called. */
const KNOWN = { 2: 'with title and subtitle', 1: 'with title' } as const

interface Question {
  readonly known: string
  readonly fold: number
  readonly relevant: number
  readonly rows: readonly { readonly right: boolean; readonly traits: Float64Array }[]
}

function rowsOf(found: readonly Candidate<string>[], relevant: readonly string[]): Question['rows'] {
  const best = BESIDE_BEST.map(trait => Math.max(1e-9, ...found.map(({ traits }) => traits[trait])))
  return found.map(({ id, traits }) => ({
    right: relevant.includes(id),
    traits: Float64Array.of(
      ...TRAITS.map(trait => traits[trait]),
      ...BESIDE_BEST.map((trait, at) => traits[trait] / (best[at] ?? 1)),
    ),
  }))
}

async function read(corpus: string, queries: string): Promise<readonly Question[]> {
  const all: Question[] = []
  const folds = new Map<string, number>()
  for (const [texts, known] of Object.entries(KNOWN)) {
    const claims = shelf<string>()
    for await (const { id, text, also } of samplesIn(corpus)) claims.put(id, [text, ...also.slice(0, Number(texts))])
    for await (const { query, relevant } of queriesIn(queries)) {
      const [first = ''] = relevant
      const fold = folds.get(first) ?? (folds.size * 7) % FOLDS
      folds.set(first, fold)
      all.push({ known, fold, relevant: relevant.length, rows: rowsOf(claims.candidates(query, COMPARED), relevant) })
    }
  }
  return all
}

function learn(questions: readonly Question[]): Float64Array {
  const lists = questions.map(({ rows }) => rows).filter(rows => rows.some(({ right }) => right))
  return fitChoice(lists, NAMES.length)
}

/** Average precision of the first five. */
function precision({ rows, relevant }: Question, weights: Float64Array): number {
  const score = ({ traits }: Question['rows'][number]) =>
    traits.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
  const sorted = [...rows].sort((one, other) => score(other) - score(one))
  let right = 0
  const precisions = sorted.slice(0, 5).map((row, at) => (row.right ? ++right / (at + 1) : 0))
  return precisions.reduce((sum, value) => sum + value, 0) / Math.min(5, relevant)
}

const [corpus = '', queries = ''] = process.argv.slice(2)
const questions = await read(corpus, queries)
const plain = Float64Array.from(NAMES, (_, at) => (at === 0 ? 1 : 0))
const leftOut = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = learn(questions.filter(question => question.fold !== fold))
  return questions.filter(question => question.fold === fold).map(question => ({ question, weights }))
}).flat()
for (const known of Object.values(KNOWN)) {
  const these = leftOut.filter(({ question }) => question.known === known)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const bm25 = mean(these.map(({ question }) => precision(question, plain)))
  const ranked = mean(these.map(({ question, weights }) => precision(question, weights)))
  process.stdout.write(`${known}: MAP@5 of BM25 ${bm25.toFixed(4)}, ranked ${ranked.toFixed(4)}\n`)
}
const weights = learn(questions)
for (const [at, name] of NAMES.entries()) process.stdout.write(`${name}: ${weights[at]?.toPrecision(4)}\n`)
