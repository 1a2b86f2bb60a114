import { type Word, words } from '../entries/fold.ts'
import { align, type Pairing } from './align.ts'
import { joinCompounds } from './compounds.ts'
import type { Range, Step } from './search.ts'

/** A text and the words that were found in it. */
export interface Passage {
  readonly text: string
  readonly words: readonly Word[]
}

/** Pairings as a reader sees them: every word as it is written in its text. */
export function stepsOf(pairings: readonly Pairing[], asked: Passage, recorded: Passage): readonly Step[] {
  return pairings.map((pairing): Step => {
    const one = pairing.asked === undefined ? undefined : written(asked, pairing.asked)
    const other = pairing.recorded === undefined ? undefined : written(recorded, pairing.recorded)
    if (other === undefined) return { step: 'added', asked: one ?? '' }
    if (one === undefined) return { step: 'missing', recorded: other }
    return { step: pairing.likeness === 1 ? 'same' : 'changed', asked: one, recorded: other }
  })
}

/** The unbroken runs of recorded words that are the same in the question. */
export function rangesOf(pairings: readonly Pairing[], recorded: Passage): readonly Range[] {
  const ranges: Range[] = []
  let before = -2
  for (const { recorded: index, likeness } of pairings) {
    const word = index === undefined || likeness < 1 ? undefined : recorded.words[index]
    if (word === undefined || index === undefined) continue
    const last = ranges.at(-1)
    if (last && before === index - 1) ranges[ranges.length - 1] = { start: last.start, end: word.end }
    else ranges.push({ start: word.start, end: word.end })
    before = index
  }
  return ranges
}

/**
 * Compares two whole texts word by word. The steps' asked words are all the asked words in order, and so are the recorded.
 * Without a record to tell which words say much, the longer ones count for more.
 */
export function compare(asked: string, recorded: string): readonly Step[] {
  const one = words(asked)
  const other = words(recorded)
  const pair = [
    { text: asked, words: joinCompounds(one, other) },
    { text: recorded, words: joinCompounds(other, one) },
  ] as const
  const pairings = align(pair[0].words, pair[1].words, { scope: 'whole', weigh: ({ length }) => length })
  return stepsOf(pairings, ...pair)
}

function written({ text, words: all }: Passage, index: number): string {
  const word = all[index]
  return word ? text.slice(word.start, word.end) : ''
}
