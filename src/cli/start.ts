import { userInfo } from 'node:os'
import type { Config } from '../config.ts'
import type { Exit } from '../surfaces/terminal/exit.ts'
import { answerLines } from '../surfaces/terminal/pipe.ts'
import type { Style } from '../surfaces/terminal/style.ts'
import { chat } from '../surfaces/terminal/surface.ts'
import type { House } from './house.ts'

/** Answers in the terminal: a chat with a person, or one line after another from a pipe. */
export async function talk({ desk }: House, { historyFile }: Config, style: Style): Promise<Exit> {
  const seat = { desk, by: `terminal:${userName()}`, role: 'reader', style, output: process.stdout } as const
  if (!process.stdin.isTTY) return answerLines({ ...seat, input: process.stdin })
  return chat({ ...seat, input: process.stdin, ...(historyFile !== undefined && { history: historyFile }) })
}

/** Some systems have no name for the user that runs the process. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'you'
  }
}
