import { setTimeout } from 'node:timers/promises'
import { Events, type Interaction, type REST } from 'discord.js'
import type { Command } from '../../desk/command.ts'
import type { Courier } from '../../desk/courier.ts'
import type { Desk } from '../../desk/desk.ts'
import { createHeld } from '../held.ts'
import { createSeen } from '../seen.ts'
import { createAnswering } from './answering.ts'
import { createClient, createReplies, type DiscordSettings } from './client.ts'
import { createCourier } from './courier.ts'
import { applicationOf } from './deploy.ts'
import type { Difference } from './difference.ts'
import { faultOf } from './fault.ts'
import { createFilling } from './filling.ts'
import { createHandler } from './handle.ts'
import { createImpatient } from './patience.ts'
import { register } from './register.ts'
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
  /** Brings up to date what was posted. */
  readonly courier: Courier
  /** Stops taking questions, finishes those that were taken, and closes the connection. */
  close(): Promise<void>
}

/** Connects to Discord. Rejects with a DiscordFault, in one line, if the token or the settings are wrong. */
export async function startDiscord(setup: Setup): Promise<Discord> {
  const { token, apiUrl, desk, commands, now, id, report, say } = setup
  const client = createClient(apiUrl)
  const replies = createReplies(apiUrl)
  const errands = createImpatient(apiUrl, token)
  const held = createHeld(now, id)
  const answering = createAnswering({ desk, held, bot: client.rest, replies, report })
  const filling = createFilling({ desk, commands, held, replies, answering, report })
  const handle = createHandler({ commands, desk, replies, answering, filling })
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
    const registered = register(client.rest, application, setup)
    return {
      registered,
      courier: createCourier(errands, held, say),
      close: async () => {
        closing = true
        await Promise.race([finish(registered), setTimeout(PATIENCE, undefined, { ref: false })])
        client.off(Events.InteractionCreate, take)
        await client.destroy()
        end(replies, errands)
      },
    }
  } catch (cause) {
    await client.destroy()
    end(replies, errands)
    throw faultOf(cause, apiUrl)
  }
}

function end(...connections: readonly REST[]): void {
  for (const rest of connections) {
    rest.clearHashSweeper()
    rest.clearHandlerSweeper()
  }
}
