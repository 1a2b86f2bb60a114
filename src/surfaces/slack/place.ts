import type { Api } from './api.ts'
import { SlackFault } from './fault.ts'
import type { Message } from './message.ts'

/** Where something was asked, and by whom. */
export interface Where {
  readonly team: string
  readonly user: string
  /** Absent where Slack names none: in App Home and in windows opened by a global shortcut. */
  readonly channel?: string | undefined
  /** The `ts` of the message that the thread hangs from. */
  readonly thread?: string | undefined
}

/** The same, with a way to answer. */
export interface Place extends Where {
  /** Shows the asker a message. */
  reply(message: Message): Promise<void>
  /** Takes away the private answer from which something was shared. */
  dismiss?(): Promise<void>
}

/** A message that only the asker sees, below what was there before. */
export function privately(message: Message) {
  return { response_type: 'ephemeral', replace_original: false, ...message } as const
}

/** A place that Slack gave an address for: answers go to the asker alone, in any conversation, for 30 minutes. */
export function placeAt(api: Api, url: string, where: Where): Place {
  const thread = where.thread === undefined ? {} : { thread_ts: where.thread }
  return {
    ...where,
    reply: message => api.respond(url, { ...privately(message), ...thread }),
  }
}

/** The same, where the address belongs to a private answer, which can be taken away. */
export function placeOfAnswer(api: Api, url: string, where: Where): Place {
  return { ...placeAt(api, url, where), dismiss: () => api.respond(url, { delete_original: true }) }
}

/** How long ago a form was opened, nobody knows: where Slack no longer takes answers at its address, they go to the asker's own conversation. */
export function placeOfForm(api: Api, url: string | undefined, where: Where): Place {
  const inPerson: Place['reply'] = async message => void (await api.post(message, { channel: where.user }))
  if (url === undefined) return { ...where, reply: inPerson }
  const place = placeAt(api, url, where)
  return {
    ...place,
    reply: message =>
      place.reply(message).catch(fault => {
        const isPast = fault instanceof SlackFault && /^status 4/.test(fault.reason)
        return isPast ? inPerson(message) : Promise.reject(fault)
      }),
  }
}
