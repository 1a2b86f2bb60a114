import { MONTHS, plainDate, readDate } from '../dates.ts'
import { noteOf } from './caveat.ts'
import { accessDay, type Cited } from './cited.ts'
import { type CslItem, type CslName, cslItem } from './item.ts'
import type { CitationLibrary } from './library.ts'

/** What TeX or BibTeX would act on. Braces get names: BibTeX counts them even behind a backslash. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '"': '\\textquotedbl{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
}

/** The second of two marks that TeX would join: `--` to a dash, `''` to a quotation mark. */
const LIGATURES = /(?<=-)-|(?<=')'|(?<=,),|(?<=[`?!])`/g

const PLAIN_NAME = /^\p{Lu}[\p{L}\p{M}.’-]*(?: \p{Lu}[\p{L}\p{M}.’-]*)*$/u

/**
 * A BibTeX entry whose fields classic BibTeX and biblatex both read; `urldate` and `translator` are biblatex's
 * (https://ctan.org/pkg/biblatex, section 2.2.2) and the caveat is in `note`. Letters beyond ASCII stay themselves.
 */
export function citeBibtex(library: CitationLibrary, cited: Cited): string {
  const { source, outlet, quoted } = cited
  const { accessed, language, URL, issued, ...item } = cslItem(cited)
  const { type, properties } = library.bibtex(escapeItem(item))
  const day = accessDay(cited)
  const note = noteOf(cited)
  const translator = quoted?.citation.translator
  const fields = {
    ...properties,
    ...dateFields(source.issued),
    ...(!Object.values(properties).includes(escapeWords(outlet)) && { howpublished: escapeWords(outlet) }),
    ...(translator && { translator: `{${escapeWords(translator)}}` }),
    ...(note && { note: escapeWords(note) }),
    ...(URL && { url: URL.replace(/[{}\\\s]/g, encodeURIComponent) }),
    ...(day && { urldate: day }),
    ...(language && { langid: language }),
  }
  const lines = Object.entries(fields).map(
    ([field, value]) => `  ${field} = ${field === 'month' ? value : `{${value}}`},`,
  )
  return [`@${type}{${source.id},`, ...lines, '}'].join('\n')
}

/** A month's abbreviation is a macro that every style spells out in its own language, so it stands without braces. */
function dateFields(issued: Cited['source']['issued']): Readonly<Record<string, string>> {
  if (issued === undefined) return {}
  const [from, to] = readDate(issued) ?? []
  if (!from) return { year: escapeWords(plainDate(issued)) }
  const month = from.month && !to ? MONTHS[from.month - 1]?.slice(0, 3).toLowerCase() : undefined
  return { year: String(from.year), ...(month && { month }), ...(month && from.day && { day: String(from.day) }) }
}

function escapeItem(item: CslItem): CslItem {
  const escaped = Object.entries(item).map(([field, value]) => {
    if (field === 'author') return [field, (value as readonly CslName[]).map(escapeName)]
    return [field, typeof value === 'string' && field !== 'type' && field !== 'id' ? escapeWords(value) : value]
  })
  return Object.fromEntries(escaped)
}

/** A comma, an `and` or a word in small letters would divide a name, so a part that has one is held together by braces. */
function escapeName(name: CslName): CslName {
  const parts = Object.entries(name).map(([part, words]) => {
    const escaped = escapeWords(words).replace(/(?<= )and(?= )/gi, '{$&}')
    return [part, part === 'literal' || PLAIN_NAME.test(words) ? escaped : `{${escaped}}`]
  })
  return Object.fromEntries(parts)
}

function escapeWords(words: string): string {
  return words
    .replace(/[\\{}^~<>%&$#_"]/g, mark => TEX[mark] ?? mark)
    .replace(LIGATURES, '{}$&')
    .replace(/\s+/gu, ' ')
}
