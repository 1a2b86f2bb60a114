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
  return linked(draft, position, previous).row
}

/** The same with the posting that will be read: its event is parsed once, which is what most of a large import is. */
export function linked(
  draft: Draft,
  position: Position,
  previous: string,
): { readonly row: Row; readonly posting: Posting } {
  const at = asStored(draft.at)
  const by = asStored(draft.by)
  const event = JSON.stringify(draft.event)
  const read = JSON.parse(event) as LedgerEvent
  const signed = { position, at, by, digest: digest({ position, at, by, event: read, previous }) }
  return { row: { ...signed, event }, posting: { ...signed, event: read } }
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
