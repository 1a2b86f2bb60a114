import { type Word, words } from '../entries/fold.ts'
import { align, type Pairing } from './align.ts'
import { joinCompounds } from './compounds.ts'
import { figureOf, withFigures } from './figures.ts'
import { isName } from './names.ts'
import type { Range, Step } from './search.ts'

/** A text and the words that were found in it. */
export interface Passage {
  readonly text: string
  readonly words: readonly Word[]
}

/** Pairings as a reader sees them: every word as it is written in its text. */
export function stepsOf(pairings: readonly Pairing[], asked: Passage, recorded: Passage): readonly Step[] {
  return pairings.map((pairing): Step => {
    const one = asked.words[pairing.asked ?? -1]
    const other = recorded.words[pairing.recorded ?? -1]
    const named = (one && isName(asked, one)) || (other && isName(recorded, other)) ? { named: true as const } : {}
    if (!other)
      return {
        step: 'added',
        asked: one ? withSign(asked, one) : '',
        ...gap('askedGap', asked, pairing.asked),
        ...named,
      }
    if (!one)
      return {
        step: 'missing',
        recorded: withSign(recorded, other),
        ...gap('recordedGap', recorded, pairing.recorded),
        ...named,
      }
    if (pairing.likeness === 1) return { step: 'same', asked: written(asked, one), recorded: written(recorded, other) }
    const isFigure = (word: Word) => /\p{Nd}/u.test(word.word)
    // A number and its word: five and 5 % are not the same.
    const show = one.word === other.word || isFigure(one) !== isFigure(other) ? withSign : written
    const shown = { asked: show(asked, one), recorded: show(recorded, other) }
    return {
      step: 'changed',
      ...shown,
      ...gap('askedGap', asked, pairing.asked),
      ...gap('recordedGap', recorded, pairing.recorded),
      ...named,
    }
  })
}

/** What stands before a word in its text, where that is not one space. */
function gap<K extends string>(as: K, { text, words }: Passage, at = -1): { readonly [P in K]?: string } {
  const [before, word] = [words[at - 1], words[at]]
  const between = before && word ? text.slice(before.end, word.start) : ' '
  const none: { readonly [P in K]?: string } = {}
  return between === ' ' ? none : { ...none, [as]: between }
}

/** The unbroken runs of recorded words that are the same in the question, in the order of the record. */
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
  return ranges.sort((one, other) => one.start - other.start)
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
  return stepsOf(withFigures(pairings, ...pair), ...pair)
}

function written({ text }: Passage, { start, end }: Word): string {
  return text.slice(start, end)
}

/** A number with its signs, where nothing else tells it from another. */
function withSign({ text }: Passage, word: Word): string {
  const { before, after } = figureOf(text, word)
  return `${before}${text.slice(word.start, word.end)}${after}`
}
