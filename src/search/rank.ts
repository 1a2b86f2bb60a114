import { TRAITS, type Trait, type Traits } from './traits.ts'

/**
 * How likely a text is the one that is asked for, beside the other candidates of one question. Learnt by `tests/eval/fit.ts`, which says
 * on what; positive weights speak for a text.
 */
const RANK_WEIGHTS: Readonly<Record<Trait, number>> = {
  found: 2.856,
  ordered: 3.423,
  words: 2.64,
  exact: 2.338,
  covered: 4.16,
  close: -0.378,
  run: 2.073,
  pairs: 2.752,
  missing: -4.582,
  evidence: 1.173,
  length: 1.584,
  speaker: 19.933,
  whole: 6.088,
  retrieved: 1.988,
}
const ROW = Float64Array.from(TRAITS, trait => RANK_WEIGHTS[trait])

export function rankOf(traits: Traits): number {
  let rank = 0
  for (let at = 0; at < ROW.length; at++) rank += (ROW[at] ?? 0) * (traits[at] ?? 0)
  return rank
}
