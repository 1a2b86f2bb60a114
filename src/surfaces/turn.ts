import type { Answer } from '../answers/answer.ts'
import { fit, type Part } from '../answers/fit.ts'
import { clean } from '../desk/line.ts'
import { refuse } from '../desk/refuse.ts'
import type { Held } from './held.ts'
import { readWish } from './part.ts'
import { ask, type Seat } from './surface.ts'

/** What a chat surface shows for a typed line: one part of the answer, and how to go on from there. */
export interface Turn {
  /** The whole answer. */
  readonly answer: Answer
  readonly part: Part
  /** A line that gives this answer again, for buttons; absent where there is nothing worth giving again. */
  readonly again?: string
  /** Whether everybody was meant to see it. */
  readonly share: boolean
}

export interface Table {
  /** The surface's name, such as `slack`. */
  readonly surface: string
  readonly held: Held
  /** Whether an answer fits one message. */
  readonly fits: (answer: Answer) => boolean
}

/** Answers a line typed or carried by a button, and turns to the part that it asks for; past the end, to the last. */
export async function turn(typed: string, seat: Seat, table: Table): Promise<Turn> {
  const { line, part: wished, share } = readWish(typed)
  const { surface, held } = table
  const recalled = held.recall(line)
  if (recalled && 'answer' in recalled) return turnTo(recalled.answer, table, { again: line, part: wished, share })
  const asked = recalled ? ('line' in recalled ? recalled.line : recalled.instead) : line
  if (asked === undefined) return turnTo(gone(), table)
  const answer = await ask(seat, surface, asked)
  const isItsOwn = clean(asked).replace(/^\//, '') === answer.line
  return turnTo(answer, table, {
    part: recalled ? 1 : wished,
    share,
    ...(isItsOwn && answer.line && { again: answer.line }),
  })
}

interface How {
  /** The line that gives the answer again, where one is known; else the answer is held. */
  readonly again?: string
  readonly part?: number
  readonly share?: boolean
}

/** Turns to a part of an answer that is already there. No button of it repeats what was asked. */
export function turnTo(
  answer: Answer,
  { held, fits }: Table,
  { again, part: number = 1, share = false }: How = {},
): Turn {
  const isHelpless = answer.status === 'refused' || answer.status === 'failed'
  const isRefused = answer.status === 'refused'
  const actions = answer.actions.map(action => (isRefused || action.repeats ? quiet(action) : action))
  const shown = { ...answer, actions }
  const parts = fit(shown, fits)
  const part = parts[number - 1] ?? parts.at(-1) ?? parts[0]
  return { answer, part, share, ...(!isHelpless && { again: again ?? held.hold(answer) }) }

  /** What a refusal proposes may repeat what was asked; the name of a draft does not, and works longer. */
  function quiet(action: Answer['actions'][number]): Answer['actions'][number] {
    return action.line === answer.draft ? action : { ...action, line: held.holdLine(action.line) }
  }
}

function gone(): Answer {
  return refuse(
    'usage',
    'This answer is no longer kept: giving it again would need the words that were asked, and these are not written down. Please ask again.',
    0,
  )
}
