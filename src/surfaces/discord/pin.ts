import { type REST, Routes } from 'discord.js'
import { PIN_TROUBLES } from './pin-words.ts'
import { troubleOf } from './trouble.ts'

interface Place {
  readonly channel: string
  readonly message: string
}

/** Pins a message (https://docs.discord.com/developers/resources/message#pin-message). Says why not, where that is known. */
export function pinIn(rest: REST, { channel, message }: Place): Promise<string | undefined> {
  return why(() => rest.put(Routes.channelMessagesPin(channel, message)))
}

/** Takes a message from the pins; one that is gone is not pinned any more either. Says why not, where that is known. */
export async function unpinIn(rest: REST, { channel, message }: Place): Promise<string | undefined> {
  const problem = await why(() => rest.delete(Routes.channelMessagesPin(channel, message)))
  return problem === PIN_TROUBLES['message gone'] ? undefined : problem
}

async function why(call: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await call()
    return undefined
  } catch (error) {
    const trouble = troubleOf(error)
    const words = trouble && PIN_TROUBLES[trouble]
    if (words === undefined) throw error
    return words
  }
}
