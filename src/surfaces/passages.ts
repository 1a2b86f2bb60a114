import type { Answer } from '../answers/answer.ts'
import type { Command } from '../desk/command.ts'
import { writeLine } from '../desk/line.ts'
import { digest, type Found } from './digest.ts'

/** How many passages of one message are looked up. */
const MOST = 10
/** The command that finds words, and its option for them. */
const COMMAND = 'who-said'
const OPTION = 'words'

/** Looks up passages of somebody's message: one as if it had been typed, several one by one in one answer. */
export async function lookUpPassages(
  passages: readonly string[],
  commands: readonly Command[],
  ask: (line: string) => Promise<Answer>,
): Promise<Answer> {
  const found: Found[] = []
  for (const words of passages.slice(0, MOST)) found.push({ words, answer: await ask(lineFor(words, commands)) })
  const [first, ...others] = found
  if (!first) return ask(COMMAND)
  if (others.length === 0) return first.answer
  const count = passages.length > MOST ? `The first ${MOST} of ${passages.length}` : `${passages.length}`
  return digest(`${count} quotations in this message`, [first, ...others])
}

/** More words than can be looked up at once are left off at the end. */
function lineFor(words: string, commands: readonly Command[]): string {
  const command = commands.find(({ name }) => name === COMMAND)
  const most = command?.options[OPTION]?.max ?? 200
  return command ? writeLine(command, { [OPTION]: words.slice(0, most).trim() }) : `${COMMAND} ${words}`
}
