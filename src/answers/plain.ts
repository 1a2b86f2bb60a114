import type { Answer, Block } from './answer.ts'
import { wordsOf } from './text.ts'

/**
 * An answer in words alone: the reading order that every surface must keep, one piece to a line. Addresses are left out,
 * because a surface may put them behind their labels; so are the marks by which a surface sets one thing off from another.
 */
export function plainOf(answer: Answer): string {
  return piecesOf(answer).join('\n')
}

/** The pieces of an answer, in the order in which they are read; none is empty. */
export function piecesOf({ title, blocks, notes, actions }: Answer): readonly string[] {
  return [
    wordsOf(title),
    ...blocks.flatMap(piecesOfBlock),
    ...notes.flatMap(note => [`[${note.number}]`, wordsOf(note.text), ...note.links.map(link => link.label)]),
    ...actions.map(action => action.label),
  ].filter(piece => piece.trim() !== '')
}

function piecesOfBlock(block: Block): readonly string[] {
  switch (block.block) {
    case 'heading':
    case 'paragraph':
    case 'notice':
      return [wordsOf(block.text)]
    case 'quotation': {
      const { before, after } = block.cut
      return [`${before ? '[…] ' : ''}${wordsOf(block.text)}${after ? ' […]' : ''}`, wordsOf(block.attribution)]
    }
    case 'facts':
      return block.rows.flatMap(([label, value]) => [label, wordsOf(value)])
    case 'list':
      return block.items.map(wordsOf)
    case 'verbatim':
      return [block.text]
    case 'change':
      return [block.field, block.before, block.after]
  }
}
