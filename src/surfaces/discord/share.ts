import { type APIMessage, type BaseInteraction, type REST, Routes } from 'discord.js'
import type { Answer } from '../../answers/answer.ts'
import { link, text } from '../../answers/text.ts'
import type { Desk } from '../../desk/desk.ts'
import { writeWish } from '../part.ts'
import { createSeen } from '../seen.ts'
import type { Turn } from '../turn.ts'
import type { Message } from './message.ts'
import { missingHere, namesNeeded } from './permission.ts'
import { troubleOf } from './trouble.ts'
import { notPermitted, shared, troubleWords } from './words.ts'

/** An answer to be posted for everybody, by Footnote itself, so that it can be corrected later. */
export interface Sharing {
  readonly turn: Turn
  readonly message: Message
  readonly server: string
  /** Posts of the same wish within minutes are one: a button pressed twice posts once. */
  readonly nonce: string
}

/** Posts answers and tells the desk where they stand. Returns what to tell whoever shared it. */
export function createSharing(rest: REST, desk: Desk, report: (fault: unknown) => string) {
  const isFirst = createSeen(10_000)

  return async (interaction: BaseInteraction, { turn, message, server, nonce }: Sharing): Promise<Answer> => {
    const { channelId, appPermissions, channel } = interaction
    const missing = missingHere(appPermissions, channel)
    if (missing.length > 0) return notPermitted(missing)
    if (channelId === null) return notPermitted(namesNeeded(channel))
    let copy: APIMessage
    try {
      const body = { ...message, nonce, enforce_nonce: true }
      copy = (await rest.post(Routes.channelMessages(channelId), { body })) as APIMessage
    } catch (error) {
      const trouble = troubleOf(error)
      const words = trouble && troubleWords(trouble, namesNeeded(channel))
      if (words === undefined) throw error
      return words
    }
    if (isFirst(copy.id)) {
      // It stands in the channel whether or not it could be recorded.
      await desk
        .posted({
          surface: 'discord',
          team: server,
          channel: channelId,
          message: copy.id,
          answer: asShown(turn),
        })
        .catch(report)
    }
    const url = `https://discord.com/channels/${server}/${channelId}/${copy.id}`
    return shared(text('Everybody in this channel can see it: ', link('the message', url), '.'))
  }
}

/** What stands in the channel: one part of the answer, and the line that gives this part again. */
function asShown({ answer, part }: Turn): Answer {
  const { line } = answer
  return line === undefined ? part.answer : { ...part.answer, line: writeWish({ line, part: part.number }) }
}
