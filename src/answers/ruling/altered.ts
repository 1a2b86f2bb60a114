import type { Catalogue } from '../../catalogue/catalogue.ts'
import { words } from '../../entries/fold.ts'
import type { Match } from '../../search/search.ts'
import { changesOf } from './changes.ts'
import { PIECE } from './pieces.ts'
import { isSome, placesOf } from './places.ts'
import type { Altered, Place } from './ruling.ts'

/** Where no more than this share of the asked words is changed, nobody doubts which words are meant; beyond it, confidence decides. */
const PLAIN = 0.3
/** From this confidence on it is likelier than not that these are the words that are meant. */
const LIKELY = 0.5

/** What is on record with words changed, the least changed first; nothing where there is only a likeness. */
export function alteration(matches: readonly Match[], catalogue: Catalogue, otherSpeaker = false): Altered | undefined {
  const altered = matches.filter(({ verdict }) => verdict === 'altered')
  const places = nearest(placesOf(altered, catalogue)).filter(isMeant)
  if (!isSome(places)) return undefined
  const { steps, wording } = places[0].finding
  return { verdict: 'altered', places, changes: changesOf(steps, 'question', wording.language), steps, otherSpeaker }
}

/** The same places, those first in which the fewest words differ. */
export function nearest(places: readonly Place[]): readonly Place[] {
  return places
    .map(place => ({ place, count: countChanged(place) }))
    .sort((one, other) => one.count - other.count)
    .map(({ place }) => place)
}

/** Whether so many words in a row are not the record's that they may be another place of it. Fewer are merely a change. */
export function addsPiece({ changes }: Altered): boolean {
  return changes.some(({ asked }) => words(asked).length >= PIECE)
}

/** Whether all that was changed are negations and numbers. */
export function isOnlyTurned(altered: Altered | undefined): boolean {
  return altered?.changes.every(({ touches }) => touches === 'negation' || touches === 'number') ?? false
}

/** In a record of few texts the search is sure of little: where nearly every word stands in order, there is nothing to be sure of. */
function isMeant(place: Place): boolean {
  const { match, finding } = place
  const asked = finding.steps.filter(({ step }) => step !== 'missing').length
  const isWhole = finding.score === 1
  return isWhole || match.confidence >= LIKELY || countChanged(place) <= Math.max(1, asked * PLAIN)
}

/** In words. */
function countChanged({ finding, citation }: Place): number {
  return changesOf(finding.steps, 'question', citation.inLanguage).reduce(
    (sum, { asked, recorded }) => sum + Math.max(...[asked, recorded].map(each => words(each).length)),
    0,
  )
}
