import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { LINE_MAX } from './json-line.ts'

const CHUNK = 1024 * 1024
const NEWLINE = 10

/** A line of a large file, and where it stands in it. */
export interface Line {
  /** Counted from 1. */
  readonly line: number
  /** Its bytes in the file: `end` is after its line break. */
  readonly start: number
  readonly end: number
  /** What stands in it, without its line break; `undefined` where it is too long or not UTF-8. */
  readonly text: string | undefined
}

/** Where to begin: at a byte at which a line begins, and after how many lines that is. */
export interface From {
  readonly upto: number
  readonly line: number
}

/** A file's lines, some at a time, so that its length does not matter. Blank lines are passed over. */
export async function* linesOf(
  file: string,
  { upto, line }: From = { upto: 0, line: 0 },
): AsyncGenerator<readonly Line[]> {
  const handle = await open(file, 'r')
  try {
    const chunk = Buffer.allocUnsafe(CHUNK)
    // The beginning of a line of which the rest is still to come; what is over its measure is only counted.
    let rest: Buffer = Buffer.alloc(0)
    let [start, length, count] = [upto, 0, line]
    const take = (bytes: Buffer, end: number): Line => {
      count += 1
      const taken = { line: count, start, end, text: textOf(bytes, end - start, start === 0) }
      start = end
      return taken
    }
    for (let position = upto; ; ) {
      const { bytesRead } = await handle.read(chunk, 0, CHUNK, position)
      if (bytesRead === 0) break
      const bytes = chunk.subarray(0, bytesRead)
      const lines: Line[] = []
      let from = 0
      for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
        const piece = bytes.subarray(from, at)
        lines.push(take(rest.length > 0 ? Buffer.concat([rest, piece]) : piece, position + at + 1))
        rest = Buffer.alloc(0)
        from = at + 1
      }
      if (rest.length <= LINE_MAX) rest = Buffer.concat([rest, bytes.subarray(from)])
      position += bytesRead
      length = position
      yield lines.filter(({ text }) => text !== '')
    }
    if (length > start) yield [take(rest, length)].filter(({ text }) => text !== '')
  } finally {
    await handle.close()
  }
}

/** Some programs put a mark at the beginning of a file (U+FEFF), and end lines with a carriage return. */
function textOf(bytes: Buffer, length: number, isFirst: boolean): string | undefined {
  if (length > LINE_MAX || !isUtf8(bytes)) return undefined
  const text = bytes.toString('utf8').trim()
  return isFirst && text.startsWith('\uFEFF') ? text.slice(1).trim() : text
}
