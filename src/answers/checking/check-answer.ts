import { refOf } from '../../entries/ref.ts'
import type { Action, Answer, Block } from '../answer.ts'
import type { Composition } from '../composition.ts'
import { saidLabel } from '../label.ts'
import { heading, list, open, paragraph, section } from '../sections.ts'
import { strong, type Text, text } from '../text.ts'
import { type Checked, isWrong, type Judgement } from './checked.ts'
import { judged } from './judged.ts'
import { counted, linesOf, tallied } from './tally.ts'

/** How much of a quotation its heading repeats, in UTF-16 units. */
const HEADING = 140
/** How many entries are offered to be opened. */
const OPENED = 3
/** How many quotations are shown in a chat; whoever has more of them has a file. */
const SHOWN = 100
/** Words that stand in more places than this point to none. */
const FEW_PLACES = 3

export interface Asked {
  readonly text: string
  readonly checked: readonly Checked[]
  /** The name of the text, for whoever looks the places up in it. */
  readonly file?: string
  /** What can be done about quotations that are missing from the record. */
  readonly proposals?: readonly Action[]
}

/** What a check found: how many stand how, then each quotation in the order of the text, then those that are none to judge. */
export function checkAnswer({ text: asked, checked, file, proposals = [] }: Asked, composition: Composition): Answer {
  const placeOf = linesOf(asked)
  const told = new Set<string>()
  const isLong = asked.includes('\n')
  const judgeable = checked.filter(({ judgement }) => judgement !== 'short' && judgement !== 'title')
  const most = file === undefined ? SHOWN : judgeable.length
  const rest = judgeable.slice(most)
  const blocks = judgeable.slice(0, most).flatMap((each): readonly Block[] => {
    const { line, column } = placeOf(each.range.start)
    const where = file === undefined ? isLong && `Line ${line}` : `${file}:${line}:${column}`
    return [headed(each, where), ...judged(each, composition, told)]
  })
  return composition.finish({
    status: 'found',
    title: text(file !== undefined && `${file}: `, strong(counted(checked)), `: ${tallied(checked)}`),
    blocks: [
      ...blocks,
      rest.length > 0 &&
        paragraph(`${rest.length} more are not shown here: ${tallied(rest)}. Check the rest of the text by itself.`),
      ...unjudged('Too short to check', 'short', checked, composition),
      ...unjudged('Names or titles that are not on record', 'title', checked, composition),
    ],
    actions: [...openings(judgeable), ...proposals],
  })
}

function headed({ words, sentence }: Checked, where: string | false): Block {
  const flat = words.replace(/\s+/gu, ' ')
  const shown = flat.length > HEADING ? `${flat.slice(0, HEADING).replace(/\s\S*$/u, '')} […]` : flat
  const places = [where, sentence && `sentence ${sentence.number} of ${sentence.of}`].filter(Boolean)
  return heading(`${places.length > 0 ? `${places.join(', ')}: ` : ''}“${shown}”`)
}

function unjudged(
  title: string,
  judgement: Judgement,
  checked: readonly Checked[],
  composition: Composition,
): readonly Block[] {
  const items = checked.filter(each => each.judgement === judgement)
  return section(title, list(items.map(each => text(`“${each.words}”`, stands(each, composition)))))
}

/** Where words stand that are too few to say more of. */
function stands({ ruling, words }: Checked, composition: Composition): Text {
  const isThere = ruling.verdict === 'verbatim' || ruling.verdict === 'part' || ruling.verdict === 'outlet'
  if (!isThere || ruling.places.length > FEW_PLACES || !/\s/u.test(words.trim())) return []
  const [{ quotation, citation }] = ruling.places
  composition.show(refOf('quotation', quotation.id))
  const source = composition.show(refOf('source', citation.source))
  return text(': ', saidLabel(quotation, composition), source && composition.notes.cite(source, citation))
}

/** The entries beside which the quotations stand, those that stand wrong first. */
function openings(checked: readonly Checked[]): readonly Action[] {
  const first = [...checked.filter(isWrong), ...checked.filter(({ judgement }) => judgement === 'outlet'), ...checked]
  const actions = first.filter(({ judgement }) => judgement !== 'near').flatMap(opening)
  return [...new Map(actions.map(action => [action.line, action])).values()].slice(0, OPENED)
}

function opening({ ruling }: Checked): readonly Action[] {
  const place = 'places' in ruling ? ruling.places[0] : 'pieces' in ruling ? ruling.pieces[0].place : undefined
  return place ? [open(refOf('quotation', place.quotation.id), `Quotation ${place.quotation.id}`)] : []
}
