import type { Wording } from '../catalogue/catalogue.ts'
import type { Lexicon } from './lexicon.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'

/** A question's words that are looked up, the most telling first; more would only find the same wordings. */
const TELLING = 32
/** Very common words are left out once this share of the weight is looked up without them. */
const ENOUGH = 0.8

/**
 * Wordings that may hold the asked words: those with an unbroken run of them, then the best by BM25 for the words themselves and
 * for those like them. What is found here is only a suspicion; `judge` reads it.
 */
export function candidates(
  { words, runs }: Question,
  catalogue: Reading,
  lexicon: Lexicon,
  limit: number,
): readonly Wording[] {
  const exact = runs.map(run => run.map(({ word }) => word).join(' ')).filter(run => run.length <= LONGEST_RUN)
  const telling = tellingWords(new Set(words.map(({ word }) => word)), lexicon)
  const like = telling.flatMap(word => lexicon.like(word).map(spelling => spelling.word))
  const found = new Map<string, Wording>()
  for (const asked of [exact, telling, [...telling, ...like]]) {
    for (const wording of catalogue.wordings([...new Set(asked)], limit)) {
      found.set(`${wording.quotation} ${wording.citation}`, wording)
    }
  }
  return [...found.values()]
}

/** In UTF-16 units. A longer passage has telling words enough to be found without its run. */
const LONGEST_RUN = 1000

function tellingWords(words: ReadonlySet<string>, lexicon: Lexicon): readonly string[] {
  const weighed = [...words].map(word => ({ word, weight: lexicon.weigh(word) })).sort((a, b) => b.weight - a.weight)
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const telling: string[] = []
  let taken = 0
  for (const { word, weight } of weighed) {
    if (telling.length === TELLING || (taken >= ENOUGH * whole && !lexicon.isRare(word))) break
    telling.push(word)
    taken += weight
  }
  return telling
}
