import type { Writable } from 'node:stream'
import { ask, type Seat } from '../surface.ts'
import { type Exit, exitOf } from './exit.ts'
import { jsonOf } from './json.ts'
import { render } from './render.ts'
import type { Screen, Style } from './style.ts'
import { writerTo } from './write.ts'

export interface Once extends Seat {
  readonly line: string
  readonly output: Writable & Screen
  readonly style: Style
  /** The answer as a JSON document: on one line, or indented if the output is a terminal. */
  readonly json?: boolean
}

/** Answers one line and says how the process should end. */
export async function answerOnce({ line, output, style, json = false, ...seat }: Once): Promise<Exit> {
  const answer = await ask(seat, 'terminal', line)
  await writerTo(output)(`${json ? jsonOf(answer, output.isTTY === true) : render(answer, style)}\n`)
  return exitOf(answer)
}
