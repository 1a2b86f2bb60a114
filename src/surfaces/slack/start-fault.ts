import { faultOf } from './api.ts'
import { SlackFault } from './fault.ts'

/** Slack does not accept what is configured: in one line, which setting and where to get it right. */
class SlackSettingsFault extends Error {
  override readonly name = 'SlackSettingsFault'
  readonly code = 'config-fault'
}

const WHERE = {
  SLACK_BOT_TOKEN:
    'Copy the Bot User OAuth Token from “OAuth & Permissions” in the app’s settings; it begins with xoxb-.',
  SLACK_APP_TOKEN:
    'Make an app-level token with the scope connections:write under “Basic Information” in the app’s settings; it begins with xapp-.',
} as const

/** Why Slack could not be started, as something that an operator can act on. */
export function startFault(setting: keyof typeof WHERE, url: string, error: unknown): Error {
  const fault = faultOf('to start', error)
  if (fault.reason !== 'unreachable') {
    return new SlackSettingsFault(`Slack does not accept ${setting} (${fault.reason}). ${WHERE[setting]}`, {
      cause: error,
    })
  }
  return new SlackFault('to start', `${url} cannot be reached. Check the network, and SLACK_API_URL if it is set.`, {
    cause: error,
  })
}
