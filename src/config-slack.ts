import type { SlackSettings } from './surfaces/slack/start.ts'

/** The variables that Slack's surface reads; all of them may be missing. */
export interface SlackVariables {
  readonly SLACK_BOT_TOKEN?: string | undefined
  readonly SLACK_APP_TOKEN?: string | undefined
  readonly SLACK_SIGNING_SECRET?: string | undefined
  readonly SLACK_API_URL?: string | undefined
  readonly PORT?: string | undefined
}

/** Decides whether and how Slack is reached: Socket Mode with an app token, or HTTP with a signing secret and a port. */
export function readSlack(variables: SlackVariables): { settings?: SlackSettings; problems: readonly string[] } {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, PORT } = variables
  const problems: string[] = []
  const port = Number(PORT)
  if (!botToken && !appToken && !signingSecret) return { problems }
  if (!botToken)
    problems.push('SLACK_BOT_TOKEN is missing: SLACK_APP_TOKEN and SLACK_SIGNING_SECRET do nothing without it')
  else if (!/^xox[be]/.test(botToken))
    problems.push('SLACK_BOT_TOKEN must be the Bot User OAuth Token, which begins with xoxb-')
  if (appToken && signingSecret)
    problems.push(
      'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET contradict each other: set the first for Socket Mode or the second for HTTP',
    )
  if (botToken && !appToken && !signingSecret)
    problems.push('SLACK_APP_TOKEN is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET and PORT for HTTP')
  if (appToken && !appToken.startsWith('xapp-'))
    problems.push('SLACK_APP_TOKEN must be an app-level token, which begins with xapp-')
  if (signingSecret && !PORT) problems.push('PORT is missing: Slack’s requests must arrive somewhere')
  else if (signingSecret && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
    problems.push('PORT must be a number up to 65535, like 3000')
  if (variables.SLACK_API_URL && !URL.canParse(variables.SLACK_API_URL))
    problems.push('SLACK_API_URL must be an address, like https://slack.com/api/')
  if (problems.length > 0 || !botToken) return { problems }
  const apiUrl = variables.SLACK_API_URL ? variables.SLACK_API_URL.replace(/\/*$/, '/') : undefined
  const connection = appToken
    ? ({ mode: 'socket', appToken } as const)
    : ({ mode: 'http', signingSecret: signingSecret ?? '', port } as const)
  return { settings: { botToken, apiUrl, connection }, problems }
}
