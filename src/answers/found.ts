import type { Catalogue } from '../catalogue/catalogue.ts'
import { daysOf } from '../entries/date.ts'
import type { Quotation } from '../entries/entry.ts'
import { refOf } from '../entries/ref.ts'
import type { Finding, Match } from '../search/search.ts'

/** A quotation that has the words asked for, with the match that says where. */
export interface Found {
  readonly quotation: Quotation
  readonly match: Match
}

/**
 * The quotations in which every word stands, the earliest said first; on one day, people and documents before outlets in their own
 * voice. Without a date comes last.
 */
export function exactIn(matches: readonly Match[], catalogue: Catalogue): readonly Found[] {
  return matches
    .filter(isExact)
    .flatMap(match => {
      const head = catalogue.head(refOf('quotation', match.quotation))
      return head ? [{ quotation: head.entry, match }] : []
    })
    .sort((a, b) => firstDay(a).localeCompare(firstDay(b)) || Number(isOutlet(a)) - Number(isOutlet(b)))
}

/** The findings of a match in which every word stands. */
export function exactFindings({ findings }: Match): readonly Finding[] {
  return findings.filter(isExact)
}

function isExact({ verdict }: Match | Finding): boolean {
  return verdict === 'verbatim' || verdict === 'part'
}

function firstDay({ quotation: { dateCreated } }: Found): string {
  return dateCreated === undefined ? '9999' : daysOf(dateCreated).first
}

function isOutlet({ quotation }: Found): boolean {
  return quotation.spokenByCharacter.every(speaker => speaker.startsWith('outlet/'))
}
