import { MessageFlags, type REST, type RepliableInteraction } from 'discord.js'
import type { Answer } from '../../answers/answer.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Held } from '../held.ts'
import { readWish } from '../part.ts'
import { type Table, turn, turnTo } from '../turn.ts'
import { createTurns } from '../turns.ts'
import { fitsMessage, type Setting } from './frame.ts'
import type { Message } from './message.ts'
import { isHeard } from './permission.ts'
import { placeOf } from './place.ts'
import { createPublishing } from './publish.ts'
import type { Frame } from './render.ts'
import { createRendering } from './rendering.ts'
import { openReply } from './reply.ts'
import { seatOf } from './seat.ts'
import { isTrouble } from './trouble.ts'
import { apology } from './words.ts'

/** What answering takes. */
export interface Fittings {
  readonly desk: Desk
  readonly held: Held
  /** As the bot: to post what is shared. */
  readonly bot: REST
  /** As nobody: to answer interactions, whose own tokens are enough, so that no limit of the bot's delays an answer. */
  readonly replies: REST
  /** Tells the operator of a fault and returns the reference under which the log has it. It must not log what was asked. */
  readonly report: (fault: unknown) => string
}

/** What is to be given: the answer to a line, or an answer that is there already, with rows of other things to press. */
export type Given = { readonly line: string } | ({ readonly answer: Answer } & Pick<Frame, 'rows'>)

/** Answers interactions: whatever happens, the asker gets an answer or an apology, once. */
export interface Answering {
  /** Answers a line that was typed, or that a button carries. */
  line(interaction: RepliableInteraction, typed: string): Promise<void>
  /** Gives an answer that is there already. */
  say(interaction: RepliableInteraction, answer: Answer): Promise<void>
  /** Gives what takes a while to find out, in the place of the private message on which something was pressed. */
  inPlace(interaction: RepliableInteraction, find: () => Promise<Given>): Promise<void>
}

export function createAnswering({ desk, held, bot, replies, report }: Fittings): Answering {
  const table: Table = { surface: 'discord', held, fits: fitsMessage }
  const rendering = createRendering(held)
  const { rendered, bare } = rendering
  const publish = createPublishing({ bot, desk, report, table, rendering, settingOf })
  const inTurn = createTurns()

  async function lineAnswered(interaction: RepliableInteraction, typed: string): Promise<Message> {
    const taken = await inTurn(() => turn(typed, seatOf(interaction, desk), table))
    return (await publish(interaction, taken)) ?? rendered(taken, settingOf(interaction))
  }

  /** Where whoever asks may pin, a button says so; whether they may, is asked again when it is pressed. */
  function settingOf(interaction: RepliableInteraction): Setting {
    const { place } = placeOf(interaction)
    const { desk: _, ...asker } = seatOf(interaction, desk)
    return { place, mayPin: place === 'server' && desk.roleOf({ ...asker, surface: table.surface }) === 'moderator' }
  }

  function given(interaction: RepliableInteraction, what: Given): Message | Promise<Message> {
    if ('line' in what) return lineAnswered(interaction, what.line)
    return rendered(turnTo(what.answer, table), saidIn(interaction), what.rows)
  }

  /** A message that cannot be made or sent becomes an apology; what cannot be sent at all is told to the operator only. */
  async function attempt(
    interaction: RepliableInteraction,
    make: () => Message | Promise<Message>,
    { typed = '', inPlace = false } = {},
  ): Promise<void> {
    const { send } = openReply(replies, { ...ticketOf(interaction, typed), inPlace: inPlace && isPrivate(interaction) })
    try {
      await send(await make())
    } catch (fault) {
      const reference = report(fault)
      if (isTrouble(fault, 'expired')) return
      await send(bare(apology(reference))).catch(report)
    }
  }

  return {
    line: (interaction, typed) => attempt(interaction, () => lineAnswered(interaction, typed), { typed }),
    say: (interaction, answer) => attempt(interaction, () => given(interaction, { answer })),
    inPlace: (interaction, find) =>
      attempt(interaction, async () => given(interaction, await find()), { inPlace: true }),
  }
}

/** What is said of Discord's own matters is for whoever asked. */
function saidIn(interaction: RepliableInteraction): Setting {
  return { place: placeOf(interaction).place, standing: true }
}

/** Where Footnote is a guest its reply is all it can post, so there a shared answer is the reply itself. */
function ticketOf(interaction: RepliableInteraction, typed: string) {
  const { id, token, applicationId: application } = interaction
  const { place } = placeOf(interaction)
  const isShared = place === 'elsewhere' && readWish(typed).share && isHeard(interaction)
  return { id, token, application, isPrivate: place !== 'direct' && !isShared }
}

/** Whether what was pressed stands in a message that only its reader sees: no other is ever replaced by an answer. */
function isPrivate(interaction: RepliableInteraction): boolean {
  const message = interaction.isMessageComponent() || interaction.isModalSubmit() ? interaction.message : null
  return message?.flags.has(MessageFlags.Ephemeral) ?? false
}
