import type { types, webApi } from '@slack/bolt'
import { SlackFault } from './fault.ts'
import type { Message } from './message.ts'

/** What Footnote asks of Slack, and nothing else. Everything rejects with SlackFault. */
export interface Api {
  /** Posts a message where everybody sees it; returns what Slack calls it, its `ts`. */
  post(message: Message, to: To): Promise<string>
  /** Says something in a channel that one person sees. */
  whisper(message: Message, to: To & { readonly user: string }): Promise<void>
  /** Puts another message in the place of one of the bot's own. */
  update(message: Message, at: At): Promise<void>
  pin(at: At): Promise<void>
  unpin(at: At): Promise<void>
  /** The address of a message, which also says in which thread it is. */
  permalink(at: At): Promise<string>
  /** Opens a window; returns its id. */
  openView(trigger: string, view: types.View): Promise<string>
  updateView(id: string, view: types.View): Promise<void>
  publishHome(user: string, view: types.HomeView): Promise<void>
  /** Answers through the address that came with what was asked (https://docs.slack.dev/interactivity/handling-user-interaction). */
  respond(url: string, body: Readonly<Record<string, unknown>>): Promise<void>
}

interface To {
  /** A channel, or a person for their conversation with the bot. */
  readonly channel: string
  /** The `ts` of the message that the thread hangs from. */
  readonly thread?: string | undefined
}

interface At {
  readonly channel: string
  /** What Slack calls the message, its `ts`. */
  readonly message: string
}

/** How a call is made again that Slack asks to make later; once only, where whoever calls waits on their own. */
export type Patience = <T>(call: () => Promise<T>) => Promise<T>

export function createApi(client: webApi.WebClient, patience: Patience): Api {
  const call = <T>(doing: string, ask: () => Promise<T>) =>
    patience(() => ask().catch(error => Promise.reject(faultOf(doing, error))))
  const inThread = (thread: string | undefined) => (thread === undefined ? {} : { thread_ts: thread })

  return {
    post: async (message, { channel, thread }) => {
      const posted = await call('chat.postMessage', () =>
        client.chat.postMessage({ channel, ...inThread(thread), ...message }),
      )
      return posted.ts ?? ''
    },
    whisper: async ({ text, blocks }, { channel, thread, user }) => {
      await call('chat.postEphemeral', () =>
        client.chat.postEphemeral({ channel, user, text, blocks, ...inThread(thread) }),
      )
    },
    update: async ({ text, blocks }, { channel, message }) => {
      await call('chat.update', () => client.chat.update({ channel, ts: message, text, blocks }))
    },
    pin: async ({ channel, message }) => {
      await call('pins.add', () => client.pins.add({ channel, timestamp: message }))
    },
    unpin: async ({ channel, message }) => {
      await call('pins.remove', () => client.pins.remove({ channel, timestamp: message }))
    },
    permalink: async ({ channel, message }) => {
      const found = await call('chat.getPermalink', () => client.chat.getPermalink({ channel, message_ts: message }))
      return found.permalink ?? ''
    },
    openView: async (trigger_id, view) => {
      const opened = await call('views.open', () => client.views.open({ trigger_id, view }))
      return opened.view?.id ?? ''
    },
    updateView: async (view_id, view) => {
      await call('views.update', () => client.views.update({ view_id, view }))
    },
    publishHome: async (user_id, view) => {
      await call('views.publish', () => client.views.publish({ user_id, view }))
    },
    respond: (url, body) => call('response_url', () => send(url, body)),
  }
}

const TEN_SECONDS = 10_000

async function send(url: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TEN_SECONDS),
  })
  if (response.ok) return
  const retryAfter = Number(response.headers.get('retry-after') ?? (response.status === 429 ? 1 : Number.NaN))
  const reason = response.status === 429 ? 'ratelimited' : `status ${response.status}`
  throw new SlackFault('response_url', reason, Number.isNaN(retryAfter) ? {} : { retryAfter })
}

/** Slack's errors in one form. What was sent is in none of them. */
export function faultOf(doing: string, error: unknown): SlackFault {
  if (error instanceof SlackFault) return error
  const { data, retryAfter } = error as { data?: { error?: string }; retryAfter?: number }
  if (retryAfter !== undefined) return new SlackFault(doing, 'ratelimited', { cause: error, retryAfter })
  return new SlackFault(doing, data?.error ?? 'unreachable', { cause: error })
}
