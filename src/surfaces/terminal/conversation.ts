import type { Answer } from '../../answers/answer.ts'
import type { Form } from '../../desk/form.ts'
import { refuse } from '../../desk/refuse.ts'
import { ask, formFor, type Seat } from '../surface.ts'

/** What was asked in the end, and the answer to it, or the form that it wants to be filled in first. */
type Turn = { readonly asked: string; readonly answer: Answer } | { readonly asked: string; readonly form: Form }

/** A series of typed lines, in which a bare number means an action of the answer before. */
export interface Conversation {
  /** Answers a line as it is. */
  answer(line: string): Promise<Extract<Turn, { readonly answer: Answer }>>
  /** The same, but for lines that want a form. */
  turn(line: string): Promise<Turn>
}

export function converse(seat: Seat): Conversation {
  let last: Answer | undefined

  function meant(line: string): string | undefined {
    return isNumber(line) ? last?.actions[Number(line) - 1]?.line : line
  }

  async function answer(line: string) {
    const asked = meant(line)
    if (asked === undefined) return { asked: line, answer: noSuchAction(line, last) }
    last = await ask(seat, 'terminal', asked)
    return { asked, answer: last }
  }

  return {
    answer,
    turn: async line => {
      const asked = meant(line)
      const wanted = asked === undefined ? undefined : await formFor(seat, 'terminal', asked)
      return asked !== undefined && wanted && 'form' in wanted ? { asked, form: wanted.form } : answer(line)
    },
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
