import { grouped, type Outcome, overKinds, rightAt, type Scores, scoresOf } from './eval-scores.ts'

/** Kinds that probe what cannot be answered rightly by one text; they stand in the table and not in the totals. */
const PROBE = /^probe/

const COLUMNS: readonly (readonly [head: string, of: (scores: Scores) => number, digits: number])[] = [
  ['questions', ({ questions }) => questions, 0],
  ['R@1', ({ r1 }) => r1, 3],
  ['R@5', ({ r5 }) => r5, 3],
  ['MRR', ({ mrr }) => mrr, 3],
  ['MAP@5', ({ map5 }) => map5, 3],
  ['given', ({ given }) => given, 3],
  ['wrong', ({ wrong }) => wrong, 4],
  ['p50 ms', ({ p50 }) => p50, 1],
  ['p95 ms', ({ p95 }) => p95, 1],
]

/** How good the search was, as a table by kind, and over all kinds. */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const counted = outcomes.filter(({ kind }) => !PROBE.test(kind))
  const others = counted.filter(({ hasAnswer }) => !hasAnswer)
  const rows = [...grouped(outcomes, ({ kind }) => kind)].map(([kind, of]) => rowOf(kind, scoresOf(of)))
  const all = scoresOf(counted)
  const answerable = counted.filter(({ hasAnswer }) => hasAnswer)
  return [
    ...aligned([['kind', ...COLUMNS.map(([head]) => head)], ...rows, rowOf('all', all)]),
    '',
    `Each kind counting alike: R@1 ${share(overKinds(counted, of => scoresOf(of).r1))}, MRR ${share(overKinds(counted, of => scoresOf(of).mrr))}, ` +
      `right at 1 % false attributions ${share(rightAt(counted, 0.01))}`,
    ...(others.length === 0
      ? []
      : [`Of ${others.length} that are not on record, attributed: ${share(scoresOf(others).wrong, 4)}`]),
    ...(answerable.length === 0
      ? []
      : [`Of ${answerable.length} that are, attributed rightly: ${share(scoresOf(answerable).given)}`]),
    `Calibration error of the confidence: ${share(all.calibration, 4)}`,
    'given: attributed, and rightly. wrong: attributed, and wrongly. Kinds named probe… are not counted in the totals.',
  ].join('\n')
}

function rowOf(kind: string, scores: Scores): readonly string[] {
  return [kind, ...COLUMNS.map(([, of, digits]) => share(of(scores), digits))]
}

function share(number: number, digits = 3): string {
  return Number.isNaN(number) ? '–' : number.toFixed(digits)
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? []
  return rows.map(row =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  )
}
