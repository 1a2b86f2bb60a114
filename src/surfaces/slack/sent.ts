import type { Sent } from '../../desk/courier.ts'
import { SlackFault } from './fault.ts'

type Undone = Exclude<Sent, { readonly sent: 'done' }>

/** Reasons that nothing will change, by Slack's own words (https://docs.slack.dev/reference/methods/chat.update#errors). */
const LOST: Readonly<Record<string, string>> = {
  message_not_found: 'The message was deleted.',
  cant_update_message: 'Slack does not let Footnote change this message.',
  edit_window_closed: 'This workspace does not let messages so old be changed.',
  channel_not_found: 'Footnote has no access to the channel.',
  not_in_channel: 'Footnote is not in the channel.',
  is_archived: 'The channel is archived.',
  is_inactive: 'The conversation is closed.',
  thread_not_found: 'The message was deleted.',
  cannot_reply_to_message: 'Slack takes no replies to this message.',
  restricted_action: 'Footnote may not post in the channel.',
  restricted_action_read_only_channel: 'The channel is read-only.',
  restricted_action_thread_locked: 'The thread is locked.',
  restricted_action_non_threadable_channel: 'The channel takes no replies.',
  user_not_found: 'Slack does not know this person.',
  user_disabled: 'This person’s account is closed.',
  user_not_visible: 'Footnote may not write to this person.',
  cannot_dm_bot: 'Footnote cannot write to another bot.',
  messages_tab_disabled: 'Footnote’s messages are turned off in its settings at Slack.',
}

/** What an operator has to put right; everything waits meanwhile. */
const SETTINGS: ReadonlySet<string> = new Set([
  ...['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'no_permission'],
  ...['missing_scope', 'not_allowed_token_type', 'org_login_required', 'ekm_access_denied', 'accesslimited'],
])

/** What passes by itself. */
const PASSING: ReadonlySet<string> = new Set([
  ...['unreachable', 'timeout', 'internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'],
  ...['team_added_to_org', 'team_access_not_granted', 'update_failed'],
])

/** Seconds until something is tried again that passes by itself, and that somebody has to put right. */
const [SOON, LATER] = [30, 600]

/** What became of something that Slack did not do: never, or not now. Throws the fault again where it is none of Slack's known ones. */
export function undone(fault: unknown, limited: 'channel' | 'surface'): Undone {
  if (!(fault instanceof SlackFault)) throw fault
  const { reason, retryAfter } = fault
  if (reason === 'ratelimited' || reason === 'message_limit_exceeded') {
    return { sent: 'waiting', retryAfter: retryAfter ?? SOON, scope: limited, why: 'Slack asks for patience' }
  }
  const never = LOST[reason]
  if (never !== undefined) return { sent: 'lost', reason: never }
  if (PASSING.has(reason))
    return { sent: 'waiting', retryAfter: SOON, scope: 'surface', why: 'Slack cannot be reached' }
  if (SETTINGS.has(reason)) {
    const why = `Slack does not accept the bot’s token any more (${reason})`
    return { sent: 'waiting', retryAfter: LATER, scope: 'surface', why }
  }
  throw fault
}

/** The same for a channel in which something is to be posted as soon as it can be: an invitation puts it right. */
export function notYet(fault: unknown): Undone {
  const sent = undone(fault, 'channel')
  return sent.sent === 'waiting'
    ? sent
    : { sent: 'waiting', retryAfter: LATER, scope: 'channel', why: sent.reason.replace(/\.$/u, '') }
}
