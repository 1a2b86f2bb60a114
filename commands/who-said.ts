import type { Action, Answer, Block } from '../src/answers/answer.ts'
import { type Composition, compose } from '../src/answers/composition.ts'
import { differenceLines, differencesOf } from '../src/answers/differences.ts'
import { around, whole } from '../src/answers/excerpt.ts'
import { saidLabel } from '../src/answers/label.ts'
import { best, bestRecord, SHORT, said } from '../src/answers/quoting.ts'
import { list, open, paragraph, section } from '../src/answers/sections.ts'
import { code, strong, type Text, text } from '../src/answers/text.ts'
import { aboutUtterance, aftermath, bearings, disputes, records } from '../src/answers/utterance.ts'
import { type Context, question } from '../src/desk/command.ts'
import { daysOf } from '../src/entries/date.ts'
import type { Quotation } from '../src/entries/entry.ts'
import { type EntryRef, refOf } from '../src/entries/ref.ts'
import type { Slug } from '../src/entries/slug.ts'
import { isRunOf } from '../src/entries/words.ts'
import type { Finding, Match, Range } from '../src/search/search.ts'

/** How many other places are shown; the rest are counted. */
const OTHERS = 8
const NEAR = 4

export const whoSaid = question({
  name: 'who-said',
  summary: 'Who said these words first, where it is recorded, who repeated them, what is disputed',
  details:
    'The words are found whatever their case, quotation marks and dashes. The verdict says whether they are verbatim, part of a longer sentence, altered or not on record. A likeness is never given as an attribution.',
  options: {
    words: { description: 'The words, in quotation marks', required: true, positional: true, max: 2000 },
    speaker: { description: 'Only this person’s words', suggests: 'person' },
    language: { description: 'Only wordings in this language', suggests: 'language' },
  },
  examples: [
    { line: 'who-said "not one inch"', shows: 'the first utterance, its records and later uses' },
    { line: 'who-said "never promised not to expand"', shows: 'an outlet’s wording beside the speaker’s own' },
    { line: 'who-said "not one inch" speaker:vladimir-putin', shows: 'the same words, one speaker only' },
    { line: 'who-said "we will bury NATO"', shows: 'an answer that it is not on record' },
  ],
  answer: ({ words, speaker, language }, context) => {
    const narrowing = narrow(speaker, language, context)
    if ('status' in narrowing) return narrowing
    const matches = context.search.whoSaid(words, narrowing)
    const exact = matches.filter(({ verdict }) => verdict === 'verbatim' || verdict === 'part')
    const [first, ...others] = inOrder(exact, context)
    return first ? attributed(words, first, others, context) : notOnRecord(words, matches, context)
  },
})

function narrow(speaker: string | undefined, language: string | undefined, context: Context) {
  const people = speaker === undefined ? undefined : context.search.named(speaker, ['person', 'outlet'], 1)
  if (people?.length === 0) {
    return compose(context.catalogue).finish({
      status: 'nothing',
      title: text('No speaker is called ', strong(speaker ?? '')),
      blocks: [
        paragraph(
          'Nobody of that name speaks in the record. Leave ',
          code('speaker:'),
          ' out to search everybody’s words.',
        ),
      ],
    })
  }
  return { ...(people && { speakers: people }), ...(language !== undefined && { language: language.toLowerCase() }) }
}

/** A quotation that has the words, with the match that says where. */
interface Found {
  readonly quotation: Quotation
  readonly match: Match
}

/** The earliest said first; on one day, people and documents before outlets in their own voice. Without a date comes last. */
function inOrder(matches: readonly Match[], { catalogue }: Context): readonly Found[] {
  return matches
    .flatMap(match => {
      const head = catalogue.head(refOf('quotation', match.quotation))
      return head ? [{ quotation: head.entry, match }] : []
    })
    .sort((a, b) => firstDay(a).localeCompare(firstDay(b)) || Number(isOutlet(a)) - Number(isOutlet(b)))
}

function firstDay({ quotation: { dateCreated } }: Found): string {
  return dateCreated === undefined ? '9999' : daysOf(dateCreated).first
}

function isOutlet({ quotation }: Found): boolean {
  return quotation.spokenByCharacter.every(speaker => speaker.startsWith('outlet/'))
}

function attributed(words: string, first: Found, others: readonly Found[], context: Context): Answer {
  const composition = compose(context.catalogue)
  const { quotation, match } = first
  composition.show(refOf('quotation', quotation.id))
  return composition.finish({
    status: 'found',
    line: `quotation ${quotation.id}`,
    title: text('Who said “', strong(shortened(words)), '”?'),
    blocks: [
      paragraph(verdictWords(first, composition)),
      best(quotation, composition, excerptWith(quotation, match)),
      ...aboutUtterance(quotation, composition),
      ...disputes(quotation, composition),
      ...records(quotation, composition, context.search, rangesByRecord(match)),
      ...section(
        'The same words elsewhere in the record',
        others.slice(0, OTHERS).map(other => elsewhere(other, composition)),
      ),
      others.length > OTHERS &&
        paragraph(
          `${others.length - OTHERS} more have these words. Give more of the sentence, or speaker:NAME, to narrow it.`,
        ),
      ...aftermath(quotation, composition, new Set(others.slice(0, OTHERS).map(other => other.quotation.id))),
      ...bearings(quotation, composition),
    ],
    actions: actionsFor(quotation, composition),
  })
}

/** How the asked words stand to the record: whose wording they are, and whether anybody is recorded as speaking them so. */
function verdictWords({ quotation, match }: Found, composition: Composition): Text {
  const [{ verdict }] = match.findings
  const whose = text(saidLabel(quotation, composition), '.')
  const having = exactFindings(match).flatMap(({ wording }) => quotation.citation[wording.citation] ?? [])
  const best = having.find(
    citation => isRunOf(quotation.text, citation.selector.exact) || isRunOf(citation.selector.exact, quotation.text),
  )
  const rendering = best && RENDERED[best.rendering]
  const extent = verdict === 'verbatim' ? '' : '; part of a longer passage'
  if (rendering !== undefined) return text(strong(`${rendering}${extent}.`), ' The earliest on record: ', whose)
  const outlets = new Set(having.map(({ source }) => outletOf(source, composition)))
  return text(
    strong(`The wording of ${[...outlets].join(', ')}.`),
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

function exactFindings({ findings }: Match): readonly Finding[] {
  return findings.filter(({ verdict }) => verdict === 'verbatim' || verdict === 'part')
}

/** The best text with the asked words marked, where it has them. */
function excerptWith({ text: recorded }: Quotation, match: Match) {
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

/** Another place that has the words, as the source that has them gives them. */
function elsewhere({ quotation, match }: Found, composition: Composition): Block {
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

function notOnRecord(words: string, matches: readonly Match[], context: Context): Answer {
  const composition = compose(context.catalogue)
  const altered = matches
    .filter(({ verdict }) => verdict === 'altered')
    .sort((a, b) => differenceCount(a) - differenceCount(b))
  const near = (altered.length > 0 ? altered : matches).slice(0, NEAR)
  const count = context.catalogue.count('quotation')
  return composition.finish({
    status: near.length > 0 ? 'near' : 'nothing',
    title: text('Not on record: ', strong(shortened(words))),
    blocks: [
      paragraph(
        altered.length > 0
          ? 'Nobody is recorded as saying these words. The record has these, in which words differ:'
          : `Nobody is recorded as saying these words. That is not proof that nobody did: the record holds ${count} quotations.`,
      ),
      altered.length === 0 && near.length > 0 && paragraph('Did you mean one of these? They are alike, no more:'),
      ...near.flatMap(match => alike(match, altered.length > 0, composition)),
    ],
    actions: near.slice(0, 3).map(({ quotation }) => open(refOf('quotation', quotation), `Quotation ${quotation}`)),
  })
}

function alike(
  { quotation, findings: [finding] }: Match,
  showDifference: boolean,
  composition: Composition,
): readonly Block[] {
  const entry = composition.show(refOf('quotation', quotation))
  const citation = entry?.citation[finding.wording.citation]
  if (!entry || !citation) return []
  return [
    said(entry, citation, composition, around(citation.selector.exact, finding.ranges, SHORT)),
    ...(showDifference ? list(differenceLines(finding.steps, 'question')) : []),
  ]
}

function shortened(words: string): string {
  return words.length > 100 ? `${words.slice(0, 100)}…` : words
}

/** How many words of the question are not as the record has them. */
function differenceCount({ findings: [{ steps }] }: Match): number {
  return differencesOf(steps, 'question').reduce(
    (sum, { asked, recorded }) => sum + Math.max(...[asked, recorded].map(words => words.split(' ').length)),
    0,
  )
}
