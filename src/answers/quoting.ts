import type { Citation } from '../entries/citation.ts'
import type { Quotation, Source } from '../entries/entry.ts'
import { refOf } from '../entries/ref.ts'
import { isRunOf } from '../entries/words.ts'
import type { Block } from './answer.ts'
import type { Composition } from './composition.ts'
import { around, type Excerpt, whole } from './excerpt.ts'
import { outletLabel, readAt, recordLabel, saidLabel } from './label.ts'
import { locatorWords } from './locator.ts'
import { type Text, text } from './text.ts'

/** The characters of a quotation shown where it is one of many. */
export const SHORT = 280

/** The record that has the quotation's text. */
export function bestRecord({ text: words, citation }: Quotation): Citation {
  return citation.find(({ selector }) => isRunOf(words, selector.exact)) ?? citation[0]
}

/** The wording held to be the best record, with who said it to whom and when. */
export function best(quotation: Quotation, composition: Composition, excerpt = whole(quotation.text)): Block {
  return said(quotation, bestRecord(quotation), composition, excerpt)
}

/** Words of a quotation as one source gives them, with who said them to whom and when, and what must stand beside them. */
export function said(quotation: Quotation, citation: Citation, composition: Composition, excerpt: Excerpt): Block {
  const source = composition.show(refOf('source', citation.source))
  return {
    block: 'quotation',
    ...excerpt,
    attribution: text(
      saidLabel(quotation, composition),
      caveat(quotation, citation, source, composition),
      source && composition.notes.cite(source, citation),
    ),
    language: citation.inLanguage,
    of: { quotation: quotation.id, source: citation.source },
  }
}

/** The same where it is one of many: shortened at its ends. */
export function brief(quotation: Quotation, composition: Composition): Block {
  composition.show(refOf('quotation', quotation.id))
  return best(quotation, composition, around(quotation.text, [], SHORT))
}

/** A wording as one source gives it, with how it gives it. */
export function recorded(
  quotation: Quotation,
  citation: Citation,
  composition: Composition,
  excerpt = whole(citation.selector.exact),
): Block {
  return {
    block: 'quotation',
    ...excerpt,
    attribution: provenance(quotation, citation, composition),
    language: citation.inLanguage,
    of: { quotation: quotation.id, source: citation.source },
  }
}

/** Who gives the words, how, and where in the source: what stands under a wording. */
export function provenance(quotation: Quotation, citation: Citation, composition: Composition): Text {
  const source = composition.show(refOf('source', citation.source))
  const where = locatorWords(citation)
  return text(
    source ? outletLabel(source.outlet, composition) : citation.source,
    ', ',
    recordLabel(citation, quotation),
    where !== undefined && `; ${where}`,
    source && composition.notes.cite(source, citation),
  )
}

/** What must stand beside words that are not simply the speaker's own, or were not read where they were published. */
function caveat(quotation: Quotation, citation: Citation, source: Source | undefined, composition: Composition): Text {
  const outlet = source && composition.catalogue.head(refOf('outlet', source.outlet))?.entry.name
  const where = readAt(citation)
  switch (citation.rendering) {
    case 'direct':
      return text(where)
    case 'reported':
      return text('; as reported by ', outlet ?? citation.source, where)
    case 'translated':
      return text('; ', outlet ?? citation.source, ', ', recordLabel(citation, quotation))
    case 'paraphrased':
      return text('; not the speaker’s words but those of ', outlet ?? citation.source, where)
  }
}
