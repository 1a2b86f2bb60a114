import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js'

/**
 * Everything that Footnote must be allowed in a server, where, and for what. docs/discord.md says the same. Since 23 February 2026
 * Manage Messages no longer includes pinning; to reply to a message takes Read Message History, even to one's own.
 */
export const PERMISSIONS = [
  { name: 'View Channels', bit: PermissionFlagsBits.ViewChannel, in: 'both', for: 'post' },
  { name: 'Send Messages', bit: PermissionFlagsBits.SendMessages, in: 'channels', for: 'post' },
  { name: 'Send Messages in Threads', bit: PermissionFlagsBits.SendMessagesInThreads, in: 'threads', for: 'post' },
  { name: 'Pin Messages', bit: PermissionFlagsBits.PinMessages, in: 'both', for: 'pin' },
  { name: 'Read Message History', bit: PermissionFlagsBits.ReadMessageHistory, in: 'both', for: 'reply' },
] as const

/** What is done in a channel. */
export type Use = 'post' | 'pin'

/** The link that installs Footnote, in a server or for oneself (https://docs.discord.com/developers/topics/oauth2). */
export function inviteLink(application: string, to: 'server' | 'person'): string {
  const commands = OAuth2Scopes.ApplicationsCommands
  const fields =
    to === 'server'
      ? { integration_type: '0', scope: `${OAuth2Scopes.Bot} ${commands}`, permissions: String(allPermissions()) }
      : { integration_type: '1', scope: commands }
  return `https://discord.com/oauth2/authorize?${new URLSearchParams({ client_id: application, ...fields })}`
}

function allPermissions(): bigint {
  return PERMISSIONS.reduce((sum, { bit }) => sum | bit, 0n)
}
