import type { types } from '@slack/bolt'
import type { Block } from '../../answers/answer.ts'
import type { Text } from '../../answers/text.ts'
import { elementsOf, joined, plain } from './spans.ts'

type Piece = types.RichTextBlockElement

/** One block of an answer as pieces of rich text (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block). */
export function piecesOf(block: Block): readonly Piece[] {
  switch (block.block) {
    case 'heading':
      return section(elementsOf(block.text, { bold: true }))
    case 'paragraph':
      return section(elementsOf(block.text))
    case 'quotation':
      return quotation(block)
    case 'facts':
      return section(
        block.rows.flatMap(([label, value], index) => [
          ...plain(index === 0 ? '' : '\n'),
          ...plain(label, { bold: true }),
          ...plain('  '),
          ...elementsOf(value),
        ]),
      )
    case 'list':
      return list(block.items)
    case 'verbatim':
      return [...plain(block.text.trimEnd())].map(
        text => ({ type: 'rich_text_preformatted', elements: [text] }) as Piece,
      )
    case 'change':
      return [
        ...section(plain(block.field, { bold: true })),
        ...section([...plain('− '), ...plain(block.before)]),
        ...section([...plain('+ '), ...plain(block.after)]),
      ]
    case 'notice':
      return section([...MARKS[block.tone], ...elementsOf(block.text)])
  }
}

const MARKS = {
  info: [],
  caution: [{ type: 'emoji', name: 'warning' }, ...plain(' Caution: ', { bold: true })],
  refusal: [],
} as const satisfies Record<string, readonly types.RichTextElement[]>

/** The recorded words have the bar beside them to themselves, so that nothing within them can pass for their attribution. */
function quotation({ text, cut, attribution }: Extract<Block, { block: 'quotation' }>): readonly Piece[] {
  const words = [...plain(cut.before ? '[…] ' : ''), ...elementsOf(text), ...plain(cut.after ? ' […]' : '')]
  const said = elementsOf(attribution)
  return [
    ...(words.length > 0 ? [{ type: 'rich_text_quote' as const, elements: joined(words) }] : []),
    ...(said.length > 0 ? section([...plain('— '), ...said]) : []),
  ]
}

function list(items: readonly Text[]): readonly Piece[] {
  const elements = items.flatMap(item => section(elementsOf(item)))
  return elements.length > 0 ? [{ type: 'rich_text_list', style: 'bullet', elements }] : []
}

/** A piece of running text; nothing for no words, which Slack refuses. */
export function section(elements: readonly types.RichTextElement[]): types.RichTextSection[] {
  return elements.length > 0 ? [{ type: 'rich_text_section', elements: joined(elements) }] : []
}
