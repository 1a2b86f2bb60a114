import { languageName } from '../../entries/language.ts'
import { refOf } from '../../entries/ref.ts'
import type { Block } from '../answer.ts'
import type { Composition } from '../composition.ts'
import { saidLabel } from '../label.ts'
import { listed } from '../listed.ts'
import { best } from '../quoting.ts'
import { list, paragraph, section } from '../sections.ts'
import { strong, text } from '../text.ts'
import { changeLines, changesOf } from './changes.ts'
import { shown } from './places.ts'
import type { Altered, Joined, OtherSpeaker, OutletWording, Place, Ruling } from './ruling.ts'
import * as spoken from './spoken.ts'

/** How many places are shown where there are several. */
const SHOWN = 4

/**
 * What a ruling says: the verdict in a sentence, what the record has, and what differs, gravest first. `scope` says whose words or
 * which language was asked for, as in "of Helmut Kohl"; empty where everybody's were.
 */
export function blocksOf(ruling: Ruling, composition: Composition, scope = ''): readonly Block[] {
  switch (ruling.verdict) {
    case 'verbatim':
    case 'part':
      return [paragraph(spoken.standingLine(ruling)), shown(ruling.places[0], composition), ...beside(ruling.beside)]
    case 'outlet':
      return [
        outletParagraph(ruling, composition),
        best(ruling.places[0].quotation, composition),
        ...list(changeLines(ruling.changes)),
        paragraph('What the outlet prints:'),
        shown(ruling.places[0], composition),
      ]
    case 'joined':
      return joined(ruling, composition)
    case 'altered':
      return altered(ruling, composition, scope)
    case 'other-speaker':
      return otherSpeaker(ruling, composition, scope)
    case 'near':
      return [
        paragraph(spoken.nothingLine(scope, composition.catalogue.count('quotation'))),
        paragraph(spoken.NEAR),
        ...ruling.places.slice(0, SHOWN).map(place => shown(place, composition)),
      ]
    case 'nothing':
      return [paragraph(spoken.nothingLine(scope, composition.catalogue.count('quotation')))]
  }
}

/** A caution that a negation stands at the words. */
export function beside(negation: string | undefined): readonly Block[] {
  return negation === undefined ? [] : [{ block: 'notice', tone: 'caution', text: text(spoken.besideLine(negation)) }]
}

/** Whose wording it is that was asked for. */
export function outletParagraph(
  { places, having, translated, better }: OutletWording,
  composition: Composition,
): Block {
  const { catalogue } = composition
  const outlets = having.map(({ source }) => {
    const outlet = catalogue.head(refOf('source', source))?.entry.outlet
    return (outlet && catalogue.head(refOf('outlet', outlet))?.entry.name) ?? source
  })
  const whose = text(saidLabel(places[0].quotation, composition), '.')
  const original = languageName(better.inLanguage)
  return paragraph(spoken.outletLine(listed([...new Set(outlets)]), translated, whose, original))
}

function joined(ruling: Joined, composition: Composition): readonly Block[] {
  const { from, pieces } = ruling
  const [{ place }] = pieces
  if (from === 'one text') return [paragraph(spoken.joinedLine(ruling)), shown(place, composition)]
  const parts = pieces.flatMap(piece => [paragraph(strong(`“${piece.words}”`)), shown(piece.place, composition)])
  return [paragraph(spoken.joinedLine(ruling)), ...parts]
}

function altered({ places, otherSpeaker }: Altered, composition: Composition, scope: string): readonly Block[] {
  return [
    paragraph(spoken.alteredLine(scope, otherSpeaker)),
    ...places.slice(0, SHOWN).flatMap(place => withChanges(place, composition)),
  ]
}

function withChanges(place: Place, composition: Composition): readonly Block[] {
  const changes = changesOf(place.finding.steps, 'question', place.citation.inLanguage)
  return [shown(place, composition), ...list(changeLines(changes))]
}

function otherSpeaker(
  { theirs, places, near, stranger }: OtherSpeaker,
  composition: Composition,
  scope: string,
): readonly Block[] {
  const [, ...rest] = theirs.verdict === 'joined' ? joined(theirs, composition) : []
  const each = (place: Place) =>
    theirs.verdict === 'altered' ? withChanges(place, composition) : [shown(place, composition)]
  const recorded = rest.length > 0 ? rest : places.slice(0, SHOWN).flatMap(each)
  const like = near.slice(0, SHOWN).flatMap(place => withChanges(place, composition))
  return [
    paragraph(
      stranger === undefined
        ? spoken.otherSpeakerLine(scope)
        : spoken.strangerLine(stranger, theirs.verdict === 'altered'),
    ),
    ...recorded,
    ...section(`What is on record ${scope}, and only like it`, like),
  ]
}
