import type { types } from '@slack/bolt'
import type { Action, Answer, Block } from '../../answers/answer.ts'
import { type Text, wordsOf } from '../../answers/text.ts'
import { piecesOf, section } from './blocks.ts'
import { buttonBlocks } from './buttons.ts'
import { LIMITS } from './limits.ts'
import { notePieces } from './notes.ts'
import { elementsOf, plain } from './spans.ts'
import { legible } from './words.ts'

/** What stands around an answer: who shared it, and what can be done with the message itself. */
export interface Frame {
  readonly above?: readonly types.ContextBlock[]
  /** After the answer's own actions: the rest of it, and sharing. */
  readonly more?: readonly Action[]
}

/** An answer as blocks of Slack's Block Kit (https://docs.slack.dev/block-kit), in the reading order of every surface. */
export function render(
  { title, blocks, notes, actions }: Answer,
  { above = [], more = [] }: Frame = {},
): readonly types.KnownBlock[] {
  return [
    ...above,
    ...titleBlocks(title),
    ...groups(blocks).flatMap(group => richText(group.flatMap(piecesOf))),
    ...(notes.length > 0
      ? [
          { type: 'divider' as const },
          ...richText([...section(plain('Sources', { bold: true })), ...notePieces(notes)]),
        ]
      : []),
    ...buttonBlocks([...actions, ...more]),
  ]
}

/** A heading that screen readers find, where Slack has room for it and cannot mistake any of its characters. */
function titleBlocks(title: Text): readonly types.KnownBlock[] {
  const words = legible(wordsOf(title)).trim()
  const isPlain = words !== '' && words.length <= LIMITS.header && !/[&<>\n]/.test(words)
  return isPlain
    ? [{ type: 'header', text: { type: 'plain_text', text: words, emoji: false } }]
    : richText(section(elementsOf(title, { bold: true })))
}

function richText(elements: readonly types.RichTextBlockElement[]): readonly types.RichTextBlock[] {
  return elements.length > 0 ? [{ type: 'rich_text', elements: [...elements] }] : []
}

/** Slack leaves a space between blocks, none within: a heading stays close to what it heads, an introduction to its quotation. */
function groups(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const together: Block[][] = []
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]
    const close = before !== undefined && isClose(before.block, block.block)
    if (close) together.at(-1)?.push(block)
    else together.push([block])
  })
  return together
}

function isClose(before: Block['block'], block: Block['block']): boolean {
  if (before === 'heading') return true
  if (before === 'paragraph') return block === 'quotation' || block === 'list'
  return before === 'notice' && block === 'notice'
}
