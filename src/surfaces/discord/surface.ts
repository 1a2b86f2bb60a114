import { setTimeout } from 'node:timers/promises'
import { Events, type Interaction } from 'discord.js'
import type { Command } from '../../desk/command.ts'
import type { Desk } from '../../desk/desk.ts'
import { createHeld } from '../held.ts'
import { createSeen } from '../seen.ts'
import { createAnswering } from './answering.ts'
import { createClient, createReplies, type DiscordSettings } from './client.ts'
import { applicationOf, bringUpToDate, compare, type Shelf } from './deploy.ts'
import type { Difference } from './difference.ts'
import { faultOf } from './fault.ts'
import { createHandler } from './handle.ts'
import { registrationOf } from './registration.ts'
import { CLOSING } from './words.ts'

export interface Setup extends DiscordSettings {
  readonly desk: Desk
  readonly commands: readonly Command[]
  /** The time in milliseconds, for how long answers are kept. */
  readonly now: () => number
  /** A short name that nothing else has, for answers kept in memory. */
  readonly id: () => string
  /** Tells the operator of a fault and returns the reference under which the log has it. It must not log what was asked. */
  readonly report: (fault: unknown) => string
  /** Tells the operator what is going on. */
  readonly say: (words: string) => void
}

/** How many milliseconds answers may still take when everything ends. */
const PATIENCE = 20_000

export interface Discord {
  /** What had to be done so that Discord knows the commands. Never rejects; nothing where that failed. */
  readonly registered: Promise<Difference | undefined>
  /** Stops taking questions, finishes those that were taken, and closes the connection. */
  close(): Promise<void>
}

/** Connects to Discord. Rejects with a DiscordFault, in one line, if the token or the settings are wrong. */
export async function startDiscord({ token, apiUrl, desk, commands, now, id, report, say }: Setup): Promise<Discord> {
  const client = createClient(apiUrl)
  const replies = createReplies(apiUrl)
  const answering = createAnswering({ desk, commands, held: createHeld(now, id), bot: client.rest, replies, report })
  const handle = createHandler({ commands, desk, replies, answering })
  const isFirst = createSeen(10_000)
  const working = new Set<Promise<void>>()
  let closing = false

  function take(interaction: Interaction): void {
    if (!isFirst(interaction.id)) return
    const work = closing ? turnAway(interaction) : handle(interaction)
    const done = work.catch(fault => void report(fault)).finally(() => working.delete(done))
    working.add(done)
  }

  async function turnAway(interaction: Interaction): Promise<void> {
    if (interaction.isRepliable()) await answering.say(interaction, CLOSING)
  }

  /** Finishes what was taken, and what comes while it is finished. */
  async function finish(registered: Promise<unknown>): Promise<void> {
    await registered
    while (working.size > 0) await Promise.all(working)
  }

  async function register(shelf: Shelf): Promise<Difference | undefined> {
    try {
      const difference = await compare(client.rest, shelf, registrationOf(commands, 'everywhere'))
      await bringUpToDate(client.rest, shelf, difference)
      return difference
    } catch (fault) {
      say(
        `Discord: the commands could not be brought up to date (${report(fault)}); those registered before go on working.`,
      )
      return undefined
    }
  }

  client.on(Events.InteractionCreate, take)
  client.on(Events.Error, fault => void report(fault))
  client.on(Events.ShardError, fault => void report(fault))
  client.on(Events.ShardReconnecting, () => say('Discord: the connection was lost; connecting again.'))
  client.on(Events.ShardResume, () => say('Discord: connected again.'))
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (!closing) say(`Discord: the connection was closed for good (${code}). Start again to hear what is wrong.`)
  })

  try {
    client.rest.setToken(token)
    const { id: application } = await applicationOf(client.rest)
    const ready = new Promise(resolve => client.once(Events.ClientReady, resolve))
    await client.login(token)
    await ready
    say(`Discord: connected as ${client.user?.username}, in ${client.guilds.cache.size} servers.`)
    const registered = register({ application })
    return {
      registered,
      close: async () => {
        closing = true
        await Promise.race([finish(registered), setTimeout(PATIENCE, undefined, { ref: false })])
        client.off(Events.InteractionCreate, take)
        await client.destroy()
        replies.clearHashSweeper()
        replies.clearHandlerSweeper()
      },
    }
  } catch (cause) {
    await client.destroy()
    throw faultOf(cause, apiUrl)
  }
}
