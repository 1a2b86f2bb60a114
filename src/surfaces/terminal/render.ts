import type { Answer, Block } from '../../answers/answer.ts'
import { text } from '../../answers/text.ts'
import { actionLines } from './actions.ts'
import { blockLines, headingLines } from './blocks.ts'
import { noteLines } from './notes.ts'
import { painted } from './spans.ts'
import type { Style } from './style.ts'
import { wrapped } from './wrap.ts'

/**
 * An answer laid out for reading in a terminal: without colour, links or a wide window it says the same in the same order.
 * Ends without a line break. Only addresses and things to copy may be wider than the style's width.
 */
export function render({ title, blocks, notes, actions }: Answer, style: Style): string {
  const { width } = style
  const parts = [wrapped(painted(title, style, 'bold'), { width })]
  blocks.forEach((block, index) => {
    const lines = blockLines(block, style)
    if (isTight(blocks[index - 1], block)) parts.push([...(parts.pop() ?? []), ...lines])
    else parts.push([...lines])
  })
  if (notes.length > 0)
    parts.push([...headingLines(text('Sources'), style), ...notes.flatMap(note => noteLines(note, style))])
  parts.push([...actionLines(actions, style)])
  return parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')
}

/** Whether a block follows the one before it without an empty line. */
function isTight(before: Block | undefined, block: Block): boolean {
  return before?.block === 'heading' || (before?.block === 'notice' && block.block === 'notice')
}
