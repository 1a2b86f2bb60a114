import type { Held } from '../held.ts'
import { LIMITS } from './limits.ts'

/** The form of what buttons carry, so that old buttons can still be told apart when it changes. */
const FORM = 'v1 '

/** What a button carries for a line: the line itself, or where it has no room, one that recalls it for a while. */
export function customIdOf(line: string, held: Held): string {
  return FORM + (isCarriable(line) ? line : held.holdLine(line))
}

/** The line of a button, or nothing if the button is not one of ours. */
export function lineIn(customId: string): string | undefined {
  return customId.startsWith(FORM) ? customId.slice(FORM.length) : undefined
}

/** Whether a button has room for the line. */
export function isCarriable(line: string): boolean {
  return FORM.length + line.length <= LIMITS.customId
}
