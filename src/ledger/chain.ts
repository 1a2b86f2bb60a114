import { digest } from '../entries/digest.ts'
import type { Draft, LedgerEvent, Position, Posting } from './posting.ts'

/** A posting as it is stored: its event as the JSON text that was written. */
export interface Row {
  readonly position: Position
  readonly at: string
  readonly by: string
  readonly event: string
  readonly digest: string
}

/** The digest before the first posting. */
export const START = ''

/** Links a draft to the posting before it, exactly as it will be read again. */
export function link(draft: Draft, position: Position, previous: string): Row {
  const at = asStored(draft.at)
  const by = asStored(draft.by)
  const event = JSON.stringify(draft.event)
  return { position, at, by, event, digest: digestOf({ position, at, by, event }, previous) }
}

/** The digest that a stored posting must have. Throws a SyntaxError when its event is not JSON. */
export function digestOf({ position, at, by, event }: Omit<Row, 'digest'>, previous: string): string {
  return digest({ position, at, by, event: JSON.parse(event), previous })
}

/** A stored posting as the rest of the house knows it. Only this room writes events, so that their type is known. */
export function postingOf({ event, ...row }: Row): Posting {
  return { ...row, event: JSON.parse(event) as LedgerEvent }
}

/** SQLite keeps text as UTF-8, which has no lone surrogates: they come back as U+FFFD. */
function asStored(text: string): string {
  return Buffer.from(text).toString()
}
