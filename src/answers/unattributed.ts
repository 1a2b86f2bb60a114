import { refOf } from '../entries/ref.ts'
import type { Answer } from './answer.ts'
import { shortened } from './attribution.ts'
import type { Composition } from './composition.ts'
import { blocksOf } from './ruling/blocks.ts'
import { shown } from './ruling/places.ts'
import type { Place, Ruling } from './ruling/ruling.ts'
import { titleOf } from './ruling/spoken.ts'
import { open, section } from './sections.ts'
import { strong, text } from './text.ts'

/** How many places outside what was asked for are shown. */
const OUTSIDE = 4

interface Unattributed {
  readonly words: string
  readonly ruling: Ruling
  /** Whose words, or in which language, was asked for, as in "of Helmut Kohl"; empty where everybody's were. */
  readonly scope: string
  /** Where the words do stand, outside what was asked for. */
  readonly outside: readonly Place[]
}

/** That nobody is recorded as saying the words as they were asked; what was changed or put together, or is like them, and no more. */
export function unattributed({ words, ruling, scope, outside }: Unattributed, composition: Composition): Answer {
  const places = [...placesIn(ruling), ...outside]
  return composition.finish({
    status: places.length > 0 ? 'near' : 'nothing',
    title: text(`${titleOf(ruling)}: `, strong(shortened(words))),
    blocks: [
      ...blocksOf(ruling, composition, scope),
      ...section(
        'The same words, outside what was asked for',
        outside.slice(0, OUTSIDE).map(place => shown(place, composition)),
      ),
    ],
    actions: [...new Set(places.map(({ quotation }) => quotation.id))]
      .slice(0, 3)
      .map(id => open(refOf('quotation', id), `Quotation ${id}`)),
  })
}

function placesIn(ruling: Ruling): readonly Place[] {
  if (ruling.verdict === 'nothing') return []
  return ruling.verdict === 'joined' ? ruling.pieces.map(({ place }) => place) : ruling.places
}
