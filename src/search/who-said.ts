import type { Wording } from '../catalogue/catalogue.ts'
import { keyOf, SHELF } from '../catalogue/keys.ts'
import { numbersOf } from '../catalogue/lists.ts'
import { languageMark } from '../catalogue/texts-of.ts'
import type { Printed, WordIndex } from '../catalogue/words.ts'
import { daysOf } from '../entries/date.ts'
import { partsOf, refOf } from '../entries/ref.ts'
import type { Slug } from '../entries/slug.ts'
import { candidates } from './candidates.ts'
import type { Engine } from './engine.ts'
import { question } from './question.ts'
import type { Reading } from './reading.ts'
import type { Finding, Match, Narrowing, Verdict } from './search.ts'
import { judge } from './verdict.ts'

const RANK: Readonly<Record<Verdict, number>> = { verbatim: 0, part: 1, joined: 2, altered: 3, near: 4 }

/** How many texts are measured and how many of those are read word by word: more where a few words may stand in many texts. */
const READ = { measured: 100, read: 20, few: { words: 4, measured: 400, read: 200 } }

/** Finds who said the words: judges the candidates and puts the first utterance first among equals. */
export function whoSaid(text: string, narrowing: Narrowing, catalogue: Reading, engine: Engine): readonly Match[] {
  const asked = question(text)
  if (asked.words.length === 0) return []
  const { measured, read } = asked.words.length <= READ.few.words ? READ.few : READ
  const among = amongOf(narrowing, engine.index)
  const wanted = { field: 'wording', measured, limit: read, ...(among && { among }) } as const
  const byQuotation = new Map<Slug, [Finding, ...Finding[]]>()
  const confidence = new Map<Slug, number>()
  for (const candidate of candidates(asked.words, wanted, engine)) {
    const printed = candidate.printed()
    const wording = printed && wordingOf(printed)
    const finding = wording && judge(asked, wording, engine.lexicon)
    if (!finding) continue
    confidence.set(wording.quotation, Math.max(candidate.confidence, confidence.get(wording.quotation) ?? 0))
    const findings = byQuotation.get(wording.quotation)
    if (findings) findings.push(finding)
    else byQuotation.set(wording.quotation, [finding])
  }
  return [...byQuotation]
    .map(([quotation, findings]) => matchOf(quotation, findings, confidence.get(quotation) ?? 0))
    .sort((one, other) => better(one, other) || earlier(one, other, catalogue))
}

function wordingOf({ entry, place, source, language, words }: Printed): Wording {
  return { quotation: partsOf(entry).id, citation: place, source: source as Slug, language, words }
}

/** Tells which texts a question is narrowed to; undefined when it is not. */
function amongOf({ speakers, language }: Narrowing, index: WordIndex): ((text: number) => boolean) | undefined {
  if (!speakers && language === undefined) return undefined
  const having = (marks: readonly string[]) => {
    const terms = marks.flatMap(mark => index.term(mark) ?? [])
    return new Set(terms.flatMap(term => index.lists(keyOf(SHELF.mark, term)).flatMap(({ list }) => numbersOf(list))))
  }
  const by = speakers && having(speakers)
  const inLanguage = language === undefined ? undefined : having([languageMark(language)])
  return text => (by?.has(text) ?? true) && (inLanguage?.has(text) ?? true)
}

function matchOf(quotation: Slug, findings: [Finding, ...Finding[]], confidence: number): Match {
  findings.sort((one, other) => better(one, other) || one.wording.citation - other.wording.citation)
  const { verdict, score } = findings[0]
  return { quotation, verdict, score, confidence, findings }
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
