import type { Wording } from '../catalogue/catalogue.ts'
import { type Word, words } from '../entries/fold.ts'
import { align, type Pairing } from './align.ts'
import { joinCompounds } from './compounds.ts'
import { meetEnds } from './ends.ts'
import { withFigures } from './figures.ts'
import { findJoin } from './joins.ts'
import type { Lexicon } from './lexicon.ts'
import type { Question } from './question.ts'
import { findRuns, withLostNegation } from './runs.ts'
import type { Finding, Verdict } from './search.ts'
import { measure, reaches, type Share } from './share.ts'
import { type Passage, rangesOf, stepsOf } from './steps.ts'
import { isOnlyNamed, isOnlyTurned } from './turned.ts'

/** The same sentence with words changed: most of the asked weight, or of a longer question's words, in order and close together. */
const ALTERED: readonly Share[] = [
  { asked: 0.75, words: 0, recorded: 0.55, shared: 3, rare: 2 },
  { asked: 0.5, words: 0.8, recorded: 0.55, shared: 5, rare: 2 },
  { asked: 0.5, words: 0.7, recorded: 0.5, shared: 10, rare: 3 },
]
/** The least in common for a lost negation or a changed number to be the difference, and not one among many. */
const TURNED: Share = { asked: 0.35, words: 0.5, recorded: 0.35, shared: 3, rare: 1 }
/** The same for a changed name: names differ between sentences that have nothing to do with one another. */
const NAMED: Share = { asked: 0.35, words: 0.6, recorded: 0.35, shared: 3, rare: 1 }
/** A likeness worth showing. Below it there is nothing to say. */
const NEAR: Share = { asked: 0.45, words: 0.3, recorded: 0.3, shared: 2, rare: 2 }

/** What is to be known of words to judge them. */
export type Weighing = Pick<Lexicon, 'weigh' | 'isRare'>

/** Reads one wording against the question: how the asked words stand to it, or nothing when they do not. */
export function judge(question: Question, wording: Wording, lexicon: Weighing): Finding | undefined {
  const all = words(wording.words)
  const recorded = { text: wording.words, words: joinCompounds(all, question.words) }
  const passage = (list: readonly Word[]): Passage => ({ text: question.text, words: list })
  const report = (verdict: Verdict, asked: Passage, pairings: readonly Pairing[], score: number): Finding => ({
    wording,
    verdict,
    ranges: rangesOf(pairings, recorded),
    steps: stepsOf(pairings, asked, recorded),
    score,
  })

  let asked = passage([])
  for (const { runs, gaps } of question.readings) {
    const wanted = { runs: runs.map(run => joinCompounds(run, all)), gaps }
    asked = passage(wanted.runs.flat())
    const found = findRuns(wanted, recorded.words)
    if (!found) continue
    const turned = withLostNegation(found, recorded.words)
    const pairings = withFigures(turned ?? found, asked, recorded)
    if (turned || pairings.some(isFigure)) return report('altered', asked, pairings, 1)
    const whole = wanted.runs.length === 1 && asked.words.length === recorded.words.length
    return report(whole ? 'verbatim' : 'part', asked, pairings, 1)
  }

  const stretch = align(asked.words, recorded.words, { scope: 'stretch', weigh: lexicon.weigh })
  const pairings = withFigures(meetEnds(stretch, recorded.words.length), asked, recorded)
  const share = measure(pairings, asked.words, recorded.words, lexicon)
  const turned = reaches(share, TURNED) && isOnlyTurned(pairings, asked, recorded)
  const join = turned ? undefined : findJoin(asked.words, recorded)
  if (join && !withFigures(join.pairings, asked, recorded).some(isFigure)) {
    return report(join.verdict, asked, join.pairings, 1)
  }

  const altered =
    ALTERED.some(bar => reaches(share, bar)) ||
    turned ||
    (reaches(share, NAMED) && isOnlyNamed(pairings, asked, recorded))
  const verdict = altered ? 'altered' : 'near'
  if (verdict === 'near' && !reaches(share, NEAR)) return undefined
  return report(verdict, asked, pairings, share.asked * (1 - CLOSENESS * (1 - share.recorded)))
}

/** How much of a score depends on nothing standing between the words that agree. */
const CLOSENESS = 0.1

/** Two numbers that stand in one place and are not the same. */
function isFigure({ asked, recorded, likeness }: Pairing): boolean {
  return asked !== undefined && recorded !== undefined && likeness < 1
}
