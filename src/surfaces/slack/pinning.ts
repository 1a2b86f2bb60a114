import type { Desk } from '../../desk/desk.ts'
import { postedOf } from '../copies.ts'
import type { Turn } from '../turn.ts'
import type { Api } from './api.ts'
import { apology, explainPin } from './explain.ts'
import { SlackFault } from './fault.ts'
import { messageOf } from './message.ts'

interface Fittings {
  readonly desk: Desk
  readonly api: Api
  /** The workspace in which the bot posts. */
  readonly team: string
  readonly report: (fault: unknown) => string
}

/** Puts answers into the pins of a channel and takes them off again; says in a sentence what came of it. */
export interface Pinning {
  /** Rejects with SlackFault where nothing was posted. */
  pin(turned: Turn, channel: string): Promise<string>
  /** Says nothing where all went well. */
  unpin(messages: readonly string[], channel: string): Promise<string | undefined>
}

const PINNED =
  'Posted in this channel and pinned. It follows the record: what is corrected there is corrected here. pins lists what is pinned.'

export function createPinning({ desk, api, team, report }: Fittings): Pinning {
  const why = (fault: unknown) => explainPin(fault) ?? apology(report(fault))

  return {
    pin: async (turned, channel) => {
      const message = await api.post(messageOf(turned, { everybody: true }), { channel })
      const problem = await api.pin({ channel, message }).then(() => undefined, except('already_pinned', why))
      const copy = { surface: 'slack', team, channel, message, answer: postedOf(turned) }
      await desk.posted({ ...copy, pinned: problem === undefined }).catch(report)
      return problem === undefined ? PINNED : `The answer was posted in this channel, but not pinned. ${problem}`
    },
    unpin: async (messages, channel) => {
      const problems: string[] = []
      for (const message of messages) {
        const problem = await api.unpin({ channel, message }).then(() => undefined, except(GONE, why))
        if (problem !== undefined) problems.push(problem)
      }
      if (problems.length === 0) return undefined
      return `Slack did not take all of it from the pins; take it off from the message’s menu. ${[...new Set(problems)].join(' ')}`
    },
  }
}

const GONE = /^(?:no_pin|not_pinned|message_not_found)$/

/** What is wrong, unless it comes to what was wanted. */
function except(fine: string | RegExp, why: (fault: unknown) => string): (fault: unknown) => string | undefined {
  return fault => (fault instanceof SlackFault && new RegExp(fine).test(fault.reason) ? undefined : why(fault))
}
