import { InteractionResponseType, MessageFlags } from 'discord.js'
import { createHeld } from '../held.ts'
import type { Preview, Seat } from '../surface.ts'
import { turn } from '../turn.ts'
import { fitsMessage, frameOf } from './frame.ts'
import { messageOf } from './message.ts'
import { render } from './render.ts'

/** Exactly what Discord is sent for a line that somebody asks in a server that Footnote is in. */
export async function preview(line: string, seat: Seat): Promise<Preview> {
  const held = createHeld(
    () => 0,
    () => 'kept',
  )
  const taken = await turn(line, seat, { surface: 'discord', held, fits: fitsMessage })
  const message = messageOf(render(taken.part.answer, frameOf(taken, { place: 'server' }, held)))
  const data = { ...message, flags: message.flags | MessageFlags.Ephemeral }
  return { answer: taken.answer, sent: { type: InteractionResponseType.ChannelMessageWithSource, data } }
}
