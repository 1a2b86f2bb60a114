import type { Wording } from '../catalogue/catalogue.ts'
import { type Word, words } from '../entries/fold.ts'
import { align, type Pairing } from './align.ts'
import { joinCompounds } from './compounds.ts'
import { meetEnds } from './ends.ts'
import type { Lexicon } from './lexicon.ts'
import { isNegation, isNumber } from './negation.ts'
import type { Question } from './question.ts'
import { findRuns, withLostNegation } from './runs.ts'
import type { Finding, Verdict } from './search.ts'
import { measure, reaches, type Share } from './share.ts'
import { rangesOf, stepsOf } from './steps.ts'

/** The same sentence with words changed: most of the asked weight, or of a longer question's words, in order and close together. */
const ALTERED: readonly Share[] = [
  { asked: 0.75, words: 0, recorded: 0.55, shared: 3, rare: 2 },
  { asked: 0.5, words: 0.8, recorded: 0.55, shared: 5, rare: 2 },
]
/** The least in common for a lost negation or a changed number to be the difference, and not one among many. */
const TURNED: Share = { asked: 0.35, words: 0.5, recorded: 0.35, shared: 2, rare: 1 }
/** A likeness worth showing. Below it there is nothing to say. */
const NEAR: Share = { asked: 0.45, words: 0.3, recorded: 0.3, shared: 2, rare: 2 }

/** Reads one wording against the question: how the asked words stand to it, or nothing when they do not. */
export function judge(question: Question, wording: Wording, lexicon: Lexicon): Finding | undefined {
  const all = words(wording.words)
  const recorded = { text: wording.words, words: joinCompounds(all, question.words) }
  const join = (list: readonly Word[]) => joinCompounds(list, all)
  const report = (verdict: Verdict, asked: readonly Word[], pairings: readonly Pairing[], score: number): Finding => ({
    wording,
    verdict,
    ranges: rangesOf(pairings, recorded),
    steps: stepsOf(pairings, { text: question.text, words: asked }, recorded),
    score,
  })

  const runs = question.runs.map(join)
  for (const wanted of [[join(question.words)], runs]) {
    const found = findRuns(wanted, recorded.words)
    if (!found) continue
    const asked = wanted.flat()
    const turned = withLostNegation(found, recorded.words)
    if (turned) return report('altered', asked, turned, 1)
    const whole = wanted.length === 1 && asked.length === recorded.words.length
    return report(whole ? 'verbatim' : 'part', asked, found, 1)
  }

  const asked = runs.flat()
  const stretch = align(asked, recorded.words, { scope: 'stretch', weigh: lexicon.weigh })
  const pairings = meetEnds(stretch, recorded.words.length)
  const share = measure(pairings, asked, recorded.words, lexicon)
  const altered =
    ALTERED.some(bar => reaches(share, bar)) ||
    (reaches(share, TURNED) && isTurnedRound(pairings, asked, recorded.words))
  const verdict = altered ? 'altered' : 'near'
  if (verdict === 'near' && !reaches(share, NEAR)) return undefined
  return report(verdict, asked, pairings, share.asked * (1 - CLOSENESS * (1 - share.recorded)))
}

/** How much of a score depends on nothing standing between the words that agree. */
const CLOSENESS = 0.1

/** Whether all that differs are negations and numbers: the small changes that make another statement. */
function isTurnedRound(pairings: readonly Pairing[], asked: readonly Word[], recorded: readonly Word[]): boolean {
  const turns = (list: readonly Word[], index: number | undefined) => {
    const word = index === undefined ? undefined : list[index]?.word
    return word === undefined || isNegation(word) || isNumber(word)
  }
  return pairings.every(
    pairing => pairing.likeness === 1 || (turns(asked, pairing.asked) && turns(recorded, pairing.recorded)),
  )
}
