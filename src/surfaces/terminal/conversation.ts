import type { Answer } from '../../answers/answer.ts'
import { refuse } from '../../desk/refuse.ts'
import { ask, type Seat } from '../surface.ts'

/** What was asked in the end, and the answer to it. */
export interface Turn {
  readonly asked: string
  readonly answer: Answer
}

/** A series of typed lines, in which a bare number means an action of the answer before. */
export function converse(seat: Seat): (line: string) => Promise<Turn> {
  let last: Answer | undefined

  return async line => {
    const asked = isNumber(line) ? last?.actions[Number(line) - 1]?.line : line
    if (asked === undefined) return { asked: line, answer: noSuchAction(line, last) }
    last = await ask(seat, 'terminal', asked)
    return { asked, answer: last }
  }
}

function noSuchAction(typed: string, last: Answer | undefined): Answer {
  const count = last?.actions.length ?? 0
  const known =
    count === 0
      ? 'The last answer has nothing to choose.'
      : `The last answer has 1${count === 1 ? '' : ` to ${count}`}.`
  return refuse(
    'usage',
    `There is no ${typed.slice(0, 20)} to choose. ${known} Ask something, or type help.`,
    last?.asOf ?? 0,
  )
}

function isNumber(line: string): boolean {
  return /^\d+$/.test(line)
}

/** Whether a line ends the conversation. */
export function leaves(line: string): boolean {
  return /^\/?(?:exit|quit)$/i.test(line)
}
