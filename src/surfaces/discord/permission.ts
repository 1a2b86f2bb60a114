import { PermissionFlagsBits, type PermissionsBitField } from 'discord.js'
import { PERMISSIONS, type Use } from './invite.ts'

/** Where a message would be posted. */
interface Channel {
  isThread(): boolean
}

/** The names of the permissions that it takes here, as Discord's settings call them; only those that Footnote lacks. */
export function missingHere(
  allowed: Readonly<PermissionsBitField>,
  channel: Channel | null,
  use: Use = 'post',
): readonly string[] {
  return neededIn(channel, use)
    .filter(({ bit }) => !allowed.has(bit))
    .map(({ name }) => name)
}

export function namesNeeded(channel: Channel | null, use: Use = 'post'): readonly string[] {
  return neededIn(channel, use).map(({ name }) => name)
}

/** What is pinned has to be posted first. */
function neededIn(channel: Channel | null, use: Use) {
  const other = channel?.isThread() ? 'channels' : 'threads'
  return PERMISSIONS.filter(each => each.in !== other && (each.for === 'post' || each.for === use))
}

/** Whether others may see what an app says that somebody brought along. */
export function isHeard({
  memberPermissions,
}: {
  readonly memberPermissions: Readonly<PermissionsBitField> | null
}): boolean {
  return memberPermissions?.has(PermissionFlagsBits.UseExternalApps) ?? true
}
