import type { Quotation } from '../entries/entry.ts'
import { foldedWords } from '../entries/fold.ts'
import { languageName } from '../entries/language.ts'
import { type EntryRef, refOf } from '../entries/ref.ts'
import type { Slug } from '../entries/slug.ts'
import { isRunOf } from '../entries/words.ts'
import type { Match, Range, Search } from '../search/search.ts'
import type { Action, Answer, Block } from './answer.ts'
import type { Composition } from './composition.ts'
import { around, type Excerpt, whole } from './excerpt.ts'
import { exactFindings, type Found } from './found.ts'
import { saidLabel } from './label.ts'
import { listed } from './listed.ts'
import { best, bestRecord, SHORT, said } from './quoting.ts'
import { open, paragraph, section } from './sections.ts'
import { strong, type Text, text } from './text.ts'
import { aboutUtterance, bearings, disputes, records, repeated, repeats } from './utterance.ts'

/** How many other places are shown; the rest are counted. */
const OTHERS = 8

/** Whose the words are: the earliest utterance on record with its records, then where else the words stand. */
export function attribution(
  words: string,
  [first, ...others]: readonly [Found, ...Found[]],
  composition: Composition,
  search: Search,
): Answer {
  const { quotation, match } = first
  composition.show(refOf('quotation', quotation.id))
  const shown = others.slice(0, OTHERS)
  const elsewhere = new Set(shown.map(other => other.quotation.id))
  return composition.finish({
    status: 'found',
    line: `quotation ${quotation.id}`,
    title: text('Who said “', strong(shortened(words)), '”?'),
    blocks: [
      paragraph(verdict(words, first, composition)),
      best(quotation, composition, marked(quotation, match)),
      ...repeats(quotation, composition, elsewhere),
      ...aboutUtterance(quotation, composition),
      ...disputes(quotation, composition),
      ...records(quotation, composition, search, rangesByRecord(match)),
      ...section(
        'The same words elsewhere in the record',
        shown.map(other => place(other, composition)),
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
export function tooMany(words: string, found: readonly Found[], composition: Composition): Answer {
  return composition.finish({
    status: 'several',
    title: text('“', strong(shortened(words)), `” stands in ${found.length} quotations`),
    blocks: [
      paragraph('Give more of the sentence, or speaker:NAME, to narrow it. The earliest of them:'),
      ...found.slice(0, OTHERS).map(each => place(each, composition)),
    ],
    actions: found
      .slice(0, 3)
      .map(({ quotation }) => open(refOf('quotation', quotation.id), `Quotation ${quotation.id}`)),
  })
}

/** How the asked words stand to the record: whose wording they are, and whether anybody is recorded as speaking them so. */
function verdict(words: string, { quotation, match }: Found, composition: Composition): Text {
  const whose = text(saidLabel(quotation, composition), '.')
  const having = exactFindings(match).flatMap(({ wording }) => quotation.citation[wording.citation] ?? [])
  const own = having.find(
    ({ selector }) => isRunOf(quotation.text, selector.exact) || isRunOf(selector.exact, quotation.text),
  )
  if (own) {
    const extent = foldedWords(words) === foldedWords(quotation.text) ? '' : '; part of a longer passage'
    return text(strong(`${RENDERED[own.rendering]}${extent}.`), ' The earliest on record: ', whose)
  }
  const outlets = listed([...new Set(having.map(({ source }) => outletOf(source, composition)))])
  if (having.every(({ inLanguage }) => inLanguage !== quotation.inLanguage)) {
    const original = languageName(quotation.inLanguage)
    return text(strong(`In translation, in ${outlets}.`), ' Said by ', whose, ` The best record is in ${original}:`)
  }
  return text(
    strong(`The wording of ${outlets}.`),
    ' The words stand in accounts of what was said by ',
    whose,
    ' The best record has it otherwise:',
  )
}

const RENDERED = {
  direct: 'Verbatim',
  reported: 'In reported speech, not a transcript',
  translated: 'In a translation',
  paraphrased: 'In an outlet’s words, not the speaker’s',
} as const

function outletOf(id: Slug, { catalogue }: Composition): string {
  const source = catalogue.head(refOf('source', id))?.entry
  return (source && catalogue.head(refOf('outlet', source.outlet))?.entry.name) ?? id
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

/** A place that has the words, as the source that has them gives them. */
export function place({ quotation, match }: Found, composition: Composition): Block {
  composition.show(refOf('quotation', quotation.id))
  const [{ wording, ranges }] = match.findings
  const citation = quotation.citation[wording.citation] ?? bestRecord(quotation)
  return said(quotation, citation, composition, around(citation.selector.exact, ranges, SHORT))
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
