import { type Word, words } from '../../entries/fold.ts'
import type { Match } from '../../search/search.ts'
import { exactIn } from '../found.ts'
import { isSome, placesOf, placesWith } from './places.ts'
import type { Piece, Record } from './ruling.ts'

/** Fewer words than these stand in too many places to be a piece of one. */
export const PIECE = 4
/** Words that stand in more places than this are nobody's. */
const PLACES = 12
/** How many of the likest matches are looked at. */
const LIKEST = 6

/**
 * The asked words as runs from different utterances, each word for word on record, in the order of the question. Nothing when some words
 * are in none of them, or when all are of one utterance.
 */
export function piecesOf(
  text: string,
  matches: readonly Match[],
  { catalogue, search }: Record,
): readonly [Piece, Piece, ...Piece[]] | undefined {
  const asked = words(text)
  const [longest] = placesOf(matches.slice(0, LIKEST), catalogue)
    .map(place => ({ place, run: longestRun(asked, words(place.finding.wording.words)) }))
    .sort((one, other) => other.run.length - one.run.length)
  if (!longest) return undefined
  const run = givingBack(longest.run, asked.length)
  const end = run.start + run.length
  const rests = [asked.slice(0, run.start), asked.slice(end)].map(rest => pieceOf(rest, text, { catalogue, search }))
  if (run.length < PIECE || rests.includes('nowhere')) return undefined
  const [before, after] = rests.map(rest => (typeof rest === 'object' ? [rest] : []))
  const own = { words: written(asked.slice(run.start, end), text), place: longest.place }
  const [first, second, ...others] = [...(before ?? []), own, ...(after ?? [])]
  if (!first || !second) return undefined
  const pieces = [first, second, ...others] as const
  return new Set(pieces.map(({ place }) => place.quotation.id)).size > 1 ? pieces : undefined
}

function pieceOf(rest: readonly Word[], text: string, { catalogue, search }: Record): Piece | 'none' | 'nowhere' {
  if (rest.length === 0) return 'none'
  if (rest.length < PIECE) return 'nowhere'
  const run = written(rest, text)
  const found = exactIn(search.whoSaid(run), catalogue)
  return isSome(found) && found.length <= PLACES ? { words: run, place: placesWith(found)[0] } : 'nowhere'
}

interface Run {
  readonly start: number
  readonly length: number
}

/** The same run, shorter by a word or two that may as well belong to what stands before or after, where that is short. */
function givingBack({ start, length }: Run, count: number): Run {
  const after = count - start - length
  const back = after > 0 && after < PIECE ? PIECE - after : 0
  const front = start > 0 && start < PIECE ? PIECE - start : 0
  return { start: start + front, length: Math.max(0, length - front - back) }
}

function longestRun(asked: readonly Word[], recorded: readonly Word[]): Run {
  let best: Run = { start: 0, length: 0 }
  let before = new Uint32Array(recorded.length + 1)
  for (let row = 0; row < asked.length; row++) {
    const lengths = new Uint32Array(recorded.length + 1)
    for (let column = 0; column < recorded.length; column++) {
      if (asked[row]?.word !== recorded[column]?.word) continue
      const length = (before[column] ?? 0) + 1
      lengths[column + 1] = length
      if (length > best.length) best = { start: row - length + 1, length }
    }
    before = lengths
  }
  return best
}

function written(run: readonly Word[], text: string): string {
  return text.slice(run[0]?.start, run.at(-1)?.end)
}
