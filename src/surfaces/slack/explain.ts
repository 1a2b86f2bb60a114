import { SlackFault } from './fault.ts'

/** What people meet in ordinary use and can do something about, by Slack's own words for it (https://docs.slack.dev/reference/methods/chat.postMessage#errors). */
const REASONS: Readonly<Record<string, string>> = {
  not_in_channel:
    'Footnote is not in this channel, so it cannot post here. Type /invite @Footnote, then press Share again.',
  channel_not_found:
    'Footnote cannot see this conversation, so it cannot post here. In a channel, type /invite @Footnote and press Share again; in a direct message between people, no app can post.',
  is_archived: 'This channel is archived, so nothing can be posted in it. Share the answer in another channel.',
  restricted_action:
    'Only some people may post in this channel, and Footnote is not among them. Ask an admin of the workspace.',
  restricted_action_read_only_channel:
    'This channel is read-only, so Footnote cannot post here. Ask an admin of the workspace.',
  restricted_action_thread_only_channel: 'In this channel only replies may be posted. Share the answer in a thread.',
  restricted_action_thread_locked:
    'This thread is locked, so nothing can be posted in it. Share the answer in the channel.',
  cannot_reply_to_message: 'Slack takes no replies to this message. Share the answer in the channel.',
  thread_not_found: 'This thread is gone. Share the answer in the channel.',
  expired_trigger_id: 'The form took too long to open. Please try again.',
  trigger_expired: 'The form took too long to open. Please try again.',
  exchanged_trigger_id: 'The form took too long to open. Please try again.',
  trigger_exchanged: 'The form took too long to open. Please try again.',
  not_found: 'The window in which this was asked has been closed. Please ask again.',
}

/** What to say to the asker where a fault is a known and mendable one; nothing where it is ours. */
export function explain(fault: unknown): string | undefined {
  if (!(fault instanceof SlackFault)) return undefined
  if (fault.reason === 'ratelimited') {
    return `Slack is taking no more messages from Footnote just now. Please try again in ${fault.retryAfter ?? 60} seconds.`
  }
  return REASONS[fault.reason]
}

/** What to say where the fault is ours. */
export function apology(reference: string): string {
  return `Something went wrong here. The fault is ours, not yours. Please try again; if it happens again, tell whoever runs this bot the reference ${reference}.`
}
