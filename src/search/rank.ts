import { TRAITS, type Trait, type Traits } from './traits.ts'

/**
 * How likely a text is the one that is asked for, beside the other candidates of one question. Learnt by `tests/eval/fit.ts`, which says
 * on what; positive weights speak for a text.
 */
const RANK_WEIGHTS: Readonly<Record<Trait, number>> = {
  found: 2.073,
  ordered: 2.875,
  words: 2.487,
  exact: 1.797,
  covered: 2.882,
  close: -0.2176,
  run: 2.086,
  pairs: 2.578,
  missing: -2.977,
  evidence: 0.8677,
  length: 1.284,
  speaker: 17.34,
  whole: 5.337,
  retrieved: 1.59,
  heaviest: 0.9951,
  alike: 2.182,
}
const ROW = Float64Array.from(TRAITS, trait => RANK_WEIGHTS[trait])

export function rankOf(traits: Traits): number {
  let rank = 0
  for (let at = 0; at < ROW.length; at++) rank += (ROW[at] ?? 0) * (traits[at] ?? 0)
  return rank
}
