import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Preview, Seat } from '../surfaces/surface.ts'
import { leaves } from '../surfaces/terminal/conversation.ts'
import { EXIT, type Exit, exitOf } from '../surfaces/terminal/exit.ts'
import { writerTo } from '../surfaces/terminal/write.ts'

type Show = (line: string, seat: Seat) => Promise<Preview>

/** What each platform would be sent for a line, for looking at it without the platform. A platform takes time to load. */
export const PREVIEWS: Readonly<Record<string, Show>> = {
  slack: async (line, seat) => (await import('../surfaces/slack/preview.ts')).preview(line, seat),
  discord: async (line, seat) => (await import('../surfaces/discord/preview.ts')).preview(line, seat),
}

interface Wanted {
  /** The line; `-` reads lines from the input. */
  readonly line: string
  readonly seat: Seat
  readonly input: Readable
  readonly output: Writable
}

/** Prints previews as JSON: of one line, indented for eyes, or of every line of the input, one document to a line. */
export async function printPreviews(show: Show, { line, seat, input, output }: Wanted): Promise<Exit> {
  const write = writerTo(output)
  if (line !== '-') {
    const { answer, sent } = await show(line, seat)
    await write(`${JSON.stringify(sent, undefined, 2)}\n`)
    return exitOf(answer)
  }
  let exit: Exit = EXIT.answered
  for await (const typed of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY, terminal: false })) {
    if (typed.trim() === '') continue
    if (leaves(typed.trim())) break
    const { answer, sent } = await show(typed.trim(), seat)
    const failed = exitOf(answer)
    if (failed !== EXIT.answered) exit = failed
    if (!(await write(`${JSON.stringify(sent)}\n`))) break
  }
  return exit
}
