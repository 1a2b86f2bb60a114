import { Client, GatewayIntentBits, Options, REST } from 'discord.js'

/** How Discord is reached. */
export interface DiscordSettings {
  readonly token: string
  /** Where Discord's API is, without its version. */
  readonly apiUrl: string
  /** The servers of the newsroom, by number: editors' commands are there. */
  readonly homes?: readonly string[]
}

/** The version of Discord's API that everything here is written for. */
export const VERSION = '10'

/** The connection to Discord. It asks for servers and channels only, reads no messages and remembers no people. */
export function createClient(apiUrl: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    // As many connections as Discord advises: one, until there are thousands of servers.
    shards: 'auto',
    rest: { api: apiUrl, version: VERSION },
    allowedMentions: { parse: [] },
    // Until all servers are there, interactions wait; one that is down must not take their three seconds away.
    waitGuildTimeout: 500,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: user => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 0, keepOverLimit: member => member.id === member.client.user.id },
      ThreadMemberManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ReactionManager: 0,
    }),
  })
}

/** For answers to interactions, which Discord does not count against the 50 requests a second of a bot (topics/rate-limits). */
export function createReplies(apiUrl: string): REST {
  return new REST({ api: apiUrl, version: VERSION, globalRequestsPerSecond: Number.POSITIVE_INFINITY })
}
