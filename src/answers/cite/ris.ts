import { type DateParts, readDate } from '../dates.ts'
import { noteOf } from './caveat.ts'
import { accessDay, type Cited } from './cited.ts'
import { type CslItem, type CslName, cslItem } from './item.ts'
import type { CitationLibrary } from './library.ts'

/** The library's choice for these would be a sound recording, a book and a film. */
const AS_IN_RIS: Readonly<Partial<Record<CslItem['type'], CslItem['type']>>> = {
  speech: 'document',
  'review-book': 'article-magazine',
  broadcast: 'document',
}

/**
 * A RIS record (https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html), one field to a line. The library chooses the
 * type and its tags; what it leaves out for some types (authors of newspaper articles, the day of the date) is said here.
 */
export function citeRis(library: CitationLibrary, cited: Cited): string {
  const { source, outlet, quoted } = cited
  const item = cslItem(cited)
  const { TY, ...mapped } = library.ris({ ...item, type: AS_IN_RIS[item.type] ?? item.type })
  const day = accessDay(cited)
  const [from] = (source.issued && readDate(source.issued)) || []
  const note = noteOf(cited)
  const translator = quoted?.citation.translator
  const { DA, PY, Y2, ...kept } = mapped
  const fields: Readonly<Record<string, string | readonly string[] | undefined>> = {
    ...kept,
    ID: source.id,
    TI: item.title,
    AU: item.author?.map(nameLine),
    PY: from && String(from.year),
    DA: from && slashed(from),
    PB: Object.values(mapped).includes(outlet) ? mapped['PB'] : outlet,
    A4: translator,
    UR: item.URL,
    Y2: day && `${day.replaceAll('-', '/')}/`,
    N1: note,
  }
  const lines = Object.entries(fields).flatMap(([tag, value]) =>
    [value ?? []]
      .flat()
      .filter(Boolean)
      .map(words => fieldLine(tag, words)),
  )
  return [fieldLine('TY', String(TY)), ...lines, 'ER  - '].join('\n')
}

/** A line break would begin a new field, and two spaces before a hyphen look like one. */
function fieldLine(tag: string, words: string): string {
  return `${tag}  - ${words.replace(/\s+/gu, ' ').trim()}`
}

function nameLine(name: CslName): string {
  return 'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ')
}

/** RIS dates are `YYYY/MM/DD/other`, with the slashes even where a part is not known. */
function slashed({ year, month, day }: DateParts): string {
  const parts = [month, day].map(part => (part === undefined ? '' : String(part).padStart(2, '0')))
  return [year, ...parts, ''].join('/')
}
