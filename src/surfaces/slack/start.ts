import { App, webApi } from '@slack/bolt'
import type { Command } from '../../desk/command.ts'
import type { Courier } from '../../desk/courier.ts'
import type { Desk } from '../../desk/desk.ts'
import { createHeld } from '../held.ts'
import { createApi } from './api.ts'
import { createCounter } from './counter.ts'
import { createCourier } from './courier.ts'
import { createHttp } from './http.ts'
import { type Hurry, listen } from './listen.ts'
import { createLogger } from './logger.ts'
import { fits } from './message.ts'
import { patiently } from './patience.ts'
import { createSocket } from './socket.ts'
import { startFault } from './start-fault.ts'
import { createTasks } from './tasks.ts'

/** How Slack is reached, and how it reaches the bot. */
export interface SlackSettings {
  readonly botToken: string
  /** Another server than Slack's own; ends with a slash. */
  readonly apiUrl?: string | undefined
  readonly connection:
    | { readonly mode: 'socket'; readonly appToken: string }
    | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number }
}

interface Fittings {
  readonly settings: SlackSettings
  readonly desk: Desk
  readonly commands: readonly Command[]
  /** Writes a fault to the log and returns the reference under which it stands there. */
  readonly report: (fault: unknown) => string
  /** Tells the operator something, in one line. */
  readonly tell: (notice: string) => void
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly id: () => string
  readonly hurry?: Hurry
}

export interface Slack {
  /** What brings posted messages up to date. */
  readonly courier: Courier
  /** The port on which it listens, where it does. */
  readonly port?: number
  /** Takes nothing more, finishes what was acknowledged, and closes. */
  close(): Promise<void>
}

const SLACK = 'https://slack.com/api/'
/** How long acknowledged work may take when the process is asked to end, in milliseconds. */
const FINISH_WITHIN = 20_000

const HURRY: Hurry = { open: 1500, answer: 2000 }
/** How long a call may take, in milliseconds; what became of it is then unknown. */
const TIMEOUT = 20_000

/** Opens the Slack surface. Rejects with one clear line when a token is wrong or Slack cannot be reached. */
export async function startSlack({
  settings,
  desk,
  commands,
  report,
  tell,
  now,
  id,
  hurry = HURRY,
}: Fittings): Promise<Slack> {
  const { botToken, apiUrl: slackApiUrl = SLACK, connection } = settings
  const logger = createLogger(tell)
  // Rate limits are waited for in patience.ts, one call at a time; a call that may have arrived is not made twice.
  const clientOptions = {
    slackApiUrl,
    logger,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: TIMEOUT,
  }
  const client = new webApi.WebClient(botToken, clientOptions)
  const me = await client.auth.test().catch(error => Promise.reject(startFault('SLACK_BOT_TOKEN', slackApiUrl, error)))
  const self = me.user_id ?? ''
  const transport =
    connection.mode === 'socket'
      ? createSocket({ ...connection, slackApiUrl, logger, wait })
      : createHttp({ ...connection, logger })
  const app = new App({
    receiver: transport.receiver,
    token: botToken,
    botUserId: self,
    ...(me.bot_id !== undefined && { botId: me.bot_id }),
    tokenVerificationEnabled: false,
    convoStore: false,
    logger,
    clientOptions,
  })
  app.error(async error => void report(error))
  const api = createApi(client, call => patiently(call, wait))
  const tasks = createTasks()
  const table = { surface: 'slack', held: createHeld(now, id), fits }
  const team = me.team_id ?? ''
  const counter = createCounter({ desk, commands, table, api, team, report })
  listen(app, { desk, commands, api, counter, tasks, self, hurry })
  await transport
    .start()
    .catch(error =>
      Promise.reject(connection.mode === 'socket' ? startFault('SLACK_APP_TOKEN', slackApiUrl, error) : error),
    )
  tell(`Slack: connected as ${me.user ?? self} in ${me.team ?? 'the workspace'}`)

  return {
    courier: createCourier({ api: createApi(client, call => call()), table, tell }),
    ...(transport.port && { port: transport.port() }),
    close: async () => {
      await transport.stop()
      const undone = await tasks.drained(FINISH_WITHIN)
      if (undone > 0) tell(`Slack: ${undone} answers were not finished in time`)
    },
  }
}

/** Does not keep the process alive by itself. */
function wait(seconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, seconds * 1000))
}
