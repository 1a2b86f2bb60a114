import type { Answer } from '../../answers/answer.ts'
import { link, text } from '../../answers/text.ts'
import type { Trouble } from './trouble.ts'
import { said } from './words.ts'

/** What was posted and pinned, and that it follows. */
export const pinned = (url: string): Answer =>
  said(
    'Pinned',
    text('It stands ', link('in this channel', url), ' and follows the record. pins lists what is pinned here.'),
  )

/** What stands in the channel although it could not be pinned. */
export const notPinned = (url: string, problem: string): Answer =>
  said(
    'Posted, but not pinned',
    text('It stands ', link('in this channel', url), ' and follows the record. ', problem),
    'usage',
  )

/** Why a message that stands in a channel cannot be pinned there, or taken from the pins. */
export const PIN_TROUBLES: Readonly<Partial<Record<Trouble, string>>> = {
  'no permission':
    'Footnote lacks the permission Pin Messages here. Somebody who may manage this channel or its roles can grant it, under Edit Channel, Permissions; until then, whoever may pin can do it from the message’s menu.',
  'pins full': 'This channel has as many pins as Discord takes, 250. Unpin something, then pin it from its menu.',
  'thread closed': 'This thread is archived or locked. Somebody who may manage threads can open it again.',
  'message gone': 'The message was deleted.',
  'channel gone': 'This channel is not there any more.',
}

/** Adds to an answer what could not be taken from the pins. */
export function withTroubles(answer: Answer, problems: readonly string[]): Answer {
  const notices = [...new Set(problems)].map(problem => ({
    block: 'notice' as const,
    tone: 'caution' as const,
    text: text(`Discord still shows it among the pins. ${problem}`),
  }))
  return { ...answer, blocks: [...answer.blocks, ...notices] }
}
