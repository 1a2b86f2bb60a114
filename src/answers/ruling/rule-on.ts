import { foldedWords } from '../../entries/fold.ts'
import type { Match } from '../../search/search.ts'
import { exactIn } from '../found.ts'
import { addsPiece, alteration, isOnlyTurned, nearest } from './altered.ts'
import { isNobodys } from './common.ts'
import { piecesOf } from './pieces.ts'
import { isSome, placesOf } from './places.ts'
import type { Asked, Joined, Place, Record, Ruling } from './ruling.ts'
import { standing } from './standing.ts'

/**
 * Judges how words stand to the record: one judgement for everything that answers about a quotation. The words themselves come first,
 * then what puts them together, then what changed them; a likeness is none of these.
 */
export function ruleOn(words: string, { speakers, stranger, language }: Asked, record: Record): Ruling {
  if (stranger !== undefined)
    return ofOthers(words, stranger, ruleOn(words, language === undefined ? {} : { language }, record))
  const { catalogue, search } = record
  const narrowed = language === undefined ? {} : { language }
  const matches = search.whoSaid(words, { ...narrowed, ...(speakers && { speakers }) })
  const own = asRecorded(words, matches, record)
  if (own) return own

  const wide = speakers ? search.whoSaid(words, narrowed) : matches
  const theirs = speakers && asRecorded(words, wide, record)
  if (speakers && theirs) {
    const [first, ...others] = theirs.verdict === 'joined' ? theirs.pieces.map(({ place }) => place) : theirs.places
    const near = nearest(placesOf(matches, catalogue))
    if (first) return { verdict: 'other-speaker', places: [first, ...others], asked: speakers, theirs, near }
  }
  const altered = alteration(matches, catalogue) ?? (speakers && alteration(wide, catalogue, true))
  const pieces = altered && !addsPiece(altered) ? undefined : piecesOf(words, wide, record)
  if (pieces) return { verdict: 'joined', from: 'several', pieces }
  if (altered) return altered
  const near = placesOf(matches.length > 0 ? matches : wide, catalogue)
  return isSome(near) ? { verdict: 'near', places: near } : { verdict: 'nothing' }
}

/** How words stand that are said to be a stranger's: whatever is on record is somebody else's, but for what anybody says. */
function ofOthers(asked: string, stranger: string, ruling: Ruling): Ruling {
  if (ruling.verdict === 'other-speaker' || ruling.verdict === 'near' || ruling.verdict === 'nothing') return ruling
  const [first, ...others] = ruling.verdict === 'joined' ? ruling.pieces.map(({ place }) => place) : ruling.places
  if (first === undefined || foldedWords(asked).split(' ').length < TELLING) return ruling
  const places = [first, ...others] as const
  return isNobodys(asked, places)
    ? ruling
    : { verdict: 'other-speaker', places, asked: [], stranger, theirs: ruling, near: [] }
}

/** Fewer words than this may be anybody's: an open door policy. */
const TELLING = 4

/** How the words stand where every one of them is on record, in one text. */
function asRecorded(words: string, matches: readonly Match[], { catalogue, search }: Record) {
  const found = exactIn(matches, catalogue)
  if (isSome(found)) return standing(words, found, search)
  const [joined] = placesOf(
    matches.filter(({ verdict }) => verdict === 'joined'),
    catalogue,
  )
  const pieces = joined && piecesIn(words, joined)
  // A negation brought in may as well stand somewhere else in the text: it is a change all the same.
  if (!pieces || isOnlyTurned(alteration(matches, catalogue))) return undefined
  return { verdict: 'joined', from: 'one text', pieces } satisfies Joined
}

/** The runs of one text, in the order in which the question has them. */
function piecesIn(asked: string, place: Place): Joined['pieces'] | undefined {
  const { ranges, wording } = place.finding
  const question = ` ${foldedWords(asked)} `
  const at = (run: string) => question.indexOf(` ${foldedWords(run)} `)
  const runs = ranges.map(({ start, end }) => wording.words.slice(start, end)).sort((one, other) => at(one) - at(other))
  const [first, second, ...others] = runs.map(run => ({ words: run, place }))
  return first && second && [first, second, ...others]
}
