import { TRAITS, type Trait, type Traits } from './traits.ts'

/** The likeliest text of a question, and what it is beside the next. */
export interface Standing {
  readonly traits: Traits
  /** How far its rank is above that of the likeliest text with different words. */
  readonly lead: number
  /** That text's traits. */
  readonly rival: Traits | undefined
  /** Its score when it was retrieved. */
  readonly score: number
  /** How many words are asked. */
  readonly asked: number
}

/** What of a standing tells whether it is right: traits, and how they go together. */
export const SIGNS = [
  ...TRAITS,
  'lead',
  'great lead',
  'asked',
  'found evidence',
  'ordered evidence',
  'found twice',
  'ordered twice',
  'run twice',
  'long run',
  'long pairs',
  'covered and ordered',
  'ordered mass',
  'found before rival',
  'ordered before rival',
  'retrieval score',
] as const
type Sign = (typeof SIGNS)[number]

/** A lead beyond this says no more. */
const MOST_LEAD = 8

/** The signs of a standing, in the order of `SIGNS`. */
export function signsOf({ traits, lead, rival, score, asked }: Standing): Float64Array {
  const of = (trait: Trait) => traits[TRAITS.indexOf(trait)] ?? 0
  const before = (trait: Trait) => of(trait) - (rival?.[TRAITS.indexOf(trait)] ?? 0)
  const [found, ordered, run, evidence] = [of('found'), of('ordered'), of('run'), of('evidence')]
  const length = Math.log(1 + asked)
  const held = Math.max(-MOST_LEAD, Math.min(MOST_LEAD, lead))
  return Float64Array.of(
    ...traits,
    ...[held, Math.log1p(Math.max(0, lead)), length],
    ...[found * evidence, ordered * evidence, found ** 2, ordered ** 2, run ** 2],
    ...[run * length, of('pairs') * length, of('covered') * ordered, (ordered * Math.exp(evidence)) / 20],
    ...[before('found'), before('ordered'), score],
  )
}

/** How probable it is that a standing is right: a logistic regression, learnt by `tests/eval/fit.ts` and calibrated on questions left out. */
export function confidenceOf(standing: Standing): number {
  const signs = signsOf(standing)
  let sum = CONFIDENCE.start
  for (let at = 0; at < ROW.length; at++) sum += (ROW[at] ?? 0) * (signs[at] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

const CONFIDENCE: { readonly start: number; readonly weights: Readonly<Record<Sign, number>> } = {
  start: -9.637,
  weights: {
    found: -0.345,
    ordered: 2.037,
    words: 3.911,
    exact: -2.102,
    covered: 2.404,
    close: 0.063,
    run: -0.311,
    pairs: 1.715,
    missing: 0.244,
    evidence: 0.342,
    length: 0.06,
    speaker: 14.938,
    whole: 1.484,
    retrieved: 7.009,
    lead: 0.235,
    'great lead': 0.662,
    asked: -1.275,
    'found evidence': -0.296,
    'ordered evidence': -0.006,
    'found twice': -0.05,
    'ordered twice': 0.575,
    'run twice': 0.217,
    'long run': -0.898,
    'long pairs': -0.031,
    'covered and ordered': -0.678,
    'ordered mass': -0.093,
    'found before rival': 1.902,
    'ordered before rival': 0.764,
    'retrieval score': 0.017,
  },
}
const ROW = Float64Array.from(SIGNS, sign => CONFIDENCE.weights[sign])

/** From this confidence on words are attributed: of 600 questions left out whose words are not on record, one or two got there. */
export const SURE = 0.975
