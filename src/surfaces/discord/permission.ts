import type { PermissionsBitField } from 'discord.js'
import { PERMISSIONS } from './invite.ts'

/** Where a message would be posted. */
interface Channel {
  isThread(): boolean
}

/** The names of the permissions that posting here takes, as Discord's settings call them; only those that Footnote lacks. */
export function missingHere(allowed: Readonly<PermissionsBitField>, channel: Channel | null): readonly string[] {
  return neededIn(channel)
    .filter(({ bit }) => !allowed.has(bit))
    .map(({ name }) => name)
}

export function namesNeeded(channel: Channel | null): readonly string[] {
  return neededIn(channel).map(({ name }) => name)
}

function neededIn(channel: Channel | null) {
  const other = channel?.isThread() ? 'channels' : 'threads'
  return PERMISSIONS.filter(permission => permission.in !== other)
}
