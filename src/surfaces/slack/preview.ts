import { createHeld } from '../held.ts'
import type { Preview, Seat } from '../surface.ts'
import { turn } from '../turn.ts'
import { fits, messageOf } from './message.ts'
import { privately } from './place.ts'

/** Exactly what Slack would be sent for a typed line: a private answer, or with `share:yes` the message for everybody. */
export async function preview(line: string, seat: Seat): Promise<Preview> {
  const held = createHeld(
    () => 0,
    () => 'preview',
  )
  const turned = await turn(line, seat, { surface: 'slack', held, fits })
  const isShared = turned.share && turned.again !== undefined
  const sent = isShared
    ? messageOf(turned, { everybody: true, sharedBy: 'U00000000' })
    : privately(messageOf(turned, 'asker'))
  return { answer: turned.answer, sent }
}
