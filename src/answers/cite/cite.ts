import { citeBibtex } from './bibtex.ts'
import type { Cited } from './cited.ts'
import { citeJson } from './json.ts'
import { citationLibrary } from './library.ts'
import { citeNewsroom } from './newsroom.ts'
import { citeReference } from './reference.ts'
import { citeRis } from './ris.ts'
import type { Style } from './styles.ts'
import { citeWikipedia } from './wikipedia.ts'

/**
 * How an entry of the record is cited in a named style, as plain text to copy. Whatever the style, the citation carries its
 * caveats, who translated, and the day of access: a citation travels without the answer in which it stood.
 */
export async function citeSource(cited: Cited, style: Style): Promise<string> {
  switch (style) {
    case 'apa':
    case 'harvard':
    case 'vancouver':
      return citeReference(await citationLibrary(), cited, style)
    case 'bibtex':
      return citeBibtex(await citationLibrary(), cited)
    case 'ris':
      return citeRis(await citationLibrary(), cited)
    case 'csl-json':
      return citeJson(cited)
    case 'wikipedia':
      return citeWikipedia(cited)
    case 'newsroom':
      return citeNewsroom(cited)
  }
}
