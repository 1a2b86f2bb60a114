import type { Catalogue } from '../../catalogue/catalogue.ts'
import { refOf } from '../../entries/ref.ts'
import type { Finding, Match } from '../../search/search.ts'
import type { Block } from '../answer.ts'
import type { Composition } from '../composition.ts'
import { around } from '../excerpt.ts'
import { exactFindings, type Found } from '../found.ts'
import { SHORT, said } from '../quoting.ts'
import { isOwn } from './better.ts'
import type { Place, Places } from './ruling.ts'

/** Where each match stands, by its best wording; matches of which the quotation is gone are left out. */
export function placesOf(matches: readonly Match[], catalogue: Catalogue): readonly Place[] {
  return matches.flatMap(match => {
    const quotation = catalogue.head(refOf('quotation', match.quotation))?.entry
    return quotation ? [placeAt({ quotation, match }, match.findings[0])] : []
  })
}

/** Where the words stand whole: by the utterance’s own record where that has them, or else by the wording that does. */
export function placesWith([first, ...others]: readonly [Found, ...Found[]]): Places {
  const at = ({ quotation, match }: Found) => {
    const exact = exactFindings(match)
    const own = exact.find(({ wording }) =>
      isOwn(quotation.citation[wording.citation] ?? quotation.citation[0], quotation),
    )
    return placeAt({ quotation, match }, own ?? exact[0] ?? match.findings[0])
  }
  return [at(first), ...others.map(at)]
}

export function isSome<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0
}

/** A place as the source that has the words gives them, cut around them where it is long. */
export function shown({ quotation, citation, finding }: Place, composition: Composition): Block {
  composition.show(refOf('quotation', quotation.id))
  return said(quotation, citation, composition, around(citation.selector.exact, finding.ranges, SHORT))
}

function placeAt({ quotation, match }: Found, finding: Finding): Place {
  return { quotation, match, finding, citation: quotation.citation[finding.wording.citation] ?? quotation.citation[0] }
}
