import { type APIChannel, type APIMessage, MessageFlags, type REST, Routes } from 'discord.js'
import type { Answer } from '../../answers/answer.ts'
import type { Courier, Sent } from '../../desk/courier.ts'
import { turnOfCopy } from '../copies.ts'
import type { Held } from '../held.ts'
import { createSeen } from '../seen.ts'
import { type Table, type Turn, turnTo } from '../turn.ts'
import { fitsMessage, frameOf } from './frame.ts'
import { type Message, messageOf } from './message.ts'
import { render } from './render.ts'
import { notSent } from './sent.ts'

/** Discord takes about one message a second in a channel and 50 calls a second at all; answers and shared posts come first. */
const PACE = { inChannel: 1000, onSurface: 50 } as const

/**
 * Brings up to date what Footnote posted on Discord, shows proposals to reviewers, and tells their proposers. `say` tells the operator,
 * once, of a channel in which proposals cannot be shown: nobody else would notice.
 */
export function createCourier(rest: REST, held: Held, say: (words: string) => void): Courier {
  const table: Table = { surface: 'discord', held, fits: fitsMessage }
  const isNews = createSeen(100)

  function shown(turn: Turn): Message {
    return messageOf(render(turn.part.answer, frameOf(turn, { place: 'server', standing: true }, held)))
  }

  async function post(channel: string, message: Message, key: string, more: object = {}): Promise<APIMessage> {
    const body = { ...message, nonce: key, enforce_nonce: true, ...more }
    return (await rest.post(Routes.channelMessages(channel), { body })) as APIMessage
  }

  return {
    surface: 'discord',
    pace: PACE,
    update: (copy, answer) =>
      attempt(async () => {
        const body = shown(turnOfCopy(copy, answer, table))
        await rest.patch(Routes.channelMessage(copy.channel, copy.message), { body })
        return DONE
      }),
    reply: (copy, note, key) =>
      attempt(async () => {
        await post(copy.channel, withoutButtons(note), key, {
          // Nobody is called, by name or by a sound.
          flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications,
          allowed_mentions: { parse: [], replied_user: false },
          message_reference: { message_id: copy.message, fail_if_not_exists: false },
        })
        return DONE
      }),
    post: async ({ channel }, answer, key) => {
      const turn = turnTo(answer, table, answer.line === undefined ? {} : { again: answer.line })
      const came = await attempt(async () => {
        const { id: message } = await post(channel, shown(turn), key)
        return { sent: 'done' as const, message }
      })
      if (came.sent === 'lost' && isNews(channel)) {
        say(`Discord: nothing can be posted in the channel ${channel}, which REVIEW_CHANNELS names: ${came.reason}`)
      }
      return came
    },
    tell: (person, note, key) =>
      attempt(async () => {
        const body = { recipient_id: person.replace(/^discord:/, '') }
        const { id: channel } = (await rest.post(Routes.userChannels(), { body })) as APIChannel
        await post(channel, withoutButtons(note), key)
        return DONE
      }),
  }
}

const DONE: Sent = { sent: 'done' }

/** Editors' buttons do nothing in private, where nobody is an editor: what they do is said instead, to be typed in the server. */
function withoutButtons(note: Answer): Message {
  const footer = note.actions.map(
    ({ label, line }) => `${label}, in a channel of the newsroom’s server: \`/${typed(line)}\``,
  )
  return messageOf(render({ ...note, actions: [] }, { more: [], footer, carry: line => line }))
}

/** Discord's commands name their options: `review r17` is typed as `review revision:r17`. */
function typed(line: string): string {
  return line.replace(/^review (r\d+)/, 'review revision:$1')
}

type Came<T> = Promise<T | Exclude<Sent, { readonly sent: 'done' }>>

/** A fault of ours goes to whoever keeps the pace, who knows how often to try it again. */
async function attempt<T>(call: () => Promise<T>): Came<T> {
  try {
    return await call()
  } catch (error) {
    const came = notSent(error)
    if (came) return came
    throw error
  }
}
