import { refOf } from '../entries/ref.ts'
import type { Match } from '../search/search.ts'
import type { Answer, Block } from './answer.ts'
import { place, shortened } from './attribution.ts'
import type { Composition } from './composition.ts'
import { differenceLines, differencesOf } from './differences.ts'
import { around } from './excerpt.ts'
import type { Found } from './found.ts'
import { SHORT, said } from './quoting.ts'
import { list, open, paragraph, section } from './sections.ts'
import { strong, text } from './text.ts'

/** How many likenesses are shown. */
const NEAR = 4

export interface NotFound {
  readonly words: string
  /** What is like them, the likest first. */
  readonly matches: readonly Match[]
  /** Whose words, or in which language, was asked for, as in "of Helmut Kohl"; empty where everybody's were. */
  readonly scope: string
  /** Where the words do stand, outside what was asked for. */
  readonly outside: readonly Found[]
}

/** That nobody is recorded as saying the words; what is like them, and never as an attribution. */
export function notOnRecord({ words, matches, scope, outside }: NotFound, composition: Composition): Answer {
  const altered = matches.filter(({ verdict }) => verdict === 'altered').sort((a, b) => differences(a) - differences(b))
  const near = (altered.length > 0 ? altered : matches).slice(0, NEAR)
  const whose =
    scope === '' ? 'Nobody is recorded as saying these words.' : `No words ${scope} like these are on record.`
  const count = composition.catalogue.count('quotation')
  return composition.finish({
    status: near.length + outside.length > 0 ? 'near' : 'nothing',
    title: text('Not on record: ', strong(shortened(words))),
    blocks: [
      paragraph(
        altered.length > 0
          ? `${scope === '' ? whose : `No words ${scope} are exactly these.`} The record has these, in which words differ:`
          : `${whose} That is not proof that nobody did: the record holds ${count} quotations.`,
      ),
      altered.length === 0 && near.length > 0 && paragraph('Did you mean one of these? They are alike, no more:'),
      ...near.flatMap(match => alike(match, altered.length > 0, composition)),
      ...section(
        'The same words, outside what was asked for',
        outside.slice(0, NEAR).map(found => place(found, composition)),
      ),
    ],
    actions: [...near.map(({ quotation }) => quotation), ...outside.map(({ quotation }) => quotation.id)]
      .slice(0, 3)
      .map(id => open(refOf('quotation', id), `Quotation ${id}`)),
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

/** How many words of the question are not as the record has them. */
function differences({ findings: [{ steps }] }: Match): number {
  return differencesOf(steps, 'question').reduce(
    (sum, { asked, recorded }) => sum + Math.max(...[asked, recorded].map(words => words.split(' ').length)),
    0,
  )
}
