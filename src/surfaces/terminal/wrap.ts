import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { isolated } from './direction.ts'

/** The columns that words take, wide characters counted as two and combining marks as none; colours take none. */
export function columnsOf(words: string): number {
  return stringWidth(words)
}

interface Frame {
  readonly width: number
  /** What stands before the first line. */
  readonly first?: string
  /** What stands before the others; as much space as before the first, unless given. */
  readonly rest?: string
  readonly rightToLeft?: boolean
}

/** Breaks painted words into lines of at most the width, between words where that is possible. */
export function wrapped(
  painted: string,
  { width, first = '', rest = padded('', columnsOf(first)), rightToLeft = false }: Frame,
) {
  const room = width - Math.max(columnsOf(first), columnsOf(rest))
  return wrapAnsi(painted, room, { hard: true })
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + isolated(line, rightToLeft))
}

/** Words with spaces after them up to the width. */
export function padded(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - columnsOf(words)))
}
