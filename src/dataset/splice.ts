/** A piece of a text, `end` exclusive, and what is to stand in its place. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Replaces the pieces and leaves everything between them as it is. Of pieces that overlap, the first wins the overlap. */
export function splice(text: string, splices: readonly Splice[]): string {
  let spliced = ''
  let done = 0
  for (const { start, end, text: piece } of splices.toSorted((a, b) => a.start - b.start)) {
    spliced += text.slice(done, start) + piece
    done = Math.max(done, end)
  }
  return spliced + text.slice(done)
}

export function insert(at: number, text: string): Splice {
  return { start: at, end: at, text }
}

/** Takes out all lines of a piece, with the line break before them. */
export function removeLines(text: string, start: number, end: number): Splice {
  const from = start - columnOf(text, start)
  return from === 0
    ? { start: 0, end: endOfLine(text, end) + 1, text: '' }
    : { start: from - 1, end: endOfLine(text, end), text: '' }
}

/** The column of a place, from 0. */
export function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1)
}

export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}
