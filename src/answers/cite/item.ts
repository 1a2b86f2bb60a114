import type { EdtfDate } from '../../entries/date.ts'
import type { Person, Source } from '../../entries/entry.ts'
import { partsOf, refOf } from '../../entries/ref.ts'
import { type DateParts, plainDate, readDate } from '../dates.ts'
import { listed } from '../listed.ts'
import { accessDay, archiveOf, type Cited, isArchive, linkOf } from './cited.ts'

export type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string }
type CslDate =
  | { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true }
  | { readonly literal: string }

/** An item of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). */
export interface CslItem {
  readonly id: string
  readonly type: Source['type']
  readonly title: string
  readonly genre?: string
  readonly author?: readonly CslName[]
  readonly issued?: CslDate
  readonly 'event-date'?: CslDate
  readonly accessed?: CslDate
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly archive?: string
  readonly archive_location?: string
  readonly URL?: string
  readonly language?: string
  readonly translator?: readonly CslName[]
  readonly note?: string
}

/** The types of which the outlet is the publication itself and not only its publisher. */
export const APPEARS_IN: ReadonlySet<Source['type']> = new Set([
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'broadcast',
  'interview',
  'post',
  'post-weblog',
  'review-book',
  'webpage',
])

/** The source as the citation library knows it. What quotations need beyond that is not in here: styles would drop it. */
export function cslItem(cited: Cited): CslItem {
  const { source, outlet, quoted } = cited
  const URL = linkOf(cited)
  const accessed = accessDay(cited)
  const container = source['container-title'] ?? (APPEARS_IN.has(source.type) ? outlet : undefined)
  const { archive, archive_location } = archiveOf(cited)
  const publisher = outlet === container || (archive && isArchive(cited)) ? undefined : outlet
  const { genre, volume, issue, page } = source
  return {
    id: source.id,
    type: source.type,
    title: source.title,
    ...(genre && { genre }),
    ...(source.author.length > 0 && { author: authorNames(cited) }),
    ...(source.issued && { issued: cslDate(source.issued) }),
    ...(source['event-date'] && { 'event-date': cslDate(source['event-date']) }),
    ...(accessed && { accessed: cslDate(accessed) }),
    ...(container && { 'container-title': container }),
    ...(publisher && { publisher }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(page && { page }),
    ...(archive && { archive }),
    ...(archive_location && { archive_location }),
    ...(URL && { URL }),
    language: quoted?.citation.inLanguage ?? source.language[0] ?? 'en',
  }
}

/** Everyone who wrote the source. A person whom the caller did not hand over is named by reference, so that the gap shows. */
export function authorNames({ source, authors }: Pick<Cited, 'source' | 'authors'>): readonly CslName[] {
  return source.author.map(author => {
    if (typeof author !== 'string') return 'literal' in author ? author : nameOf(author.family, author.given)
    const { id } = partsOf(author)
    const person = authors.find((candidate: Person) => candidate.id === id)
    return person ? nameOf(person.familyName, person.givenName) : { literal: refOf('person', id) }
  })
}

/** Names as prose has them: `James Baker, A and B`. */
export function plainNames(names: readonly CslName[]): string {
  return listed(
    names.map(name => ('literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' '))),
  )
}

function nameOf(family: string, given: string | undefined): CslName {
  return given === undefined ? { family } : { family, given }
}

function cslDate(date: EdtfDate): CslDate {
  const read = readDate(date)
  if (!read) return { literal: plainDate(date) }
  const hedged = read.some(({ hedge }) => hedge !== undefined)
  return { 'date-parts': read.map(numbersOf), ...(hedged && { circa: true }) }
}

function numbersOf({ year, month, day }: DateParts): readonly number[] {
  return [year, month, day].filter(part => part !== undefined)
}
