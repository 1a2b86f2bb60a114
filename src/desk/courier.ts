import type { Answer } from '../answers/answer.ts'
import type { Copy } from '../catalogue/catalogue.ts'

/** How something that was sent to a platform came out. */
export type Sent =
  | { readonly sent: 'done' }
  /** Not now: the platform asks for patience, or cannot be reached. */
  | {
      readonly sent: 'waiting'
      /** Seconds. */
      readonly retryAfter: number
      /** What has to wait: this copy, everything in its channel, or everything on the surface. */
      readonly scope: 'copy' | 'channel' | 'surface'
      readonly why: string
    }
  /** Never: the message is gone, or may no longer be changed. */
  | { readonly sent: 'lost'; readonly reason: string }

/** How fast a platform takes what is sent without being asked for, in milliseconds between one and the next. */
export interface Pace {
  readonly inChannel: number
  readonly onSurface: number
}

/** A place in which something can be posted. */
export interface Channel {
  readonly team: string
  readonly channel: string
}

/**
 * What a chat surface does for the desk of its own accord: it changes what it posted and tells people what they should know.
 * Everything may be asked for twice, after a crash; `key` is the same then, for platforms that can tell.
 */
export interface Courier {
  /** The name of the surface, such as `slack`. */
  readonly surface: string
  readonly pace: Pace
  /** Puts an answer in the place of what a copy shows; of a long one the part that its line ends with. */
  update(copy: Copy, answer: Answer): Promise<Sent>
  /** Says something below a copy, for those who read it before, and calls nobody. */
  reply(copy: Copy, note: Answer, key: string): Promise<Sent>
  /** Posts an answer; where it came out well, under which name the platform has it. */
  post(
    channel: Channel,
    answer: Answer,
    key: string,
  ): Promise<Exclude<Sent, { sent: 'done' }> | { readonly sent: 'done'; readonly message: string }>
  /** Tells one person something in private; `person` as the surface named them. */
  tell(person: string, note: Answer, key: string): Promise<Sent>
}
