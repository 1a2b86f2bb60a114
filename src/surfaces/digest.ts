import type { Action, Answer, Block, Note } from '../answers/answer.ts'
import { text } from '../answers/text.ts'
import { changeTexts, notesOf } from '../answers/texts.ts'
import { clipped } from './clipped.ts'

/** Words that were looked up, and what was found. */
export interface Found {
  readonly words: string
  readonly answer: Answer
}

/** How many characters of the words a heading and a button repeat. */
const HEADING = 120
const BUTTON = 40

/** Several look-ups in one answer: of each the verdict and the first words of the record, with a way to the whole of it. */
export function digest(title: string, found: readonly [Found, ...Found[]]): Answer {
  const blocks: Block[] = []
  const notes: Note[] = []
  for (const { words, answer } of found) {
    const opening = openingOf(answer.blocks)
    const cited = notesOf(opening, answer.notes)
    const numbers = new Map(cited.map(({ number }, index) => [number, notes.length + index + 1]))
    const renumber = (number: number) => numbers.get(number) ?? number
    blocks.push({ block: 'heading', text: text(`“${clipped(words, HEADING)}”`) })
    blocks.push(...opening.map(block => renumbered(block, renumber)))
    notes.push(...cited.map(note => ({ ...note, number: renumber(note.number) })))
  }
  const answers = found.map(({ answer }) => answer)
  return {
    status: found.length > 1 ? 'several' : found[0].answer.status,
    title: text(title),
    blocks,
    notes,
    actions: found.flatMap(wayToAll),
    shows: [...new Map(answers.flatMap(({ shows }) => shows).map(shown => [shown.entry, shown])).values()],
    asOf: Math.max(...answers.map(({ asOf }) => asOf)),
  }
}

/** The verdict, and the first words of the record if there are any. */
function openingOf(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ block }) => block === 'quotation')
  return blocks.slice(0, first < 0 ? 2 : first + 1)
}

function renumbered(block: Block, renumber: (number: number) => number): Block {
  return changeTexts(block, content =>
    content.map(span => (span.span === 'cite' ? { ...span, note: renumber(span.note) } : span)),
  )
}

function wayToAll({ words, answer: { line } }: Found): readonly Action[] {
  return line === undefined ? [] : [{ label: `All about “${clipped(words, BUTTON)}”`, line }]
}
