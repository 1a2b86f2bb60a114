import { archivedCopy, bracketed, warningsOf, whoseWords } from './caveat.ts'
import type { Cited } from './cited.ts'
import { cslItem } from './item.ts'

/**
 * A list of one CSL-JSON item, to import into a reference manager. The note begins with a bracket: reference managers read
 * `type: book` at the beginning of a note as a field. `<` is written as an escape, so that a page can hold the text as it is.
 */
export function citeJson(cited: Cited): string {
  const { source, quoted } = cited
  const note = bracketed([quoted && whoseWords(quoted, source), archivedCopy(source), ...warningsOf(cited)])
  const translator = quoted?.citation.translator
  const item = {
    ...cslItem(cited),
    ...(translator && { translator: [{ literal: translator }] }),
    ...(note && { note }),
  }
  return JSON.stringify([item], null, 2)
    .replace(/"date-parts": \[[\d,\s[\]]+\]/g, dates => `"date-parts": ${dates.slice(14).replace(/\s+/g, '')}`)
    .replaceAll('<', '\\u003c')
}
