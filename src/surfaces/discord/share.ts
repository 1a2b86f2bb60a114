import type { BaseInteraction, REST } from 'discord.js'
import type { Answer } from '../../answers/answer.ts'
import { link, text } from '../../answers/text.ts'
import type { Desk } from '../../desk/desk.ts'
import { postedOf } from '../copies.ts'
import { createSeen } from '../seen.ts'
import type { Turn } from '../turn.ts'
import type { Message } from './message.ts'
import { pinIn } from './pin.ts'
import { notPinned, pinned } from './pin-words.ts'
import { type Posted, postHere } from './posting.ts'
import { shared } from './words.ts'

/** An answer to be posted for everybody, by Footnote itself, so that it can be corrected later. */
interface Sharing {
  readonly turn: Turn
  readonly message: Message
  readonly server: string
  /** Posts of the same wish within minutes are one: a button pressed twice posts once. */
  readonly nonce: string
}

type Tell = (interaction: BaseInteraction, sharing: Sharing) => Promise<Answer>

/** Posts answers and tells the desk where they stand. Each returns what to tell whoever wanted it. */
export function createSharing(
  rest: REST,
  desk: Desk,
  report: (fault: unknown) => string,
): { readonly share: Tell; readonly pin: Tell } {
  const isFirst = createSeen(10_000)

  /** It stands in the channel whether or not it can be recorded. */
  async function record(posted: Posted, { turn, server: team }: Sharing, isPinned: boolean): Promise<void> {
    const { channel, message } = posted
    if (!isFirst(message)) return
    const copy = { surface: 'discord', team, channel, message, answer: postedOf(turn), pinned: isPinned }
    await desk.posted(copy).catch(report)
  }

  return {
    share: async (interaction, sharing) => {
      const posted = await postHere(rest, interaction, sharing.message, sharing.nonce)
      if ('status' in posted) return posted
      await record(posted, sharing, false)
      return shared(text('Everybody in this channel can see it: ', link('the message', posted.url), '.'))
    },
    pin: async (interaction, sharing) => {
      const posted = await postHere(rest, interaction, sharing.message, sharing.nonce, 'pin')
      if ('status' in posted) return posted
      const problem = await pinIn(rest, posted).catch(fault => `Something went wrong (${report(fault)}).`)
      await record(posted, sharing, problem === undefined)
      return problem === undefined ? pinned(posted.url) : notPinned(posted.url, problem)
    },
  }
}
