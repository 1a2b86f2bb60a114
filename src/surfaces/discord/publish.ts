import type { REST, RepliableInteraction } from 'discord.js'
import type { Desk } from '../../desk/desk.ts'
import { isPublic } from '../copies.ts'
import { type Table, type Turn, turnTo } from '../turn.ts'
import type { Setting } from './frame.ts'
import type { Message } from './message.ts'
import { isHeard } from './permission.ts'
import { unpinIn } from './pin.ts'
import { withTroubles } from './pin-words.ts'
import { placeOf } from './place.ts'
import type { Rendering } from './rendering.ts'
import { createSharing } from './share.ts'
import { FOR_REVIEWERS, KEPT_PRIVATE } from './words.ts'

interface Fittings {
  readonly bot: REST
  readonly desk: Desk
  readonly report: (fault: unknown) => string
  readonly table: Table
  readonly rendering: Rendering
  readonly settingOf: (interaction: RepliableInteraction) => Setting
}

/** Shows an answer to everybody, pins it or takes it off, where that is wanted; then this is what to tell whoever wanted it. */
export function createPublishing({ bot, desk, report, table, rendering: { rendered, bare }, settingOf }: Fittings) {
  const { share, pin } = createSharing(bot, desk, report)

  async function shared(interaction: RepliableInteraction, taken: Turn): Promise<Message> {
    const place = placeOf(interaction)
    const setting = { place: place.place, sharedBy: interaction.user.id }
    if (!isPublic(taken.answer)) return bare(FOR_REVIEWERS)
    switch (place.place) {
      case 'direct':
        return rendered(taken, settingOf(interaction))
      case 'elsewhere':
        return isHeard(interaction) ? rendered(taken, setting) : bare(KEPT_PRIVATE)
      case 'server': {
        const message = rendered(taken, setting)
        return bare(
          await share(interaction, { turn: taken, message, server: place.server, nonce: wishOf(interaction) }),
        )
      }
    }
  }

  /** What is pinned is the beginning of the answer; the rest is a press away. */
  async function pinned(interaction: RepliableInteraction, { answer }: Turn): Promise<Message> {
    const place = placeOf(interaction)
    const taken = turnTo(answer, table, answer.line === undefined ? {} : { again: answer.line })
    if (place.place !== 'server') return rendered(taken, settingOf(interaction))
    const message = rendered(taken, { place: 'server', standing: true })
    // Pinned, taken off and pinned again, it is another message: the record has moved on.
    const nonce = `${wishOf(interaction).slice(-12)}.${answer.asOf}`
    return bare(await pin(interaction, { turn: taken, message, server: place.server, nonce }))
  }

  async function unpinned({ channelId }: RepliableInteraction, { answer }: Turn): Promise<Message> {
    const problems: string[] = []
    for (const message of answer.unpin ?? []) {
      const unpinning = unpinIn(bot, { channel: channelId ?? '', message })
      const problem = await unpinning.catch(fault => `Something went wrong (${report(fault)}).`)
      if (problem !== undefined) problems.push(problem)
    }
    return bare(withTroubles(answer, problems))
  }

  return async (interaction: RepliableInteraction, taken: Turn): Promise<Message | undefined> => {
    if (taken.answer.post === 'pinned') return pinned(interaction, taken)
    if (taken.answer.unpin) return unpinned(interaction, taken)
    return taken.share && taken.again !== undefined ? shared(interaction, taken) : undefined
  }
}

/** Whatever somebody wants twice with one press or command is one wish. */
function wishOf(interaction: RepliableInteraction): string {
  return interaction.isMessageComponent() ? interaction.message.id : interaction.id
}
