/** Slack could not be reached, or refused something. `cause` has what it said. */
export class SlackFault extends Error {
  override readonly name = 'SlackFault'
  readonly code = 'slack-fault'
  /** Slack's own word for it, such as `not_in_channel`; `ratelimited`, `timeout` and `unreachable` where it gave none. */
  readonly reason: string
  /** How long Slack asks to wait, in seconds. */
  readonly retryAfter: number | undefined

  constructor(doing: string, reason: string, options: { readonly cause?: unknown; readonly retryAfter?: number } = {}) {
    super(`Slack refused ${doing}: ${reason}`, { cause: options.cause })
    this.reason = reason
    this.retryAfter = options.retryAfter
  }
}
