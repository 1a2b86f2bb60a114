import type { Word } from '../entries/fold.ts'
import type { Pairing } from './align.ts'
import { isNegation, isNumber } from './negation.ts'
import type { Passage } from './steps.ts'

/** Fewer words in a row than these are no piece of a text, and fewer left out are an omission like any other. */
const PIECE = 3
const LEFT_OUT = 3
/** A question of pieces this short on average could be put together from any long text. */
const USUAL_PIECE = 4
/** Where less is left out than this, all of it counts as the same sentence. */
const SHORT = 12

interface Join {
  /** `altered` where what was left out turns the sense, or is so little that nobody would call it another place. */
  readonly verdict: 'joined' | 'altered'
  readonly pairings: readonly Pairing[]
}

/**
 * Where asked words are runs of one recorded text set together although the text has more between them, or has them in another order.
 * Nothing when they are not.
 */
export function findJoin(asked: readonly Word[], recorded: Passage): Join | undefined {
  if (asked.length < 2 * PIECE) return undefined
  const known = new Set(recorded.words.map(({ word }) => word))
  if (!asked.every(({ word }) => known.has(word))) return undefined
  const pieces = fewestPieces(asked, recorded.words)
  if (!pieces || pieces.length < 2 || asked.length < USUAL_PIECE * pieces.length || overlap(pieces)) return undefined
  const pairings: Pairing[] = []
  let verdict: Join['verdict'] = 'joined'
  let before: number | undefined
  for (const { asked: first, recorded: start, length } of pieces) {
    if (before !== undefined && start >= before) {
      if (start - before < LEFT_OUT || turns(before, start, recorded)) verdict = 'altered'
      for (let left = before; left < start; left++) pairings.push({ recorded: left, likeness: 0 })
    }
    for (let step = 0; step < length; step++)
      pairings.push({ asked: first + step, recorded: start + step, likeness: 1 })
    before = start + length
  }
  const isOrdered = pieces.every((piece, index) => index === 0 || piece.recorded >= endOf(pieces[index - 1]))
  return verdict === 'joined' || isOrdered ? { verdict, pairings } : undefined
}

interface Piece {
  readonly asked: number
  readonly recorded: number
  readonly length: number
}

function endOf(piece: Piece | undefined): number {
  return piece ? piece.recorded + piece.length : 0
}

/** Whether recorded words would be used twice: the question then repeats them, and the record does not. */
function overlap(pieces: readonly Piece[]): boolean {
  const inOrder = [...pieces].sort((one, other) => one.recorded - other.recorded)
  return inOrder.some((piece, index) => index > 0 && piece.recorded < endOf(inOrder[index - 1]))
}

/** The asked words in the fewest runs that the recorded words have, those in order first; nothing when some stand in no such run. */
function fewestPieces(asked: readonly Word[], recorded: readonly Word[]): readonly Piece[] | undefined {
  const pieces: Piece[] = []
  let at = 0
  while (at < asked.length) {
    const piece = longest(at, endOf(pieces.at(-1)), asked, recorded) ?? longest(at, 0, asked, recorded)
    if (!piece) return undefined
    pieces.push(piece)
    at += piece.length
  }
  return pieces
}

/** The longest run of asked words from `at` on that leaves none or enough for another piece, and stands at `from` or later. */
function longest(at: number, from: number, asked: readonly Word[], recorded: readonly Word[]): Piece | undefined {
  let best: Piece | undefined
  for (let start = from; start < recorded.length; start++) {
    let length = 0
    while (at + length < asked.length && asked[at + length]?.word === recorded[start + length]?.word) length++
    const left = asked.length - at - length
    if (left > 0 && left < PIECE) length -= PIECE - left
    if (length >= PIECE && length > (best?.length ?? 0)) best = { asked: at, recorded: start, length }
  }
  return best
}

/**
 * Whether words left out, by their indexes, may turn what is said around them: a negation or a number in the sentence that the one
 * run breaks off or the other takes up.
 */
function turns(from: number, to: number, { text, words }: Passage): boolean {
  const end = (index: number) =>
    /[.!?…]/u.test(text.slice(words[index]?.end ?? 0, words[index + 1]?.start ?? text.length))
  let first = from - 1
  while (first < to - 1 && !end(first)) first++
  let last = to - 1
  while (last >= from && !end(last)) last--
  return words.slice(from, to).some(({ word }, index) => {
    const place = from + index
    const isNear = to - from <= SHORT || place <= first || place > last
    return isNear && (isNegation(word) || (first >= to - 1 && isNumber(word)))
  })
}
