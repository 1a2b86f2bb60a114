import type { Span, Text } from '../../answers/text.ts'
import { addressLines } from './address.ts'
import { legible } from './legible.ts'
import { addressOf, isClickable, linked } from './link.ts'
import { type Look, paint, type Style } from './style.ts'

const LOOKS = {
  words: [],
  match: ['bold', 'green'],
  differs: ['underline', 'magenta'],
  strong: ['bold'],
  code: ['cyan'],
} as const satisfies Record<Exclude<Span['span'], 'cite' | 'link'>, readonly Look[]>

/** A text as the terminal prints it, before it is wrapped. No character is added to its words. */
export function painted(content: Text, style: Style, ...looks: readonly Look[]): string {
  return content
    .map(span => {
      if (span.span === 'cite') return paint(`[${span.note}]`, style, 'dim')
      if (span.span === 'link') return linked(span.text, span.url, style)
      return paint(legible(span.text), style, ...looks, ...LOOKS[span.span])
    })
    .join('')
}

/** The addresses of a text's links, for below it, where its words are not clickable: in the text they would break the sentence. */
export function addressesUnder(contents: readonly Text[], style: Style): readonly string[] {
  const lines = contents.flat().flatMap(span => {
    if (span.span !== 'link' || isClickable(span.url, style)) return []
    const address = addressOf(span.url)
    return address === undefined || address === span.text ? [] : addressLines(span.text, address, style, '  ')
  })
  return [...new Set(lines)]
}
