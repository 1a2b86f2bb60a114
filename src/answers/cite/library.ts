import type { CslItem } from './item.ts'

/** The only door to the citation library (https://citation.js.org), which takes a quarter of a second to load. */
export interface CitationLibrary {
  /** The entry in a list of references, in plain text. */
  reference(item: CslItem, style: 'apa' | 'harvard' | 'vancouver'): string
  /** BibTeX fields, their values exactly as they came: no escaping is done here. */
  bibtex(item: CslItem): Fields & { readonly type: string }
  /** RIS tags and their values. */
  ris(item: CslItem): Readonly<Record<string, string | readonly string[]>>
}

interface Fields {
  readonly properties: Readonly<Record<string, string>>
}

const TEMPLATES = {
  apa: { template: 'apa', lang: 'en-US' },
  harvard: { template: 'harvard1', lang: 'en-GB' },
  vancouver: { template: 'vancouver', lang: 'en-US' },
} as const

let loading: Promise<CitationLibrary> | undefined

/** The library, loaded when it is first wanted and never twice. */
export function citationLibrary(): Promise<CitationLibrary> {
  loading ??= load()
  return loading
}

async function load(): Promise<CitationLibrary> {
  const { plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-csl')
  await import('@citation-js/plugin-bibtex')
  await import('@citation-js/plugin-ris')
  // Its own escaping drops every letter that has no TeX command, Cyrillic among them; we escape for ourselves.
  plugins.config.get('@bibtex').format.asciiOnly = false
  const { locales } = plugins.config.get('@csl')
  locales.add('en-GB', british(locales.get('en-US')))
  const format = (name: string, item: CslItem, options: object) => plugins.output.format(name, [item], options)
  return {
    reference: (item, style) => format('bibliography', item, { ...TEMPLATES[style], format: 'text' }) as string,
    bibtex: item => (format('bibtex', item, { format: 'object' }) as [ReturnType<CitationLibrary['bibtex']>])[0],
    ris: item => (format('ris', item, { format: 'object' }) as [ReturnType<CitationLibrary['ris']>])[0],
  }
}

const OTHER_QUOTES: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' }

/**
 * No British locale ships with the library, and Harvard is a British style: day before month,
 * single quotation marks with full stops outside them.
 */
function british(american: string): string {
  return american
    .replace('xml:lang="en-US"', 'xml:lang="en-GB"')
    .replace('punctuation-in-quote="true"', 'punctuation-in-quote="false"')
    .replace(/(<term name="(?:open|close)-(?:inner-)?quote">)(.)/g, (_, term, mark) => term + OTHER_QUOTES[mark])
    .replace(
      /<date form="text">.*?<\/date>/s,
      '<date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>',
    )
}
