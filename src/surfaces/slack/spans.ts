import type { types } from '@slack/bolt'
import type { Span, Text } from '../../answers/text.ts'
import { LIMITS } from './limits.ts'
import { legible } from './words.ts'

type Element = types.RichTextElement
type Style = { readonly bold?: boolean; readonly italic?: boolean; readonly code?: boolean }

const STYLES: Readonly<Record<Exclude<Span['span'], 'cite' | 'link' | 'words'>, Style>> = {
  match: { bold: true },
  differs: { bold: true, italic: true },
  strong: { bold: true },
  code: { code: true },
}

/** Words as an element of rich text, in which no character is markup; nothing for no words, which Slack refuses. */
export function plain(words: string, style?: Style): readonly Element[] {
  const text = legible(words)
  return text === '' ? [] : [{ type: 'text', text, ...styled(style) }]
}

function styled(style: Style = {}): { style?: Style } {
  return Object.keys(style).length > 0 ? { style } : {}
}

/** The same elements, words that look alike joined: Slack counts everything that is sent. */
export function joined(elements: readonly Element[]): Element[] {
  const all: Element[] = []
  for (const element of elements) {
    const last = all.at(-1)
    const alike =
      last?.type === 'text' && element.type === 'text' && JSON.stringify(last.style) === JSON.stringify(element.style)
    if (alike) all.splice(-1, 1, { ...last, text: last.text + element.text })
    else all.push(element)
  }
  return all
}

/** Somebody as the desk names them to those who may know; Slack has a name for them that people know. No slug or line looks so. */
const PERSON = /^slack:[TE][A-Z0-9]*\/([UW][A-Z0-9]*)$/

/** A text as elements of rich text. */
export function elementsOf(content: Text, style: Style = {}): readonly Element[] {
  return content.flatMap(span => {
    if (span.span === 'cite') return plain(`[${span.note}]`, style)
    if (span.span === 'link') return linkTo(span.url, span.text, style)
    const [, user] = (span.span === 'code' && PERSON.exec(span.text)) || []
    if (user !== undefined) return [{ type: 'user', user_id: user }]
    const looks = span.span === 'words' ? style : { ...style, ...STYLES[span.span] }
    return plain(span.text, looks)
  })
}

/** Words that lead to a web address; the words alone where Slack would refuse the address. */
export function linkTo(url: string, words: string, style?: Style): readonly Element[] {
  const text = legible(words)
  if (text.trim() === '') return []
  const address = addressOf(url)
  if (address === undefined) return plain(words, style)
  return [{ type: 'link', url: address, text, ...styled(style) }]
}

function addressOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  const address = /^[!-~]+$/.test(url) ? url : href
  return /^https?:$/.test(protocol) && address.length <= LIMITS.url ? address : undefined
}
