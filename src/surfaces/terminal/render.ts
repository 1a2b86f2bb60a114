import type { Answer, Block } from '../../answers/answer.ts'
import { text } from '../../answers/text.ts'
import { actionLines } from './actions.ts'
import { blockLines, headingLines } from './blocks.ts'
import { noteLines } from './notes.ts'
import { painted } from './spans.ts'
import type { Style } from './style.ts'
import { wrapped } from './wrap.ts'

/** A line of an answer. */
export interface Laid {
  readonly line: string
  /** Whether something new begins here, so that what stands above can be read without it. */
  readonly begins: boolean
}

/**
 * An answer laid out for reading in a terminal: without colour, links or a wide window it says the same in the same order.
 * Ends without a line break. Only addresses and things to copy may be wider than the style's width.
 */
export function render(answer: Answer, style: Style): string {
  return laidOut(answer, style)
    .map(({ line }) => line)
    .join('\n')
}

/** The same line by line, with empty lines between what does not belong together. */
export function laidOut({ title, blocks, notes, actions }: Answer, style: Style): readonly Laid[] {
  const { width } = style
  const parts: (readonly Laid[])[] = [laid(wrapped(painted(title, style, 'bold'), { width }))]
  blocks.forEach((block, index) => {
    const lines = blockLines(block, style)
    if (isTight(blocks[index - 1], block)) parts.push([...(parts.pop() ?? []), ...lines.map(continued)])
    else parts.push(laid(lines))
  })
  if (notes.length > 0) {
    const [first, ...others] = notes.map(note => noteLines(note, style))
    parts.push([laid([...headingLines(text('Sources'), style), ...(first ?? [])]), ...others.map(laid)].flat())
  }
  parts.push(laid(actionLines(actions, style)))
  return parts
    .filter(lines => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : [continued(''), ...lines]))
}

function laid(lines: readonly string[]): readonly Laid[] {
  return lines.map((line, index) => ({ line, begins: index === 0 }))
}

function continued(line: string): Laid {
  return { line, begins: false }
}

/** Whether a block follows the one before it without an empty line. */
function isTight(before: Block | undefined, block: Block): boolean {
  return before?.block === 'heading' || (before?.block === 'notice' && block.block === 'notice')
}
