import type { Citation } from '../../entries/citation.ts'
import type { Outlet, Person, Quotation, Source } from '../../entries/entry.ts'
import { languageName } from '../../entries/language.ts'

/** What is cited: a source, or words of a quotation as that source gives them. */
export interface Cited {
  readonly source: Source
  /** The name of the outlet that published or keeps the source. */
  readonly outlet: string
  /** The people of the record that the source's `author` names, in any order. */
  readonly authors: readonly Person[]
  /** The day on which the asker looks, `YYYY-MM-DD`; used where the record does not say when the page was read. */
  readonly accessed: string
  readonly quoted?: Quoted
}

export interface Quoted {
  readonly quotation: Quotation
  /** One of the quotation's records: the one in `source`. */
  readonly citation: Citation
  /** Whoever the quotation's `spokenByCharacter` names, in any order. */
  readonly speakers: readonly (Person | Outlet | Source)[]
}

/** Whether the outlet is the archive under a longer or shorter name, so that naming both would say it twice. */
export function isArchive({ source: { archive }, outlet }: Cited): boolean {
  return archive !== undefined && (archive.includes(outlet) || outlet.includes(archive))
}

/** Where the original lies; nothing where the outlet's name already says all that is known. */
export function archiveOf(cited: Cited): Pick<Source, 'archive' | 'archive_location'> {
  const { archive, archive_location } = cited.source
  if (archive_location === undefined && isArchive(cited)) return {}
  return { ...(archive && { archive }), ...(archive_location && { archive_location }) }
}

/** The source's own page, or the copy of it in an archive. The page where a quotation was read is another page: never this one. */
export function linkOf({ source }: Cited): string | undefined {
  return source.URL ?? source.archivedAt?.URL
}

/** The day on which the pages were read as far as the record says, else the day on which the asker looks, `YYYY-MM-DD`. */
export function dayRead({ source, accessed }: Cited): string {
  return /^\d{4}-\d\d-\d\d$/.test(source.accessed ?? '') ? (source.accessed ?? accessed) : accessed
}

/** The day of access that belongs to the link. Without a link there is nothing that was accessed. */
export function accessDay(cited: Cited): string | undefined {
  return linkOf(cited) === undefined ? undefined : dayRead(cited)
}

/** The words as this source prints them: the quotation's own text where it stands in the excerpt, else the excerpt. */
export function wordsCited({ quotation, citation }: Quoted): string {
  return citation.selector.exact.includes(quotation.text) ? quotation.text : citation.selector.exact
}

/** Whose words the translator turned into which language: `English translation by TASS`. */
export function translationOf({ citation: { inLanguage, translator, rendering } }: Quoted): string | undefined {
  if (rendering !== 'translated' && translator === undefined) return undefined
  const translation = `${languageName(inLanguage)} translation`
  return translator === undefined ? `${translation}, translator not named` : `${translation} by ${translator}`
}
