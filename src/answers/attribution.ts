import type { Quotation } from '../entries/entry.ts'
import { type EntryRef, refOf } from '../entries/ref.ts'
import { isRunOf } from '../entries/words.ts'
import type { Match, Range, Search } from '../search/search.ts'
import type { Action, Answer } from './answer.ts'
import type { Composition } from './composition.ts'
import { type Excerpt, whole } from './excerpt.ts'
import { exactFindings } from './found.ts'
import { saidLabel } from './label.ts'
import { best } from './quoting.ts'
import { beside, outletParagraph } from './ruling/blocks.ts'
import { changeLines } from './ruling/changes.ts'
import { shown } from './ruling/places.ts'
import type { OutletWording, Place, Standing } from './ruling/ruling.ts'
import { standingLine } from './ruling/spoken.ts'
import { list, open, paragraph, section } from './sections.ts'
import { strong, text } from './text.ts'
import { aboutUtterance, bearings, disputes, records, repeated, repeats } from './utterance.ts'

/** How many other places are shown; the rest are counted. */
const OTHERS = 8

/** Whose the words are: the earliest utterance on record with its records, then where else the words stand. */
export function attribution(
  words: string,
  ruling: Standing | OutletWording,
  composition: Composition,
  search: Search,
): Answer {
  const [{ quotation, match }, ...others] = ruling.places
  composition.show(refOf('quotation', quotation.id))
  const first = others.slice(0, OTHERS)
  const elsewhere = new Set(first.map(other => other.quotation.id))
  return composition.finish({
    status: 'found',
    line: `quotation ${quotation.id}`,
    title: text('Who said “', strong(shortened(words)), '”?'),
    blocks: [
      ruling.verdict === 'outlet'
        ? outletParagraph(ruling, composition)
        : paragraph(standingLine(ruling), ' The earliest on record: ', saidLabel(quotation, composition), '.'),
      best(quotation, composition, marked(quotation, match)),
      ...(ruling.verdict === 'outlet' ? list(changeLines(ruling.changes)) : beside(ruling.beside)),
      ...repeats(quotation, composition, elsewhere),
      ...aboutUtterance(quotation, composition),
      ...disputes(quotation, composition),
      ...records(quotation, composition, search, rangesByRecord(match)),
      ...section(
        'The same words elsewhere in the record',
        first.map(other => shown(other, composition)),
      ),
      others.length > OTHERS &&
        paragraph(
          `${others.length - OTHERS} more have these words. Give more of the sentence, or speaker:NAME, to narrow it.`,
        ),
      ...repeated(quotation, composition, elsewhere),
      ...bearings(quotation, composition),
    ],
    actions: actionsFor(quotation, composition),
  })
}

/** Words that stand in too many places to be anybody's: the first of them, and a request for more. */
export function tooMany(words: string, places: readonly Place[], composition: Composition): Answer {
  return composition.finish({
    status: 'several',
    title: text('“', strong(shortened(words)), `” stands in ${places.length} quotations`),
    blocks: [
      paragraph('Give more of the sentence, or speaker:NAME, to narrow it. The earliest of them:'),
      ...places.slice(0, OTHERS).map(place => shown(place, composition)),
    ],
    actions: places
      .slice(0, 3)
      .map(({ quotation }) => open(refOf('quotation', quotation.id), `Quotation ${quotation.id}`)),
  })
}

/** The best text with the asked words marked, where it has them. */
function marked({ text: recorded }: Quotation, match: Match): Excerpt {
  const finding = exactFindings(match).find(({ wording }) => isRunOf(recorded, wording.words))
  if (!finding) return whole(recorded)
  const shift = finding.wording.words.indexOf(recorded)
  const ranges = finding.ranges.map(({ start, end }) => ({ start: start - shift, end: end - shift }))
  return whole(
    recorded,
    ranges.filter(({ start, end }) => start >= 0 && end <= recorded.length),
  )
}

function rangesByRecord(match: Match): ReadonlyMap<number, readonly Range[]> {
  return new Map(exactFindings(match).map(({ wording, ranges }) => [wording.citation, ranges]))
}

function actionsFor(quotation: Quotation, composition: Composition): readonly (Action | false)[] {
  const [claim] = composition.catalogue.referring(refOf('quotation', quotation.id), 'evidence')
  return [
    { label: 'Cite it', line: `cite quotation/${quotation.id}`, weight: 'main' },
    quotation.citation.length > 1 && { label: 'Compare wordings', line: `compare ${quotation.id}` },
    open(refOf('quotation', quotation.id), 'The whole entry'),
    open(refOf('source', quotation.citation[0].source), 'The source'),
    claim !== undefined && open(claim as EntryRef, 'A claim it bears on'),
  ]
}

/** What was asked, short enough for a title. */
export function shortened(words: string): string {
  return words.length > 100 ? `${words.slice(0, 100)}…` : words
}
