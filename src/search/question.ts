import { type Word, words } from '../entries/fold.ts'
import { glue, insertionsIn, type Stretch, withoutEndings } from './brackets.ts'

/** One way to read a question: runs that are each to stand unbroken, and in order. */
export interface Wanted {
  readonly runs: readonly (readonly Word[])[]
  /** How many recorded words may be left out before each run; before the first, any number. */
  readonly gaps: readonly number[]
}

/** The words somebody asks for, as the writer of a question means them. */
export interface Question {
  readonly text: string
  /** Every word. */
  readonly words: readonly Word[]
  /** The words in the runs that an ellipsis or square brackets part; one run when there are none. */
  readonly runs: readonly (readonly Word[])[]
  /** The readings of it that differ, the most literal first; `runs` are those of the last. */
  readonly readings: readonly [Wanted, ...Wanted[]]
}

interface Gap extends Stretch {
  readonly most: number
}

const ELLIPSIS = /…|\.(?:\s?\.){2,}/gu
/** An editor’s words in brackets stand for no more than a few recorded words, and never for a number. */
export const REPLACED = 8
/** One or two words beside an ellipsis stand in any text: they must stand this close to the others. */
const FEW = { words: 2, apart: 12 }

/**
 * Reads a question. An ellipsis leaves words out, and brackets hold an editor's words; both part runs. Brackets that add a
 * negation, a number or a name count as asked words: nobody may slip those in.
 */
export function question(text: string): Question {
  const all = glue(words(text), text)
  const literal = wanted(all, [])
  const ellipses = [...text.matchAll(ELLIPSIS)].map(({ 0: dots, index: start }): Gap => {
    return { start, end: start + dots.length, most: Number.POSITIVE_INFINITY }
  })
  const insertions = insertionsIn(text).map((stretch): Gap => ({ ...stretch, most: REPLACED }))
  const bare = withoutEndings(all, text)
  const readings: [Wanted, ...Wanted[]] = [literal]
  if (ellipses.length > 0) readings.push(wanted(all, ellipses))
  if (insertions.length > 0 || bare.some((word, index) => word !== all[index])) {
    readings.push(wanted(bare, [...ellipses, ...insertions]))
  }
  return { text, words: all, runs: readings.at(-1)?.runs ?? literal.runs, readings }
}

/** The words outside the gaps, in runs that the gaps part. */
function wanted(all: readonly Word[], gaps: readonly Gap[]): Wanted {
  const inOrder = [...gaps].sort((one, other) => one.start - other.start)
  const found: { readonly run: Word[]; readonly most: number }[] = []
  let next = 0
  let most = Number.POSITIVE_INFINITY
  let parted = true
  let until = 0
  for (const word of all) {
    for (let gap = inOrder[next]; gap && gap.start <= word.start; gap = inOrder[++next]) {
      most = parted ? Math.max(most, gap.most) : gap.most
      parted = true
      until = Math.max(until, gap.end)
    }
    if (word.start < until) continue
    if (parted) found.push({ run: [word], most })
    else found.at(-1)?.run.push(word)
    parted = false
  }
  const isShort = (index: number) => (found[index]?.run.length ?? FEW.words + 1) <= FEW.words
  return {
    runs: found.map(({ run }) => run),
    gaps: found.map((each, index) => {
      return index > 0 && (isShort(index) || isShort(index - 1)) ? Math.min(each.most, FEW.apart) : each.most
    }),
  }
}
