import type { Answer } from '../../answers/answer.ts'
import type { Command } from '../../desk/command.ts'
import type { Desk } from '../../desk/desk.ts'
import { isPublic, postedOf } from '../copies.ts'
import { isDeed, mayAsk } from '../forms.ts'
import { readWish } from '../part.ts'
import { formFor, type Seat } from '../surface.ts'
import { type Table, type Turn, turn, turnTo } from '../turn.ts'
import type { Api } from './api.ts'
import { apology, explain } from './explain.ts'
import { LIMITS } from './limits.ts'
import { messageOf, say, sayWith } from './message.ts'
import { createPinning } from './pinning.ts'
import type { Place, Where } from './place.ts'

/** The counter at which Slack's people are served: typed lines in, messages out. */
export interface Counter {
  /** Answers a line to its asker, or shares or pins the answer where the line wishes so. Never rejects. */
  serve(line: string, place: Place): Promise<void>
  /** Answers a mention, for all in the thread to see; what is the asker's own, to them alone. Never rejects. */
  serveAll(line: string, place: Place & { readonly channel: string }): Promise<void>
  /** Gives an asker an answer that is already there. */
  give(turned: Turn, place: Place): Promise<void>
  /** Looks a line up for a view, which shows it its own way. */
  lookUp(line: string, where: Where): Promise<Turn>
  /** An answer as it is shown. */
  turned(answer: Answer): Turn
  /** The line that is meant: a button may carry one that is kept in memory. Without what asks for a part or for sharing. */
  meant(line: string): string
  seatOf(where: Where): Seat
  /** Does something for an asker, who is told what went wrong if it does. Never rejects. */
  guarded(place: Pick<Place, 'reply'>, work: () => Promise<void>): Promise<void>
}

interface Fittings {
  readonly desk: Desk
  readonly commands: readonly Command[]
  readonly table: Table
  readonly api: Api
  /** The workspace in which the bot posts. */
  readonly team: string
  /** Writes a fault to the log and returns the reference under which it stands there. */
  readonly report: (fault: unknown) => string
}

const NOT_FOR_ALL =
  'Some answers are not for everybody: proposals are for those who review them, and what is kept of you is for you. This one was not shared; here it is for you alone.'

/** Slack lets nothing but a press or a slash command open a window. */
const OPENS = 'This wants a form to be filled in. Press to open it.'

export function createCounter({ desk, commands, table, api, team: home, report }: Fittings): Counter {
  const pinning = createPinning({ desk, api, team: home, report })

  const seatOf: Counter['seatOf'] = ({ team, user, channel }) => ({
    desk,
    // Always the bot's own workspace: whatever Slack says of theirs, a person is one and the same.
    by: `slack:${home}/${user}`,
    role: 'reader',
    team: `slack:${team}`,
    ...(channel !== undefined && { channel }),
  })

  const lookUp: Counter['lookUp'] = (line, where) => turn(line, seatOf(where), table)

  const guarded: Counter['guarded'] = async (place, work) => {
    try {
      await work()
    } catch (fault) {
      const words = explain(fault) ?? apology(report(fault))
      await place.reply(say(words)).catch(report)
    }
  }

  async function post(turned: Turn, place: Place & { readonly channel: string }, sharedBy?: string): Promise<void> {
    const { channel } = place
    const message = await api.post(
      messageOf(turned, { everybody: true, ...(sharedBy !== undefined && { sharedBy }) }),
      place,
    )
    await desk.posted({ surface: 'slack', team: home, channel, message, answer: postedOf(turned) }).catch(report)
  }

  async function share(turned: Turn, place: Place): Promise<void> {
    const { channel } = place
    if (channel === undefined) {
      await place.reply(say('There is no channel here to share it in. Ask in the channel, with share:yes at the end.'))
      return
    }
    await post(turned, { ...place, channel }, place.user)
    await place.dismiss?.().catch(report)
  }

  /** Shares an answer; says why not where it cannot. Whether it need not be given to the asker any more. */
  async function isShared(turned: Turn, place: Place): Promise<boolean> {
    if (!isPublic(turned.answer)) {
      await place.reply(say(NOT_FOR_ALL))
      return false
    }
    try {
      await share(turned, place)
      return true
    } catch (fault) {
      await place.reply(say(explain(fault) ?? apology(report(fault))))
      return place.dismiss !== undefined
    }
  }

  async function give(turned: Turn, place: Place): Promise<void> {
    const { answer, share: wanted, again } = turned
    const { channel } = place
    if (answer.post === 'pinned' && channel !== undefined) {
      return place.reply(say(await pinning.pin(turned, channel)))
    }
    if (wanted && again !== undefined && (await isShared(turned, place))) return
    const canPin = channel !== undefined && desk.roleOf({ ...seatOf(place), surface: table.surface }) === 'moderator'
    await place.reply(messageOf(turned, canPin ? 'pinner' : 'asker'))
    await unpin(turned, place)
  }

  async function unpin({ answer: { unpin: messages = [] } }: Turn, { channel, reply }: Place): Promise<void> {
    const problem = channel === undefined ? undefined : await pinning.unpin(messages, channel)
    if (problem !== undefined) await reply(say(problem))
  }

  const meant: Counter['meant'] = typed => {
    const { line } = readWish(typed)
    const recalled = table.held.recall(line)
    return recalled && 'line' in recalled ? recalled.line : line
  }

  return {
    ...{ lookUp, guarded, give, seatOf, meant },
    turned: answer => turnTo(answer, table),
    serve: (line, place) => guarded(place, async () => give(await lookUp(line, place), place)),
    serveAll: (line, place) =>
      guarded(place, async () => {
        const whisper = async (message: Parameters<Place['reply']>[0]) =>
          api.whisper(message, place).catch(() => place.reply(message))
        const asked = meant(line)
        const wanted = mayAsk(asked, commands) ? await formFor(seatOf(place), table.surface, asked) : undefined
        if (wanted && 'form' in wanted) {
          const carried = asked.length <= LIMITS.buttonValue ? asked : table.held.holdLine(asked)
          return whisper(sayWith(OPENS, [{ label: wanted.form.title, line: carried }]))
        }
        const turned = wanted ? turnTo(wanted.answer, table) : await lookUp(line, place)
        if (turned.answer.post === 'pinned') return give(turned, { ...place, reply: whisper })
        const isTheirs = isDeed(asked, commands) || !isPublic(turned.answer)
        await (isTheirs ? whisper(messageOf(turned, 'asker')) : post(turned, place))
        await unpin(turned, { ...place, reply: whisper })
      }),
  }
}
