import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Seat } from '../surface.ts'
import { converse, leaves } from './conversation.ts'
import { EXIT, type Exit, exitOf } from './exit.ts'
import { jsonOf } from './json.ts'
import { render } from './render.ts'
import type { Style } from './style.ts'
import { writerTo } from './write.ts'

export interface Piped extends Seat {
  readonly input: Readable
  readonly output: Writable
  readonly style: Style
  /** One JSON document per line instead of text. */
  readonly json?: boolean
}

/**
 * Answers one line after another, without a prompt, until there are no more; empty lines are passed over. Answers in text
 * are set apart by an empty line. Resolves to the exit code of the last answer that failed; ends quietly when nobody reads.
 */
export async function answerLines({ input, output, style, json = false, ...seat }: Piped): Promise<Exit> {
  const { answer: turn } = converse(seat)
  const write = writerTo(output)
  let exit: Exit = EXIT.answered
  let apart = ''
  for await (const typed of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY, terminal: false })) {
    const line = typed.trim()
    if (line === '') continue
    if (leaves(line)) break
    const { answer } = await turn(line)
    const failed = exitOf(answer)
    if (failed !== EXIT.answered) exit = failed
    const read = await write(json ? `${jsonOf(answer)}\n` : `${apart}${render(answer, style)}\n`)
    if (!read) break
    apart = '\n'
  }
  return exit
}
