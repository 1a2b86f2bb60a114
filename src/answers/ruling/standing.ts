import { foldedWords, words } from '../../entries/fold.ts'
import { isNegation } from '../../search/negation.ts'
import type { Finding, Search } from '../../search/search.ts'
import type { Found } from '../found.ts'
import { outletWording } from './better.ts'
import { placesWith } from './places.ts'
import type { OutletWording, Standing } from './ruling.ts'

/** How words stand that are on record: in the utterance's own text, or only in an outlet's wording of it. */
export function standing(asked: string, found: readonly [Found, ...Found[]], search: Search): Standing | OutletWording {
  const places = placesWith(found)
  const [{ finding, citation, quotation }] = places
  const isWhole = ` ${foldedWords(asked)} `.includes(` ${foldedWords(quotation.text)} `)
  const beside = negationBeside(finding)
  return (
    outletWording(asked, places, search) ?? {
      verdict: isWhole ? 'verbatim' : 'part',
      places,
      rendering: citation.rendering,
      leftOut: Math.max(0, finding.ranges.length - 1),
      ...(beside !== undefined && { beside }),
    }
  )
}

/** A negation in the same clause, directly before or after the words that were asked for. */
function negationBeside({ wording, ranges }: Finding): string | undefined {
  const { words: text } = wording
  const before = /[^.,;:!?…"“”„«»()[\]]*$/u.exec(text.slice(0, ranges[0]?.start))?.[0] ?? ''
  const after = /^[^.,;:!?…"“”„«»()[\]]*/u.exec(text.slice(ranges.at(-1)?.end))?.[0] ?? ''
  const close = [...words(before).slice(-BESIDE), ...words(after).slice(0, BESIDE)]
  return close.find(({ word }) => isNegation(word))?.word
}

/** In words. */
const BESIDE = 2
