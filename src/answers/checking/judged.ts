import { titleOf } from '../../entries/entry.ts'
import { refOf } from '../../entries/ref.ts'
import type { Slug } from '../../entries/slug.ts'
import type { Speaker } from '../../manuscript/names.ts'
import type { Block } from '../answer.ts'
import type { Composition } from '../composition.ts'
import { listed } from '../listed.ts'
import { blocksOf } from '../ruling/blocks.ts'
import type { Place, Ruling } from '../ruling/ruling.ts'
import { cautions, paragraph } from '../sections.ts'
import { text } from '../text.ts'
import type { Checked } from './checked.ts'

/** What the record has of one checked quotation, and what its reader must know besides. Cautions that were `told` are not told again. */
export function judged(checked: Checked, composition: Composition, told: Set<string>): readonly Block[] {
  const { ruling } = checked
  return [
    ...unpaired(checked),
    ...blocksOf(
      first(ruling),
      composition,
      ruling.verdict === 'other-speaker' && ruling.asked.length > 0 ? ofWhom(ruling.asked, composition) : '',
    ),
    ...lost(ruling, composition, told),
    ...doubts(checked, composition),
  ]
}

function unpaired({ kind, closed }: Checked): readonly Block[] {
  const words = closed
    ? kind === 'unopened' &&
      'A mark closes these words and none opens them. They are read from the beginning of the line.'
    : 'A mark opens these words and none closes them. They are read to the end of the paragraph.'
  return words === false ? [] : [{ block: 'notice', tone: 'caution', text: text(words) }]
}

/** Of one quotation among many the first place is enough. */
function first(ruling: Ruling): Ruling {
  if (!('places' in ruling)) return ruling
  const [place] = ruling.places
  if (ruling.verdict === 'other-speaker') return { ...ruling, places: [place], near: ruling.near.slice(0, 1) }
  return { ...ruling, places: [place] }
}

/** What an outlet's wording did to the words, as the entry's cautions that rest on that outlet have it. */
function lost(ruling: Ruling, composition: Composition, told: Set<string>): readonly Block[] {
  if (ruling.verdict !== 'outlet') return []
  const [{ quotation }] = ruling.places
  const sources = new Set<Slug>(ruling.having.map(({ source }) => source))
  const about = quotation.cautions.filter(
    ({ text, basis }) =>
      !told.has(text) &&
      basis.some(part => typeof part === 'string' && [...sources].some(source => part === refOf('source', source))),
  )
  for (const caution of about) told.add(caution.text)
  return cautions([{ cautions: about }], composition)
}

/** That the text may make the words somebody else's than the record does, where it does not clearly say so. */
function doubts({ attribution, ruling }: Checked, { catalogue }: Composition): readonly Block[] {
  if (!attribution || !('places' in ruling || 'pieces' in ruling)) return []
  if (ruling.verdict === 'near' || ruling.verdict === 'other-speaker') return []
  const { speaker, sure } = attribution
  if (typeof speaker !== 'string') return [paragraph(pleaseLook(speaker.name))]
  const entry = catalogue.head(speaker)?.entry
  if (sure || entry?.kind !== 'person' || !('places' in ruling)) return []
  return ruling.places.some(place => speaks(place, speaker)) ? [] : [paragraph(pleaseLook(titleOf(entry)))]
}

function pleaseLook(name: string): string {
  return `The text seems to make these ${name}${/s$/u.test(name) ? '’' : '’s'} words; please look.`
}

function speaks({ quotation }: Place, speaker: Speaker): boolean {
  return quotation.spokenByCharacter.includes(speaker)
}

function ofWhom(speakers: readonly Parameters<Composition['show']>[0][], { catalogue }: Composition): string {
  const names = speakers.flatMap(speaker => catalogue.head(speaker) ?? []).map(({ entry }) => titleOf(entry))
  return `of ${listed(names)}`
}
