import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCatalogue } from '../../src/catalogue/sqlite.ts'
import { type Query, queriesIn, samplesIn } from '../../src/cli/eval-lines.ts'
import { recordSamples } from '../../src/cli/eval-record.ts'
import { grouped, mean, overKinds, rightAt, scoresOf } from '../../src/cli/eval-scores.ts'
import { words } from '../../src/entries/fold.ts'
import { candidates } from '../../src/search/candidates.ts'
import { SIGNS, signsOf } from '../../src/search/confidence.ts'
import { engineOn } from '../../src/search/engine.ts'
import { type Meaning, meaningOf } from '../../src/search/meant.ts'
import { standingOf } from '../../src/search/standing.ts'
import { TRAITS } from '../../src/search/traits.ts'
import { fitChoice, fitLogistic } from './regression.ts'

/**
 * Learns the weights in `src/search/rank.ts` and `src/search/confidence.ts`, and prints them with what they gave on questions left out:
 * `npx tsx tests/eval/fit.ts CORPUS.jsonl QUERIES.jsonl`. Ranks are a multinomial logistic regression over each question's candidates,
 * confidence a logistic regression over the first of each; both are fitted on four fifths of the questions, five times over, so that
 * every figure printed is of questions that were left out.
 *
 * Ranks are learnt from the texts that are hardest to tell apart: those that the weights in use put first. So a second run with what the
 * first one printed moves the weights a little, and the figures hardly.
 */
const FOLDS = 5
const HARDEST = 30
const FALSE_SHARES = [0.002, 0.01]
/** Questions of which the texts stand so near each other in their source are kept together, so that none left out has a neighbour learnt. */
const PASSAGE = 40

interface Asked {
  readonly query: Query
  readonly length: number
  readonly meaning: Meaning
  readonly fold: number
  readonly found: readonly {
    readonly traits: Float64Array
    readonly terms: Uint8Array
    readonly score: number
    readonly right: boolean
  }[]
}

const [corpus = '', queries = ''] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'footnote-fit-'))
const catalogue = openCatalogue(join(folder, 'catalogue.db'))
const engine = engineOn(catalogue.words)
const all = await askedOf(corpus, queries)
const trained = all.filter(({ query }) => !query.kind.startsWith('probe'))
const places = [...Array(FOLDS).keys()]

const rankers = places.map(fold => ranker(trained.filter(asked => asked.fold !== fold)))
const firsts = trained.map(asked => ({ asked, ...firstOf(asked, rankers[asked.fold] ?? []) }))
const judges = places.map(fold => judge(firsts.filter(({ asked }) => asked.fold !== fold)))
const told = firsts.map(first => ({ ...first, confidence: judges[first.asked.fold]?.(first.signs) ?? 0 }))
catalogue.close()
rmSync(folder, { recursive: true })

const outcomes = told.map(({ asked: { query }, right, confidence }) => ({
  kind: query.kind,
  hasAnswer: query.relevant.length > 0,
  ...{ right, relevant: query.relevant.length, confidence, answered: false, ms: 0 },
}))
const others = outcomes.filter(({ hasAnswer }) => !hasAnswer).map(({ confidence }) => confidence)
others.sort((one, other) => other - one)
console.log(
  'The surest that are not on record',
  others
    .slice(0, 12)
    .map(one => one.toFixed(4))
    .join(' '),
)
const bars = FALSE_SHARES.map(share => others[Math.floor(share * others.length)] ?? 0)
for (const [kind, of] of grouped(outcomes, outcome => outcome.kind)) {
  const given = bars.map(bar =>
    mean(of.map(({ right, confidence }) => Number((right[0] ?? false) && confidence > bar))),
  )
  console.log(kind.padEnd(18), scoresOf(of).r1.toFixed(3), ...given.map(share => share.toFixed(3)))
}
console.log('Left out, each kind alike: R@1', overKinds(outcomes, of => scoresOf(of).r1).toFixed(4))
console.log(
  'MRR',
  overKinds(outcomes, of => scoresOf(of).mrr).toFixed(4),
  'calibration',
  scoresOf(outcomes).calibration.toFixed(4),
)
FALSE_SHARES.forEach((share, at) => {
  console.log(`right at ${share} false`, rightAt(outcomes, share).toFixed(4), 'from', bars[at]?.toFixed(4))
})
for (const bar of [0.93, 0.94, 0.95, 0.955, 0.96, 0.965, 0.97, 0.975, 0.98, 0.985, 0.99]) {
  const sure = outcomes.filter(({ confidence }) => confidence >= bar)
  const answerable = outcomes.filter(({ hasAnswer }) => hasAnswer)
  console.log(
    ...[bar, 'right', (sure.filter(({ right }) => right[0]).length / answerable.length).toFixed(4)],
    ...['wrong', sure.filter(({ right, hasAnswer }) => hasAnswer && !right[0]).length],
    ...['not on record', sure.filter(({ hasAnswer }) => !hasAnswer).length],
  )
}
console.log('rank', named(TRAITS, ranker(trained)))
const logistic = fitLogistic(
  firsts.map(({ signs }) => signs),
  firsts.map(({ right }) => right[0] ?? false),
)
console.log('confidence', logistic.start.toFixed(4), named(SIGNS, logistic.weights))

function ranker(learning: readonly Asked[]): Float64Array {
  return fitChoice(
    learning
      .map(({ found }) => [
        ...found.slice(0, HARDEST),
        ...found
          .slice(HARDEST)
          .filter(({ right }) => right)
          .slice(0, 3),
      ])
      .filter(hardest => hardest.some(({ right }) => right)),
    TRAITS.length,
  )
}

function judge(learning: readonly { readonly signs: Float64Array; readonly right: readonly boolean[] }[]) {
  return fitLogistic(
    learning.map(({ signs }) => signs),
    learning.map(({ right }) => right[0] ?? false),
  ).confidence
}

function firstOf({ found, length, meaning }: Asked, weights: readonly number[] | Float64Array) {
  const ranked = found
    .map(each => ({ ...each, rank: each.traits.reduce((sum, trait, at) => sum + trait * (weights[at] ?? 0), 0) }))
    .sort((one, other) => other.rank - one.rank)
  const standing = catalogue.words.reading(() => standingOf(ranked, meaning, length, engine.lexicon))
  return {
    signs: standing ? signsOf(standing) : new Float64Array(SIGNS.length),
    right: ranked.map(({ right }) => right),
  }
}

async function askedOf(corpusFile: string, queriesFile: string): Promise<readonly Asked[]> {
  const idOf = await recordSamples(samplesIn(corpusFile), 'quotation', catalogue)
  const asked: Asked[] = []
  for await (const query of queriesIn(queriesFile)) {
    const list = words(query.query)
    asked.push(
      catalogue.words.reading(() => {
        const meaning = meaningOf(list, 'wording', catalogue.words, engine.lexicon)
        const found = candidates(list, { field: 'wording', measured: 100, limit: 100 }, engine).flatMap(
          ({ traits, terms, score, printed }) => {
            const read = printed()
            return read ? [{ traits, terms, score, right: query.relevant.includes(idOf(read.entry)) }] : []
          },
        )
        return { query, length: list.length, meaning, fold: foldOf(query), found }
      }),
    )
  }
  return asked
}

function foldOf({ id, relevant }: Query): number {
  const text = relevant[0] ?? id
  const [, source = text, place = ''] = /^(.*?)(\d+)$/.exec(text) ?? []
  const passage = relevant.length > 0 && place !== '' ? `${source}${Math.floor(Number(place) / PASSAGE)}` : text
  let number = 0
  for (const letter of passage) number = (number * 31 + letter.charCodeAt(0)) >>> 0
  return number % FOLDS
}

function named(names: readonly string[], weights: Float64Array): string {
  const pairs = names.map(
    (name, at) => `  ${/ /.test(name) ? `'${name}'` : name}: ${Number((weights[at] ?? 0).toPrecision(4))},`,
  )
  return `{\n${pairs.join('\n')}\n}`
}
