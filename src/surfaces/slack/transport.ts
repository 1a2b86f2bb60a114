import type { Receiver } from '@slack/bolt'

/** A way in which Slack reaches the bot. */
export interface Transport {
  readonly receiver: Receiver
  /** Rejects when Slack refuses, or the port is taken. */
  start(): Promise<void>
  /** Takes nothing more. What was taken is still worked on. */
  stop(): Promise<void>
  /** The port, where there is one. */
  port?(): number
}
