import { SlackFault } from './fault.ts'

/** What people meet in ordinary use and can do something about, by Slack's own words for it (https://docs.slack.dev/reference/methods/chat.postMessage#errors). */
const REASONS: Readonly<Record<string, string>> = {
  not_in_channel: 'Footnote is not in this channel, so it cannot post here. Type /invite @Footnote, then try again.',
  channel_not_found:
    'Footnote cannot see this conversation, so it cannot post here. In a channel, type /invite @Footnote and try again; in a direct message between people, no app can post.',
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

/** The same for pins (https://docs.slack.dev/reference/methods/pins.add#errors). */
const PIN_REASONS: Readonly<Record<string, string>> = {
  too_many_pins:
    'This channel has as many pins as Slack takes, about 100. Take some off, then pin the message from its menu.',
  not_pinnable: 'Slack does not let this message be pinned.',
  permission_denied: 'Footnote may not pin in this channel. Pin the message from its menu, or ask an admin.',
  restricted_action: 'Footnote may not pin in this channel. Pin the message from its menu, or ask an admin.',
  missing_scope:
    'Footnote was installed without the scope pins:write. Whoever runs it has to install it again with the manifest.',
  not_in_channel: 'Footnote is not in this channel. Type /invite @Footnote, then pin the message from its menu.',
  is_archived: 'This channel is archived.',
}

/** Why something was not pinned or taken off, where that is known. */
export function explainPin(fault: unknown): string | undefined {
  return (fault instanceof SlackFault && PIN_REASONS[fault.reason]) || explain(fault)
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
