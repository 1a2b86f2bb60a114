import type { Block, Note } from './answer.ts'
import { type Text, text } from './text.ts'

/** The texts of a block in reading order: whatever may point to a note. */
function textsOf(block: Block): readonly Text[] {
  const texts: Text[] = []
  changeTexts(block, content => {
    texts.push(content)
    return content
  })
  return texts
}

/** The same block with each of its texts changed. */
function changeTexts(block: Block, change: (content: Text) => Text): Block {
  switch (block.block) {
    case 'heading':
    case 'paragraph':
    case 'notice':
      return { ...block, text: change(block.text) }
    case 'quotation':
      return { ...block, text: change(block.text), attribution: change(block.attribution) }
    case 'facts':
      return { ...block, rows: block.rows.map(([label, value]) => [label, change(value)] as const) }
    case 'list':
      return { ...block, items: block.items.map(change) }
    case 'verbatim':
    case 'change':
      return block
  }
}

/** The notes that these blocks point to, in the answer's order. */
export function notesOf(blocks: readonly Block[], notes: readonly Note[]): readonly Note[] {
  const spans = blocks.flatMap(textsOf).flatMap(content => text(content))
  const cited = new Set(spans.flatMap(span => (span.span === 'cite' ? [span.note] : [])))
  return notes.filter(({ number }) => cited.has(number))
}
