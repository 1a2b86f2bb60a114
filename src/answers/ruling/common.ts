import { words } from '../../entries/fold.ts'
import type { Place } from './ruling.ts'

/** Words that are few enough to stand anywhere, and in how many places, of how many speakers, they attribute nothing. */
const FEW = [
  { words: 2, places: 12, speakers: 1 },
  { words: 5, places: 12, speakers: 8 },
]

/** Whether words are so few and so common that the first who used them is nobody in particular. */
export function isNobodys(asked: string, places: readonly Place[]): boolean {
  const count = words(asked).length
  const speakers = new Set(places.map(({ quotation }) => quotation.spokenByCharacter.join(' '))).size
  return FEW.some(few => count <= few.words && places.length > few.places && speakers >= few.speakers)
}
