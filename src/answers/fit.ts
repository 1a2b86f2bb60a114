import type { Answer, Block, Note } from './answer.ts'
import { cutBlock } from './cut.ts'
import { most } from './most.ts'
import { notesOfPart } from './pointed.ts'
import { type Text, text } from './text.ts'

/** One message's worth of an answer: itself an answer, with the notes that its blocks point to. */
export interface Part {
  readonly answer: Answer
  /** From 1. */
  readonly number: number
  readonly of: number
}

/**
 * Divides an answer into parts that a surface can show, by the surface's own measure. Blocks stay whole where they can;
 * one that is too big for any message is cut at the ends of items, sentences or words. Nothing is left out or said twice but
 * the title, the actions and the notes that several parts point to. The measure must never refuse less than it refuses more.
 */
export function fit(answer: Answer, fits: (part: Answer) => boolean): readonly [Part, ...Part[]] {
  if (fits(answer)) return [{ answer, number: 1, of: 1 }]
  const pages: Page[] = []
  for (let rest = answer.blocks; rest.length > 0; ) {
    const [blocks, after] = take(rest)
    pages.push(...pagesOf(blocks, pointed(blocks)))
    rest = after
  }
  const cited = new Set(pages.flatMap(({ notes }) => notes.map(({ number }) => number)))
  const uncited = answer.notes.filter(({ number }) => !cited.has(number))
  const last = pages.pop() ?? { blocks: [], notes: [] }
  const [first = last, ...others] = [...pages, ...pagesOf(last.blocks, [...last.notes, ...uncited])]
  const of = others.length + 1
  return [partOf(first, 1, of), ...others.map((page, index) => partOf(page, index + 2, of))]

  function partOf(page: Page, number: number, of: number): Part {
    return {
      answer: { ...answer, ...page, title: of === 1 ? answer.title : numbered(answer.title, number, of) },
      number,
      of,
    }
  }

  function pointed(blocks: readonly Block[]): readonly Note[] {
    return notesOfPart(blocks, answer.blocks, answer.notes)
  }

  function holds(blocks: readonly Block[], notes = pointed(blocks)): boolean {
    return fits({ ...answer, blocks, notes, title: numbered(answer.title, 999, 999) })
  }

  /** The first blocks, as many as fit, and the rest; never a heading without what it heads. */
  function take(rest: readonly Block[]): readonly [taken: readonly Block[], rest: readonly Block[]] {
    let count = most(rest.length, number => holds(rest.slice(0, number)))
    while (count > 0 && leads(rest, count - 1)) count -= 1
    if (count > 0) return [rest.slice(0, count), rest.slice(count)]
    const led = rest.findIndex((_, index) => !leads(rest, index))
    return (
      cutIn(rest, led) ?? (holds(rest.slice(0, 1)) ? undefined : cutIn(rest, 0)) ?? [rest.slice(0, 1), rest.slice(1)]
    )
  }

  function cutIn(rest: readonly Block[], at: number): readonly [readonly Block[], readonly Block[]] | undefined {
    const before = rest.slice(0, at)
    const pieces = rest[at] && cutBlock(rest[at], head => holds([...before, head]))
    return (
      pieces && [
        [...before, pieces[0]],
        [pieces[1], ...rest.slice(at + 1)],
      ]
    )
  }

  /** Notes that have no room beside their blocks follow on pages of their own. */
  function pagesOf(blocks: readonly Block[], notes: readonly Note[]): readonly Page[] {
    const count = most(notes.length, number => holds(blocks, notes.slice(0, number)))
    const page = { blocks, notes: notes.slice(0, blocks.length > 0 ? count : Math.max(1, count)) }
    const owed = notes.slice(page.notes.length)
    return owed.length === 0 ? [page] : [page, ...pagesOf([], owed)]
  }
}

type Page = Pick<Answer, 'blocks' | 'notes'>

function numbered(title: Text, number: number, of: number): Text {
  return text(title, ` (part ${number} of ${of})`)
}

/** Whether a block would make no sense at the end of a message: a heading, or the line that introduces a quotation. */
function leads(blocks: readonly Block[], index: number): boolean {
  const [block, next] = [blocks[index]?.block, blocks[index + 1]?.block]
  return next !== undefined && (block === 'heading' || (block === 'paragraph' && next === 'quotation'))
}
