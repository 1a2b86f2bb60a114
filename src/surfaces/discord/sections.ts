import type { Block } from '../../answers/answer.ts'
import { blockLines } from './blocks.ts'

/** The blocks of an answer, a heading and what belongs to it together. */
export function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = []
  for (const block of blocks) {
    const last = sections.at(-1)
    if (last && block.block !== 'heading') last.push(block)
    else sections.push([block])
  }
  return sections
}

/** A section as one text. What belongs together stands together; an empty line sets the rest apart. */
export function sectionText(section: readonly Block[]): string {
  const shown = section
    .map(block => ({ block: block.block, words: blockLines(block).join('\n') }))
    .filter(({ words }) => words !== '')
  // Either a paragraph introduces the quotation below it, or it comments on the one above; the first of a section shows which.
  const [first] = shown.filter(({ block }) => block !== 'heading')
  const introduces = first?.block !== 'quotation'
  return shown
    .map(({ block, words }, index) => {
      const before = shown[index - 1]?.block
      return before === undefined ? words : `${isTight(before, block, introduces) ? '\n' : '\n\n'}${words}`
    })
    .join('')
}

/** Whether a block follows the one before it without an empty line. Two quotations never do: Discord would make them one. */
function isTight(before: Block['block'], block: Block['block'], introduces: boolean): boolean {
  if (before === 'heading') return true
  if (before === 'paragraph' && block === 'quotation') return introduces
  if (before === 'quotation' && block === 'paragraph') return !introduces
  if (before === 'paragraph') return block === 'list' || block === 'verbatim'
  return before === block && (block === 'facts' || block === 'notice')
}
