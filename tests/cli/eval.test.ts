import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { evaluate, readEval } from '../../src/cli/eval.ts'
import { type Outcome, rightAt, scoresOf } from '../../src/cli/eval-scores.ts'

let folder = ''
const lines = (...list: readonly unknown[]) => `${list.map(line => JSON.stringify(line)).join('\n')}\n`
const written = { out: '', err: '' }
const into = (name: keyof typeof written) => (text: unknown) => {
  written[name] += String(text)
  return true
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-eval-'))
  Object.assign(written, { out: '', err: '' })
  vi.spyOn(process.stdout, 'write').mockImplementation(into('out'))
  vi.spyOn(process.stderr, 'write').mockImplementation(into('err'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

function files(corpus: string, queries: string) {
  const at = (name: string) => join(folder, name)
  writeFileSync(at('c.jsonl'), corpus)
  writeFileSync(at('q.jsonl'), queries)
  return { corpus: at('c.jsonl'), queries: at('q.jsonl'), out: at('r.jsonl'), claims: false }
}

const CORPUS = lines(
  { id: 'elbe', text: 'We would not extend Nato beyond the Elbe.', speaker: 'Jürgen Chrobog' },
  { id: 'inch', text: 'Not one inch to the east, they told us in the nineties.' },
)

describe('eval', () => {
  test('writes what was found for each query, in their order, and a table by kind', async () => {
    const queries = lines(
      { id: 'a', query: 'not one inch to the east', relevant: ['inch'], kind: 'span' },
      { id: 'b', query: 'We would extend Nato beyond the Elbe', relevant: ['elbe'], kind: 'altered' },
      { id: 'c', query: 'wholly other words', relevant: [], kind: 'none' },
    )
    const evaluation = files(CORPUS, queries)
    expect(await evaluate(evaluation)).toBe(0)
    const results = readFileSync(evaluation.out, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(results.map(({ id, results: [first] }) => [id, first?.id, first?.verdict])).toEqual([
      ['a', 'inch', 'part'],
      ['b', 'elbe', 'altered'],
      ['c', undefined, undefined],
    ])
    expect(results[2]).toMatchObject({ answered: false, confidence: 0 })
    for (const { confidence, ms } of results) {
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(ms).toBeGreaterThanOrEqual(0)
    }
    expect(written.out).toMatch(/^span +1 +1\.000/m)
  })

  test('finds claims by what they say and by their headlines', async () => {
    const corpus = lines({ id: 'fries', text: 'Restaurants offer cheap fries.', title: '$1 McDonald’s Any Size Fries' })
    const queries = lines({
      id: 'a',
      query: 'Any size fries at McDonald’s for a dollar!',
      relevant: ['fries'],
      kind: 'tweet',
    })
    const evaluation = files(corpus, queries)
    expect(await evaluate(evaluation)).toBe(0)
    expect(JSON.parse(readFileSync(evaluation.out, 'utf8')).results[0].id).toBe('fries')
  })

  test.each([
    ['{"id":"x"}', CORPUS, 'c.jsonl:1'],
    [CORPUS, `${lines({ id: 'a', query: 'b', relevant: [], kind: 'k' })}{`, 'q.jsonl:2'],
    [CORPUS, lines({ id: 'a', query: 'b', relevant: 'inch', kind: 'k' }), 'Write []'],
    ['', CORPUS, 'c.jsonl is empty'],
  ])('says which line is wrong: %#', async (corpus, queries, says) => {
    expect(await evaluate(files(corpus, queries))).not.toBe(0)
    expect(written.err).toContain(says)
  })

  test('needs all three files', () => {
    expect(readEval(['--corpus', 'c', '--queries', 'q'])).toHaveProperty('problem')
    expect(readEval(['--corpus', 'c', '--queries', 'q', '--out', 'r', '--claims'])).toEqual({
      ...{ corpus: 'c', queries: 'q', out: 'r', claims: true },
    })
  })
})

test('scores count as they are defined', () => {
  const outcome = (hasAnswer: boolean, right: readonly boolean[], confidence: number, relevant = 1): Outcome => {
    return { kind: 'k', hasAnswer, right, relevant, confidence, answered: confidence > 0.5, ms: 1 }
  }
  const outcomes = [
    outcome(true, [true, false], 0.9),
    outcome(true, [false, true], 0.6),
    outcome(true, [false, true, true], 0.4, 2),
    outcome(false, [], 0.7),
  ]
  const scores = scoresOf(outcomes)
  expect(scores.r1).toBeCloseTo(1 / 3)
  expect(scores.mrr).toBeCloseTo((1 + 1 / 2 + 1 / 2) / 3)
  expect(scores.map5).toBeCloseTo((1 + 1 / 2 + (1 / 2 + 2 / 3) / 2) / 3)
  expect(scores.given).toBeCloseTo(1 / 3)
  expect(scores.wrong).toBe(0.5)
  expect(scores.calibration).toBeCloseTo((0.1 + 0.6 + 0.4 + 0.7) / 4)
  expect(rightAt(outcomes, 0.01)).toBeCloseTo(1 / 3)
})
