import { afterAll, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/sqlite.ts'
import { recordSamples } from '../../src/cli/eval-record.ts'
import { type Outcome, scoresOf } from '../../src/cli/eval-scores.ts'
import { createSearch } from '../../src/search/create.ts'
import { queriesOn, texts } from '../fixtures/search/generated.ts'

const corpus = [...texts(3000)]
const catalogue = openCatalogue(':memory:')
const idOf = await recordSamples(samples(), 'quotation', catalogue)
const { likely } = createSearch(catalogue)
afterAll(() => catalogue.close())

const asked = queriesOn(corpus, 120).map(query => {
  const { results, confidence, answered } = likely(query.query, 'wording', 10)
  const right = results.map(({ entry }) => query.relevant.includes(idOf(entry)))
  const { kind, relevant } = query
  const outcome: Outcome = {
    kind,
    hasAnswer: relevant.length > 0,
    right,
    relevant: relevant.length,
    confidence,
    answered,
    ms: 0,
  }
  return { ...query, outcome, verdict: results[0]?.verdict }
})
const scores = (kind: string) => scoresOf(asked.filter(query => query.kind === kind).map(({ outcome }) => outcome))

test.each([
  ['exact', 1],
  ['span', 0.95],
  ['slip', 0.95],
  ['dropped', 0.95],
  ['swapped', 1],
] as const)('%s: the right text comes first', (kind, least) => {
  expect(scores(kind).r1).toBeGreaterThanOrEqual(least)
})

test('what is on record word for word is called so, and nothing else is', () => {
  const sure = (verdict: string | undefined) => verdict === 'verbatim' || verdict === 'part'
  for (const { kind, query, verdict, relevant } of asked) {
    const text = corpus.find(({ id }) => id === relevant[0])?.text ?? ''
    expect([kind, query, sure(verdict)]).toEqual([
      kind,
      query,
      relevant.length > 0 && ` ${text} `.includes(` ${query} `),
    ])
  }
})

test('what is not on record is not attributed, and what is mostly is', () => {
  expect(scores('unknown').wrong).toBe(0)
  expect(scores('exact').given).toBe(1)
  expect(scores('slip').given).toBeGreaterThan(0.8)
})

async function* samples() {
  for (const text of corpus) yield { ...text, also: [] }
}
