import type { Answer } from '../../answers/answer.ts'
import type { Courier, Sent } from '../../desk/courier.ts'
import { turnOfCopy } from '../copies.ts'
import { type Table, turnTo } from '../turn.ts'
import type { Api } from './api.ts'
import { messageOf } from './message.ts'
import { notYet, undone } from './sent.ts'

interface Fittings {
  /** Calls once: how long to wait is the desk's to know. */
  readonly api: Api
  readonly table: Table
  /** Tells the operator something, in one line. */
  readonly tell: (notice: string) => void
}

/** Fifty edits a minute at all (Tier 3) and a message a second in a channel, in milliseconds (https://docs.slack.dev/apis/web-api/rate-limits). */
const PACE = { onSurface: 1200, inChannel: 1000 } as const

const EVERYBODY = { everybody: true } as const

/** Brings what stands in Slack's channels up to date, and tells people what they should know. */
export function createCourier({ api, table, tell }: Fittings): Courier {
  const told = new Set<string>()

  const once = (notice: string) => {
    if (told.has(notice)) return
    told.add(notice)
    tell(notice)
  }
  /** The first part of an answer that is not to be given again. */
  const noteOf = (answer: Answer) => messageOf({ part: turnTo(answer, table).part }, EVERYBODY)
  const whole = (answer: Answer) =>
    messageOf(turnTo(answer, table, answer.line ? { again: answer.line } : {}), EVERYBODY)

  return {
    surface: 'slack',
    pace: PACE,
    update: (copy, answer) =>
      attempt('surface', () => api.update(messageOf(turnOfCopy(copy, answer, table), EVERYBODY), copy)),
    reply: (copy, note) =>
      attempt('channel', async () => {
        const thread = threadIn(await api.permalink(copy)) ?? copy.message
        await api.post(noteOf(note), { channel: copy.channel, thread })
      }),
    post: async ({ channel }, answer) => {
      try {
        return { sent: 'done', message: await api.post(whole(answer), { channel }) }
      } catch (fault) {
        const sent = notYet(fault)
        if (sent.sent === 'waiting') once(`Slack: proposals cannot be posted in ${channel}: ${sent.why}.`)
        return sent
      }
    },
    tell: (person, note) =>
      attempt('channel', async () => void (await api.post(whole(note), { channel: userIn(person) }))),
  }
}

async function attempt(limited: 'channel' | 'surface', call: () => Promise<void>): Promise<Sent> {
  try {
    await call()
    return { sent: 'done' }
  } catch (fault) {
    return undone(fault, limited)
  }
}

/** The thread in which a message stands: Slack takes replies to the first message of a thread only. */
function threadIn(permalink: string): string | undefined {
  return (URL.canParse(permalink) && new URL(permalink).searchParams.get('thread_ts')) || undefined
}

/** `slack:T0123/U0456` is U0456 to Slack. */
function userIn(person: string): string {
  return person.replace(/^.*[:/]/u, '')
}
