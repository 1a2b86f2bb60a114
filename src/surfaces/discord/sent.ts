import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js'
import type { Sent } from '../../desk/courier.ts'
import { Patience } from './patience.ts'

type NotSent = Exclude<Sent, { readonly sent: 'done' }>

/** What Discord never takes back, by its own numbers (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json). */
const LOST: ReadonlyMap<number | string, string> = new Map([
  [RESTJSONErrorCodes.UnknownMessage, 'The message was deleted.'],
  [RESTJSONErrorCodes.UnknownChannel, 'The channel was deleted.'],
  [RESTJSONErrorCodes.UnknownGuild, 'Footnote is no longer in the server.'],
  [RESTJSONErrorCodes.UnknownUser, 'Discord no longer knows this person.'],
  [RESTJSONErrorCodes.MissingAccess, 'Footnote can no longer see the channel.'],
  [RESTJSONErrorCodes.MissingPermissions, 'Footnote lacks a permission in the channel.'],
  [RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser, 'The message is not Footnote’s own.'],
  [RESTJSONErrorCodes.ThreadLocked, 'The thread is locked.'],
  [
    RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
    'Footnote lacks the permission Read Message History, without which nobody may reply.',
  ],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'This person takes no direct messages from Footnote.'],
  [
    RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
    'This person is in no server with Footnote any more.',
  ],
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel, 'Nothing can be posted in this channel.'],
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType, 'Nothing can be posted in this channel.'],
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration, 'The server’s AutoMod turned it away.'],
  [RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter, 'Discord’s filter of harmful links turned it away.'],
])

/** Seconds, where Discord does not say how many. */
const PAUSE = { limit: 5, oldEdits: 60, trouble: 30, silence: 15, thread: 6 * 60 * 60, token: 600 } as const

/** What became of something that Discord did not take. Nothing where it is a fault of ours: whoever asked it knows what to do then. */
export function notSent(error: unknown): NotSent | undefined {
  if (error instanceof Patience) return patient(error)
  if (error instanceof RateLimitError) {
    const seconds = Math.max(error.retryAfter, error.timeToReset) / 1000
    return waiting(Math.max(seconds, 0.1), error.global ? 'surface' : 'channel', 'Discord’s limit is reached.')
  }
  if (error instanceof HTTPError) {
    return waiting(PAUSE.trouble, 'surface', `Discord has trouble of its own (${error.status}).`)
  }
  if (error instanceof DiscordAPIError) return saidNo(error)
  if (!(error instanceof Error)) return undefined
  // Nobody knows whether it was done: this one is tried again, and whatever else there is goes on.
  if (error.name === 'AbortError') return waiting(PAUSE.silence, 'copy', 'Discord did not answer in time.')
  return isNetwork(error) ? waiting(PAUSE.silence, 'surface', 'Discord cannot be reached.') : undefined
}

function patient({ retryAfter, isGlobal, limit }: Patience): NotSent {
  if (limit === RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached) {
    const why = 'Messages older than an hour were edited as often as Discord allows.'
    return waiting(retryAfter ?? PAUSE.oldEdits, 'channel', why)
  }
  return waiting(retryAfter ?? PAUSE.limit, isGlobal ? 'surface' : 'channel', 'Discord asks to wait.')
}

function saidNo({ code, status }: DiscordAPIError): NotSent | undefined {
  const reason = LOST.get(code)
  if (reason !== undefined) return { sent: 'lost', reason }
  switch (code) {
    case RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached:
      return patient(new Patience({ retryAfter: undefined, isGlobal: false, limit: code }))
    case RESTJSONErrorCodes.InvalidActionOnArchivedThread:
      return waiting(
        PAUSE.thread,
        'copy',
        'The thread is archived; it is tried again later, in case somebody opens it.',
      )
    case RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit:
      return waiting(PAUSE.oldEdits, 'channel', 'The channel is in slow mode.')
    default:
      return status === 401 ? waiting(PAUSE.token, 'surface', 'Discord does not accept the token any more.') : undefined
  }
}

function waiting(retryAfter: number, scope: 'copy' | 'channel' | 'surface', why: string): NotSent {
  return { sent: 'waiting', retryAfter, scope, why }
}

/** What Node and undici say of a connection that was not made or did not last. */
function isNetwork(error: Error): boolean {
  const codes = [error, error.cause].flatMap(each => (each instanceof Error && 'code' in each ? String(each.code) : []))
  return (
    codes.some(code => /^(?:E[A-Z]+|UND_ERR_\w+)$/.test(code)) || /fetch failed|other side closed/i.test(error.message)
  )
}
