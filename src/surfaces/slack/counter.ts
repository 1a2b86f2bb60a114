import type { Command } from '../../desk/command.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Held } from '../held.ts'
import { lookUpPassages } from '../passages.ts'
import { ask } from '../surface.ts'
import { type Turn, turn, turnTo } from '../turn.ts'
import type { Api } from './api.ts'
import { apology, explain } from './explain.ts'
import { fits, messageOf, say } from './message.ts'
import type { Place } from './place.ts'

/** The counter at which Slack's people are served: typed lines in, messages out. */
export interface Counter {
  /** Answers a line to its asker, or shares the answer where the line wishes so. Never rejects. */
  serve(line: string, place: Place): Promise<void>
  /** Answers a mention, for all in the thread to see. Never rejects. */
  serveAll(line: string, place: Place & { readonly channel: string }): Promise<void>
  /** Looks up the words of a message; several passages one by one, in one answer. Never rejects. */
  serveWords(passages: readonly string[], place: Place): Promise<void>
  /** Looks a line up for a view, which shows it its own way. */
  lookUp(line: string, place: Pick<Place, 'team' | 'user'>): Promise<Turn>
  /** Does something for an asker, who is told what went wrong if it does. Never rejects. */
  guarded(place: Pick<Place, 'reply'>, work: () => Promise<void>): Promise<void>
}

interface Fittings {
  readonly desk: Desk
  readonly commands: readonly Command[]
  readonly held: Held
  readonly api: Api
  /** Writes a fault to the log and returns the reference under which it stands there. */
  readonly report: (fault: unknown) => string
}

export function createCounter({ desk, commands, held, api, report }: Fittings): Counter {
  const table = { surface: 'slack', held, fits }
  const seatOf = ({ team, user }: Pick<Place, 'team' | 'user'>) => ({
    desk,
    by: `slack:${team}/${user}`,
    role: 'reader' as const,
  })

  const lookUp: Counter['lookUp'] = (line, place) => turn(line, seatOf(place), table)

  const guarded: Counter['guarded'] = async (place, work) => {
    try {
      await work()
    } catch (fault) {
      const words = explain(fault) ?? apology(report(fault))
      await place.reply(say(words)).catch(report)
    }
  }

  async function post(turned: Turn, place: Place & { readonly channel: string }, sharedBy?: string): Promise<void> {
    const { team, channel } = place
    const message = await api.post(
      messageOf(turned, { everybody: true, ...(sharedBy !== undefined && { sharedBy }) }),
      place,
    )
    await desk.posted({ surface: 'slack', team, channel, message, answer: turned.answer }).catch(report)
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

  return {
    lookUp,
    guarded,
    serve: (line, place) =>
      guarded(place, async () => {
        const turned = await lookUp(line, place)
        if (turned.share && turned.again !== undefined) {
          try {
            await share(turned, place)
            return
          } catch (fault) {
            await place.reply(say(explain(fault) ?? apology(report(fault))))
            if (place.dismiss) return
          }
        }
        await place.reply(messageOf(turned, 'asker'))
      }),
    serveWords: (passages, place) =>
      guarded(place, async () => {
        const answer = await lookUpPassages(passages, commands, line => ask(seatOf(place), 'slack', line))
        await place.reply(messageOf(turnTo(answer, table), 'asker'))
      }),
    serveAll: (line, place) => guarded(place, async () => post(await lookUp(line, place), place)),
  }
}
