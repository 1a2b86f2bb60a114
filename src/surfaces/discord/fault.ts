import { DiscordAPIError, HTTPError } from 'discord.js'

/** Discord cannot be used; the message says in one line what to do. */
export class DiscordFault extends Error {
  override readonly name = 'DiscordFault'
  /** Whether a setting is wrong, or Discord is out of reach. */
  readonly code: 'config-fault' | 'surface-fault'

  constructor(code: DiscordFault['code'], words: string, cause: unknown) {
    super(`Discord: ${words}`, { cause })
    this.code = code
  }
}

/** What went wrong while starting, for whoever runs the bot. */
export function faultOf(cause: unknown, apiUrl: string): DiscordFault {
  const setting = settingWrong(cause)
  return setting === undefined
    ? new DiscordFault('surface-fault', wordsOf(cause, apiUrl), cause)
    : new DiscordFault('config-fault', setting, cause)
}

function settingWrong(cause: unknown): string | undefined {
  if (isTokenRefused(cause)) {
    return 'the token in DISCORD_TOKEN was not accepted. Make a new one on the page Bot of the application (https://discord.com/developers/applications) and put it there.'
  }
  if (cause instanceof Error && /disallowed intents/i.test(cause.message)) {
    return 'this application may not use the intent Guilds, the only one that Footnote asks for. Look at the page Bot of the application.'
  }
  return undefined
}

function wordsOf(cause: unknown, apiUrl: string): string {
  const words = cause instanceof Error ? cause.message : String(cause)
  if (cause instanceof DiscordAPIError) return `it said no: ${cause.status} ${cause.message}`
  if (cause instanceof HTTPError) return `it has trouble of its own (${cause.status}). Try again later.`
  return `it cannot be reached at ${apiUrl}: ${words}`
}

function isTokenRefused(cause: unknown): boolean {
  if (cause instanceof DiscordAPIError) return cause.status === 401
  return cause instanceof Error && 'code' in cause && cause.code === 'TokenInvalid'
}
