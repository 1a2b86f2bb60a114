import { type APIMessage, type BaseInteraction, type REST, Routes } from 'discord.js'
import type { Answer } from '../../answers/answer.ts'
import type { Use } from './invite.ts'
import type { Message } from './message.ts'
import { missingHere, namesNeeded } from './permission.ts'
import { troubleOf } from './trouble.ts'
import { notPermitted, troubleWords } from './words.ts'

/** A message of Footnote's own that stands in a channel. */
export interface Posted {
  readonly channel: string
  readonly message: string
  readonly url: string
}

/**
 * Posts a message where somebody asked, by Footnote itself, so that it can be corrected later; or says why not. `nonce` makes posts of
 * the same wish within minutes one: a button pressed twice posts once. Rejects with what Discord said where that is not known.
 */
export async function postHere(
  rest: REST,
  { channelId, channel, guildId, appPermissions }: BaseInteraction,
  message: Message,
  nonce: string,
  use: Use = 'post',
): Promise<Posted | Answer> {
  const missing = missingHere(appPermissions, channel, use)
  if (missing.length > 0 || channelId === null) {
    return notPermitted(missing.length > 0 ? missing : namesNeeded(channel, use), use)
  }
  try {
    const body = { ...message, nonce, enforce_nonce: true }
    const copy = (await rest.post(Routes.channelMessages(channelId), { body })) as APIMessage
    const url = `https://discord.com/channels/${guildId}/${channelId}/${copy.id}`
    return { channel: channelId, message: copy.id, url }
  } catch (error) {
    const trouble = troubleOf(error)
    const words = trouble && troubleWords(trouble, namesNeeded(channel, use), use)
    if (words === undefined) throw error
    return words
  }
}
