import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCatalogue } from '../../src/catalogue/sqlite.ts'
import { type Query, queriesIn, samplesIn } from '../../src/cli/eval-lines.ts'
import { recordSamples } from '../../src/cli/eval-record.ts'
import { foldedWords, words } from '../../src/entries/fold.ts'
import { candidates } from '../../src/search/candidates.ts'
import { SIGNS, signsOf } from '../../src/search/confidence.ts'
import { engineOn } from '../../src/search/engine.ts'
import { TRAITS } from '../../src/search/traits.ts'
import { fitChoice, fitLogistic } from './regression.ts'

/**
 * Learns the weights in `src/search/rank.ts` and `src/search/confidence.ts`, and prints them with what they gave on questions left out:
 * `npx tsx tests/eval/fit.ts CORPUS.jsonl QUERIES.jsonl`. Ranks are a multinomial logistic regression over each question's candidates,
 * confidence a logistic regression over the first of each; both are fitted on four fifths of the questions, five times over, so that
 * every figure printed is of questions that were left out.
 */
const FOLDS = 5
const FALSE_SHARE = 0.002

interface Asked {
  readonly query: Query
  readonly length: number
  readonly fold: number
  readonly found: readonly {
    readonly traits: Float64Array
    readonly score: number
    readonly right: boolean
    readonly folded: string
  }[]
}

const [corpus = '', queries = ''] = process.argv.slice(2)
const all = await askedOf(corpus, queries)
const trained = all.filter(({ query }) => !query.kind.startsWith('probe'))
const places = [...Array(FOLDS).keys()]

const rankers = places.map(fold => ranker(trained.filter(asked => asked.fold !== fold)))
const firsts = trained.map(asked => ({ asked, ...firstOf(asked, rankers[asked.fold] ?? []) }))
const judges = places.map(fold => judge(firsts.filter(({ asked }) => asked.fold !== fold)))
const told = firsts.map(first => ({ ...first, confidence: judges[first.asked.fold]?.(first.signs) ?? 0 }))
const others = told.filter(({ asked }) => asked.query.relevant.length === 0).map(({ confidence }) => confidence)
const sure = others.sort((one, other) => other - one)[Math.floor(FALSE_SHARE * others.length)] ?? 0

const kinds = [...new Set(told.map(({ asked }) => asked.query.kind))]
for (const kind of kinds) {
  const of = told.filter(({ asked }) => asked.query.kind === kind)
  const right = of.filter(first => first.right).length / of.length
  const given = of.filter(first => first.right && first.confidence > sure).length / of.length
  console.log(kind.padEnd(20), 'R@1', right.toFixed(3), 'given', given.toFixed(3))
}
console.log('rank', named(TRAITS, ranker(trained)))
const logistic = fitLogistic(
  firsts.map(({ signs }) => signs),
  firsts.map(({ right }) => right),
)
console.log('confidence', logistic.start.toFixed(4), named(SIGNS, logistic.weights))
console.log('sure', sure.toFixed(4))

function ranker(learning: readonly Asked[]): Float64Array {
  return fitChoice(
    learning.filter(({ found }) => found.some(({ right }) => right)).map(({ found }) => found),
    TRAITS.length,
  )
}

function judge(learning: readonly { readonly signs: Float64Array; readonly right: boolean }[]) {
  return fitLogistic(
    learning.map(({ signs }) => signs),
    learning.map(({ right }) => right),
  ).confidence
}

function firstOf({ found, length }: Asked, weights: readonly number[] | Float64Array) {
  const ranked = found
    .map(each => ({ ...each, rank: each.traits.reduce((sum, trait, at) => sum + trait * (weights[at] ?? 0), 0) }))
    .sort((one, other) => other.rank - one.rank)
  const [first] = ranked
  if (!first) return { signs: new Float64Array(SIGNS.length), right: false }
  const rival = ranked.find(({ folded }) => folded !== first.folded)
  const lead = first.rank - (rival?.rank ?? 0)
  return { signs: signsOf({ ...first, lead, rival: rival?.traits, asked: length }), right: first.right }
}

async function askedOf(corpusFile: string, queriesFile: string): Promise<readonly Asked[]> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-fit-'))
  const catalogue = openCatalogue(join(folder, 'catalogue.db'))
  const idOf = await recordSamples(samplesIn(corpusFile), 'quotation', catalogue)
  const engine = engineOn(catalogue.words)
  const asked: Asked[] = []
  for await (const query of queriesIn(queriesFile)) {
    const list = words(query.query)
    const found = catalogue.words.reading(() =>
      candidates(list, { field: 'wording', measured: 100, limit: 100 }, engine).flatMap(
        ({ traits, score, printed }) => {
          const read = printed()
          return read
            ? [{ traits, score, right: query.relevant.includes(idOf(read.entry)), folded: foldedWords(read.words) }]
            : []
        },
      ),
    )
    asked.push({ query, length: list.length, fold: foldOf(query), found })
  }
  catalogue.close()
  rmSync(folder, { recursive: true })
  return asked
}

/** Questions made from one text are kept together. */
function foldOf({ id, relevant }: Query): number {
  let number = 0
  for (const letter of relevant[0] ?? id) number = (number * 31 + letter.charCodeAt(0)) >>> 0
  return number % FOLDS
}

function named(names: readonly string[], weights: Float64Array): string {
  const pairs = names.map((name, at) => `  ${/ /.test(name) ? `'${name}'` : name}: ${(weights[at] ?? 0).toFixed(3)},`)
  return `{\n${pairs.join('\n')}\n}`
}
