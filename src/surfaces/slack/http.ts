import type { Server } from 'node:http'
import { HTTPReceiver, type Logger } from '@slack/bolt'
import type { Transport } from './transport.ts'

interface Fittings {
  readonly signingSecret: string
  readonly port: number
  readonly logger: Logger
}

/** Request URLs (https://docs.slack.dev/apis/events-api/using-http-request-urls): every request's signature and time are checked. */
export function createHttp({ signingSecret, port, logger }: Fittings): Transport {
  const receiver = new HTTPReceiver({ signingSecret, port, logger })
  let server: Server | undefined

  return {
    receiver,
    start: async () => {
      server = await receiver.start(port)
    },
    stop: async () => {
      const closed = receiver.stop()
      server?.closeIdleConnections()
      await closed
    },
    port: () => {
      const address = server?.address()
      return typeof address === 'object' && address ? address.port : port
    },
  }
}
