import { type Logger, SocketModeReceiver } from '@slack/bolt'
import type { Transport } from './transport.ts'

interface Fittings {
  readonly appToken: string
  readonly slackApiUrl: string
  readonly logger: Logger
  readonly wait: (seconds: number) => Promise<void>
}

/** The longest pause between attempts to connect again, in seconds. */
const LONGEST = 30

/**
 * Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode). Bolt's own reconnecting gives up for good when
 * Slack cannot be reached for a moment, and ends the process when it is refused, so it is done here.
 */
export function createSocket({ appToken, slackApiUrl, logger, wait }: Fittings): Transport {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { slackApiUrl, retryConfig: { retries: 0 } } },
  })
  const { client } = receiver
  let connected = false
  let closing = false

  async function connectAgain(): Promise<void> {
    logger.warn('the connection was lost; connecting again')
    for (let pause = 0; !closing; pause = Math.min(LONGEST, pause * 2 + 1)) {
      await wait(pause)
      if (closing) return
      try {
        await client.start()
        connected = true
        logger.warn('connected again')
        return
      } catch (error) {
        logger.warn(`not connected: ${error instanceof Error ? error.message : 'the connection was closed'}`)
      }
    }
  }

  client.on('disconnected', () => {
    if (!connected || closing) return
    connected = false
    void connectAgain()
  })

  return {
    receiver,
    start: async () => {
      await client.start()
      connected = true
    },
    stop: async () => {
      closing = true
      await Promise.race([client.disconnect(), wait(CLOSE_WITHIN)])
    },
  }
}

/** How long Slack may take to say goodbye, in seconds. */
const CLOSE_WITHIN = 2
