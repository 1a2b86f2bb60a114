import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'

/** What Discord may say no to, by its own numbers (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json). */
const TROUBLES = {
  'no permission': [RESTJSONErrorCodes.MissingPermissions, RESTJSONErrorCodes.MissingAccess],
  'channel gone': [RESTJSONErrorCodes.UnknownChannel],
  'message gone': [RESTJSONErrorCodes.UnknownMessage],
  'pins full': [RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel],
  'thread closed': [RESTJSONErrorCodes.InvalidActionOnArchivedThread, RESTJSONErrorCodes.ThreadLocked],
  'slow mode': [RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit],
  blocked: [
    RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
    RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter,
  ],
  'already answered': [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged],
  expired: [
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.InvalidWebhookToken,
    RESTJSONErrorCodes.UnknownWebhook,
  ],
} as const satisfies Record<string, readonly RESTJSONErrorCodes[]>

export type Trouble = keyof typeof TROUBLES

/** Which of the known troubles an error is, if it is one. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined
  const found = Object.entries(TROUBLES).find(([, codes]) => codes.some(code => code === error.code))
  return found?.[0] as Trouble | undefined
}

export function isTrouble(error: unknown, trouble: Trouble): boolean {
  return troubleOf(error) === trouble
}
