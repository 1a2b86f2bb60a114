import type { Candidate } from './candidate.ts'
import type { Traits } from './traits.ts'

/** A claim that a message may make. */
export interface Ranked<Id extends string> {
  readonly id: Id
  /** Higher is likelier; only good for comparing the results of one message. */
  readonly score: number
  /** How probable it is that the message makes this claim, 0 to 1, nothing on record being as likely as something. */
  readonly confidence: number
}

/**
 * What each trait counts for, learnt by `tests/eval/fit-claims.ts` on the training tweets of CheckThat! 2021 and 2022, task 2A
 * (https://gitlab.com/checkthat_lab).
 */
const WEIGHTS = {
  words: 0.1119,
  letters: 11.6,
  order: 0.0712,
  headline: 2.037,
  year: 1.075,
  month: 1.768,
  otherYear: -1.044,
  length: 0.487,
}
const WEIGHED = ['words', 'letters', 'order', 'headline', 'year', 'month', 'otherYear', 'length'] as const
/** What a share of the best candidate's counts for. */
const BESIDE_BEST = { words: 3.34, opening: 0.894 }
/** A logistic regression on the same tweets, asked once with and once without the claims they make on the shelf. */
const CONFIDENCE = { start: -1.91, chance: 0.696, share: 2.519 }
/** The score of a good candidate among many that are wrong. It stands for the claims that a small record does not have. */
const STRANGER = 12.5

/** Ranks candidates, the likeliest first. */
export function rank<Id extends string>(candidates: readonly Candidate<Id>[]): readonly Ranked<Id>[] {
  const best = (trait: 'words' | 'opening') => Math.max(1e-9, ...candidates.map(({ traits }) => traits[trait]))
  const [words, opening] = [best('words'), best('opening')]
  const scored = candidates
    .map(({ id, traits }) => ({ id, share: traits.share, score: scoreOf(traits, words, opening) }))
    .sort((one, other) => other.score - one.score)
  const top = scored[0]?.score ?? 0
  const whole = scored.reduce((sum, { score }) => sum + Math.exp(score - top), Math.exp(STRANGER - top))
  return scored.map(({ id, share, score }) => {
    const chance = Math.min(1 - 1e-6, Math.max(1e-9, Math.exp(score - top) / whole))
    const odds = CONFIDENCE.start + CONFIDENCE.chance * Math.log(chance / (1 - chance)) + CONFIDENCE.share * share
    return { id, score, confidence: 1 / (1 + Math.exp(-odds)) }
  })
}

function scoreOf(traits: Traits, words: number, opening: number): number {
  let score = (BESIDE_BEST.words * traits.words) / words + (BESIDE_BEST.opening * traits.opening) / opening
  for (const trait of WEIGHED) score += WEIGHTS[trait] * traits[trait]
  return score
}
