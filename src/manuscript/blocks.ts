import { words } from '../entries/fold.ts'
import type { Quoted, Range } from './quoted.ts'
import { trimmed } from './words.ts'

type Found = Omit<Quoted, 'depth'>

/** Lines that begin with `>`; lines between fences; indented lines below one that ends in a colon. The last group is what is set off. */
const BLOCKS = [
  /((?:^[^\S\n]{0,3}(?:>|&gt;)[^\n]*(?:\n|$))+)/gmu,
  /^```[^\S\n]*\n((?:(?!```)[^\n]*\n)+)```[^\n]*$|^```[^\n]*\n(?:(?!```)[^\n]*\n)*```[^\n]*$/gmu,
  /(?<=:[^\S\n]*\n(?:[^\S\n]*\n)?)((?:^(?: {4}|\t)[^\n]*(?:\n|$))+)/gmu,
] as const

const PREFIX = /^[^\S\n]*(?:(?:>|&gt;)+[^\S\n]?)?/gmu
/** Fewer words than this in a block are a label or a reply more often than something said. */
const FEWEST = 4
/** The share of signs from which on a block is code and not prose. */
const SIGNS = 0.06

/** Passages set off as blocks. Where quotation marks stand in one, they say what is quoted, and the block does not. */
export function blocksIn(text: string, marked: readonly Found[]): readonly Found[] {
  const starts = marked.map(({ whole }) => whole.start).sort((one, other) => one - other)
  return BLOCKS.flatMap(kind =>
    [...text.matchAll(kind)].flatMap(({ 0: all, 1: block, index }): Found[] => {
      if (block === undefined) return []
      const start = index + all.indexOf(block)
      const whole = trimmed(text, { start, end: start + block.length })
      const said = text.slice(whole.start, whole.end).replace(PREFIX, '').trim()
      if (isMarked(starts, whole) || isCode(said) || words(said).length < FEWEST) return []
      return [{ words: said, whole, inside: whole, kind: 'block', closed: true }]
    }),
  )
}

function isCode(said: string): boolean {
  return (said.match(/[{}<>;=|\\$`]/gu)?.length ?? 0) > said.length * SIGNS
}

/** Whether a quotation begins in the range; the starts are in order. */
function isMarked(starts: readonly number[], { start, end }: Range): boolean {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  return (starts[low] ?? Number.POSITIVE_INFINITY) < end
}
