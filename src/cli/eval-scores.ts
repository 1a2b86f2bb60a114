/** What became of one question. */
export interface Outcome {
  readonly kind: string
  /** Whether anything on record is right. */
  readonly hasAnswer: boolean
  /** Of each result, whether it is right, the first first. */
  readonly right: readonly boolean[]
  /** How many are right in all. */
  readonly relevant: number
  readonly confidence: number
  readonly answered: boolean
  readonly ms: number
}

/** Shares from 0 to 1, and times in milliseconds; NaN where there is nothing to tell them from. */
export interface Scores {
  readonly questions: number
  readonly r1: number
  readonly r5: number
  readonly mrr: number
  readonly map5: number
  /** Right answers that were sure enough to be given. */
  readonly given: number
  /** Questions that were given a wrong answer. */
  readonly wrong: number
  /** Expected calibration error over ten equal bins (Naeini et al., AAAI 2015). */
  readonly calibration: number
  readonly p50: number
  readonly p95: number
}

export function scoresOf(outcomes: readonly Outcome[]): Scores {
  const answerable = outcomes.filter(({ hasAnswer }) => hasAnswer)
  const times = outcomes.map(({ ms }) => ms).sort((one, other) => one - other)
  return {
    questions: outcomes.length,
    r1: mean(answerable.map(({ right }) => Number(right[0] ?? false))),
    r5: mean(answerable.map(({ right }) => Number(right.slice(0, 5).some(Boolean)))),
    mrr: mean(answerable.map(({ right }) => (right.includes(true) ? 1 / (right.indexOf(true) + 1) : 0))),
    map5: mean(answerable.map(precisionAt5)),
    given: mean(answerable.map(({ answered, right }) => Number(answered && (right[0] ?? false)))),
    wrong: mean(outcomes.map(({ answered, right }) => Number(answered && !right[0]))),
    calibration: calibrationOf(outcomes),
    p50: times[Math.floor(times.length * 0.5)] ?? Number.NaN,
    p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
  }
}

/** The share of answerable questions answered rightly where so few of the others are answered at all: each kind counts alike. */
export function rightAt(outcomes: readonly Outcome[], falseShare: number): number {
  const others = outcomes.filter(({ hasAnswer }) => !hasAnswer).map(({ confidence }) => confidence)
  if (others.length === 0) return Number.NaN
  const bar = others.sort((one, other) => other - one)[Math.floor(falseShare * others.length)] ?? 0
  return overKinds(outcomes, answerable =>
    mean(answerable.map(({ confidence, right }) => Number(confidence > bar && (right[0] ?? false)))),
  )
}

/** The mean over kinds of something said of the answerable questions of a kind. */
export function overKinds(outcomes: readonly Outcome[], measure: (answerable: readonly Outcome[]) => number): number {
  const answerable = outcomes.filter(({ hasAnswer }) => hasAnswer)
  return mean([...grouped(answerable, ({ kind }) => kind).values()].map(measure))
}

/** Average precision in the first five results, as the CheckThat! lab counts it. */
function precisionAt5({ right, relevant }: Outcome): number {
  let found = 0
  let sum = 0
  right.slice(0, 5).forEach((isRight, at) => {
    if (isRight) sum += ++found / (at + 1)
  })
  return sum / Math.min(5, Math.max(1, relevant))
}

function calibrationOf(outcomes: readonly Outcome[]): number {
  const bins = grouped(outcomes, ({ confidence }) => Math.min(9, Math.floor(confidence * 10)))
  const errors = [...bins.values()].map(
    bin =>
      Math.abs(
        mean(bin.map(({ confidence }) => confidence)) - mean(bin.map(({ right }) => Number(right[0] ?? false))),
      ) * bin.length,
  )
  return errors.reduce((sum, error) => sum + error, 0) / Math.max(1, outcomes.length)
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? Number.NaN : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

export function grouped<T, K>(list: readonly T[], key: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const one of list) {
    const group = groups.get(key(one))
    if (group) group.push(one)
    else groups.set(key(one), [one])
  }
  return groups
}
