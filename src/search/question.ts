import { type Word, words } from '../entries/fold.ts'
import { isNegation, isNumber } from './negation.ts'

/** The words somebody asks for, as the writer of a question means them. */
export interface Question {
  readonly text: string
  /** Every word. */
  readonly words: readonly Word[]
  /** The words in the runs that an ellipsis or square brackets part; one run when there are none. */
  readonly runs: readonly (readonly Word[])[]
}

const GAP = /\[([^[\]]*)\]|…|\.(?:\s?\.){2,}/gu

/**
 * Reads a question. An ellipsis leaves words out, and brackets hold an editor's words; both part runs. Brackets that add a
 * negation or a number count as asked words: nobody may slip those in.
 */
export function question(text: string): Question {
  const all = words(text)
  const gaps = [...text.matchAll(GAP)].filter(([, inserted = '']) =>
    words(inserted).every(({ word }) => !isNegation(word) && !isNumber(word)),
  )
  const runs: Word[][] = []
  let start = 0
  for (const gap of gaps) {
    runs.push(within(all, start, gap.index))
    start = gap.index + gap[0].length
  }
  runs.push(within(all, start, text.length))
  return { text, words: all, runs: runs.filter(run => run.length > 0) }
}

function within(all: readonly Word[], start: number, end: number): Word[] {
  return all.filter(word => word.start >= start && word.end <= end)
}
