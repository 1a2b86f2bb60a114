import { InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js'
import type { Message } from './message.ts'
import { isTrouble } from './trouble.ts'

/** An interaction as far as it is needed to answer it. */
export interface Ticket {
  readonly id: string
  readonly token: string
  readonly application: string
  /** Whether only the asker sees the answer. */
  readonly isPrivate: boolean
  /** Whether the answer takes the place of the message on which something was pressed. */
  readonly inPlace?: boolean
}

/** The way back to whoever asked. */
export interface Reply {
  /** Sends the answer. Rejects with what Discord said if it cannot be sent. */
  send(message: Message): Promise<void>
}

/** After so many milliseconds Discord is told that the answer takes a moment: long before the three seconds are over. */
const PATIENCE = 700

/**
 * Answers an interaction in time, whatever happens: at once if the answer is there at once, otherwise Discord shows that it is
 * coming and the answer takes that place. Nothing is ever sent twice.
 */
export function openReply(rest: REST, ticket: Ticket): Reply {
  const { id, token, application, inPlace = false } = ticket
  let deferral: Promise<void> | undefined
  const timer = setTimeout(() => {
    deferral = inPlace
      ? respond(InteractionResponseType.DeferredMessageUpdate)
      : respond(InteractionResponseType.DeferredChannelMessageWithSource, { flags: hidden(0) })
    // Whoever sends the answer hears of it; without a listener until then the process would end.
    deferral.catch(() => {})
  }, PATIENCE)

  async function respond(type: InteractionResponseType, data?: object): Promise<void> {
    try {
      await rest.post(Routes.interactionCallback(id, token), { auth: false, body: { type, ...(data && { data }) } })
    } catch (error) {
      // The first try arrived and only its confirmation was lost.
      if (!isTrouble(error, 'already answered')) throw error
    }
  }

  function hidden(flags: number): number {
    return ticket.isPrivate ? flags | MessageFlags.Ephemeral : flags
  }

  return {
    send: async message => {
      clearTimeout(timer)
      if (deferral === undefined) {
        if (inPlace) return respond(InteractionResponseType.UpdateMessage, message)
        return respond(InteractionResponseType.ChannelMessageWithSource, { ...message, flags: hidden(message.flags) })
      }
      await deferral
      await rest.patch(Routes.webhookMessage(application, token), { auth: false, body: message })
    },
  }
}
