import { daysOf } from '../entries/date.ts'
import { refOf } from '../entries/ref.ts'
import type { Slug } from '../entries/slug.ts'
import { candidates } from './candidates.ts'
import type { Lexicon } from './lexicon.ts'
import { question } from './question.ts'
import type { Reading } from './reading.ts'
import type { Finding, Match, Narrowing, Verdict } from './search.ts'
import { judge } from './verdict.ts'

const RANK: Readonly<Record<Verdict, number>> = { verbatim: 0, part: 1, altered: 2, near: 3 }

/** How many candidates are read: more where a few words may stand in many wordings, or where narrowing drops some. */
const READ = { usual: 100, many: 500, few: 4 }

/** Word pairs that one question may set beside each other, so that the longest question is still answered at once. */
const PAIRS = 4_000_000

/** Finds who said the words: judges the candidates and puts the first utterance first among equals. */
export function whoSaid(text: string, narrowing: Narrowing, catalogue: Reading, lexicon: Lexicon): readonly Match[] {
  const asked = question(text)
  if (asked.words.length === 0) return []
  const wide = asked.words.length <= READ.few || narrowing.speakers !== undefined || narrowing.language !== undefined
  const byQuotation = new Map<Slug, [Finding, ...Finding[]]>()
  let pairs = 0
  for (const wording of candidates(asked, catalogue, lexicon, wide ? READ.many : READ.usual)) {
    if (pairs > PAIRS) break
    if (narrowing.language !== undefined && wording.language !== narrowing.language) continue
    if (!isBy(wording.quotation, narrowing, catalogue)) continue
    pairs += asked.words.length * wording.words.length * WORDS_PER_UNIT
    const finding = judge(asked, wording, lexicon)
    if (!finding) continue
    const findings = byQuotation.get(wording.quotation)
    if (findings) findings.push(finding)
    else byQuotation.set(wording.quotation, [finding])
  }
  return [...byQuotation].map(matchOf).sort((one, other) => better(one, other) || earlier(one, other, catalogue))
}

/** A word for about every six UTF-16 units. */
const WORDS_PER_UNIT = 1 / 6

function isBy(quotation: Slug, { speakers }: Narrowing, catalogue: Reading): boolean {
  if (!speakers) return true
  const by = catalogue.head(refOf('quotation', quotation))?.entry.spokenByCharacter ?? []
  return by.some(speaker => speakers.includes(speaker))
}

function matchOf([quotation, findings]: readonly [Slug, [Finding, ...Finding[]]]): Match {
  findings.sort((one, other) => better(one, other) || one.wording.citation - other.wording.citation)
  const { verdict, score } = findings[0]
  return { quotation, verdict, score, findings }
}

/** The surer verdict first, then the higher score; scores that a reader could not tell apart are equal. */
function better(one: Finding | Match, other: Finding | Match): number {
  return RANK[one.verdict] - RANK[other.verdict] || Math.round(other.score * 1000) - Math.round(one.score * 1000)
}

function earlier(one: Match, other: Match, catalogue: Reading): number {
  const [a, b] = [firstDay(one, catalogue), firstDay(other, catalogue)]
  if (a !== b) return a < b ? -1 : 1
  return one.quotation < other.quotation ? -1 : 1
}

/** The first day it can have been said; without a date, after all that have one. */
function firstDay({ quotation }: Match, catalogue: Reading): string {
  const date = catalogue.head(refOf('quotation', quotation))?.entry.dateCreated
  return date === undefined ? '9999' : daysOf(date).first
}
