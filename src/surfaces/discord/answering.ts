import { PermissionFlagsBits, type REST, type RepliableInteraction } from 'discord.js'
import type { Answer } from '../../answers/answer.ts'
import type { Command } from '../../desk/command.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Held } from '../held.ts'
import { readWish } from '../part.ts'
import { lookUpPassages } from '../passages.ts'
import { ask, type Seat } from '../surface.ts'
import { type Table, type Turn, turn, turnTo } from '../turn.ts'
import { createTurns } from '../turns.ts'
import { fitsMessage, frameOf, type Setting } from './frame.ts'
import { type Message, messageOf } from './message.ts'
import { placeOf } from './place.ts'
import { render } from './render.ts'
import { openReply } from './reply.ts'
import { createSharing } from './share.ts'
import { isTrouble } from './trouble.ts'
import { apology, KEPT_PRIVATE } from './words.ts'

/** What answering takes. */
export interface Fittings {
  readonly desk: Desk
  readonly commands: readonly Command[]
  readonly held: Held
  /** As the bot: to post what is shared. */
  readonly bot: REST
  /** As nobody: to answer interactions, whose own tokens are enough, so that no limit of the bot's delays an answer. */
  readonly replies: REST
  /** Tells the operator of a fault and returns the reference under which the log has it. It must not log what was asked. */
  readonly report: (fault: unknown) => string
}

/** Answers interactions: whatever happens, the asker gets an answer or an apology, once. */
export interface Answering {
  /** Answers a line that was typed, or that a button carries. */
  line(interaction: RepliableInteraction, typed: string): Promise<void>
  /** Looks up passages of a message. */
  passages(interaction: RepliableInteraction, passages: readonly string[]): Promise<void>
  /** Says something of Discord's own matters. */
  say(interaction: RepliableInteraction, answer: Answer): Promise<void>
}

export function createAnswering({ desk, commands, held, bot, replies, report }: Fittings): Answering {
  const table: Table = { surface: 'discord', held, fits: fitsMessage }
  const share = createSharing(bot, desk, report)
  const inTurn = createTurns()

  function seatOf(interaction: RepliableInteraction): Seat {
    return { desk, by: `discord:${interaction.user.id}`, role: 'reader' }
  }

  async function lineAnswered(interaction: RepliableInteraction, typed: string): Promise<Message> {
    const taken = await inTurn(() => turn(typed, seatOf(interaction), table))
    return taken.share && taken.again !== undefined
      ? sharedBy(interaction, taken)
      : rendered(taken, settingOf(interaction))
  }

  async function passagesAnswered(interaction: RepliableInteraction, passages: readonly string[]): Promise<Message> {
    const askOne = (line: string) => inTurn(() => ask(seatOf(interaction), table.surface, line))
    const answer = await lookUpPassages(passages, commands, askOne)
    return rendered(turnTo(answer, table), settingOf(interaction))
  }

  async function sharedBy(interaction: RepliableInteraction, taken: Turn): Promise<Message> {
    const place = placeOf(interaction)
    const setting = { place: place.place, sharedBy: interaction.user.id }
    switch (place.place) {
      case 'direct':
        return rendered(taken, settingOf(interaction))
      case 'elsewhere':
        return isHeard(interaction) ? rendered(taken, setting) : bare(KEPT_PRIVATE)
      case 'server': {
        const nonce = interaction.isMessageComponent() ? interaction.message.id : interaction.id
        const message = rendered(taken, setting)
        return bare(await share(interaction, { turn: taken, message, server: place.server, nonce }))
      }
    }
  }

  function rendered(taken: Turn, setting: Setting): Message {
    return messageOf(render(taken.part.answer, frameOf(taken, setting, held)))
  }

  function bare(answer: Answer): Message {
    return messageOf(render(answer, { more: [], footer: [], carry: line => line }))
  }

  /** A message that cannot be made or sent becomes an apology; what cannot be sent at all is told to the operator only. */
  async function attempt(send: (message: Message) => Promise<void>, make: () => Promise<Message>): Promise<void> {
    try {
      await send(await make())
    } catch (fault) {
      const reference = report(fault)
      if (isTrouble(fault, 'expired')) return
      await send(bare(apology(reference))).catch(report)
    }
  }

  return {
    line: (interaction, typed) =>
      attempt(openReply(replies, ticketOf(interaction, typed)).send, () => lineAnswered(interaction, typed)),
    passages: (interaction, passages) =>
      attempt(openReply(replies, ticketOf(interaction)).send, () => passagesAnswered(interaction, passages)),
    say: (interaction, answer) =>
      attempt(openReply(replies, ticketOf(interaction)).send, () => Promise.resolve(bare(answer))),
  }
}

function settingOf(interaction: RepliableInteraction): Setting {
  return { place: placeOf(interaction).place }
}

/** Where Footnote is a guest its reply is all it can post, so there a shared answer is the reply itself. */
function ticketOf(interaction: RepliableInteraction, typed = '') {
  const { id, token, applicationId: application } = interaction
  const { place } = placeOf(interaction)
  const isShared = place === 'elsewhere' && readWish(typed).share && isHeard(interaction)
  return { id, token, application, isPrivate: place !== 'direct' && !isShared }
}

/** Whether others may see what an app says that somebody brought along. */
function isHeard({ memberPermissions }: RepliableInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.UseExternalApps) ?? true
}
