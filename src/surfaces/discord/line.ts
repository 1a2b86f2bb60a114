import type { Command } from '../../desk/command.ts'
import { writeLine } from '../../desk/line.ts'
import { writeWish } from '../part.ts'
import { SHARE } from './registration.ts'

/** What Discord says was filled in. */
export interface Filled {
  readonly name: string
  readonly value?: string | number | boolean | undefined
}

/** The line that somebody would have typed for a command filled in as a form. */
export function lineOf(command: Command, filled: readonly Filled[]): string {
  const values = filled.flatMap(({ name, value }) =>
    typeof value === 'string' && Object.hasOwn(command.options, name) ? [[name, unquoted(value)] as const] : [],
  )
  const share = filled.some(({ name, value }) => name === SHARE && value === true)
  return writeWish({ line: writeLine(command, Object.fromEntries(values)), share })
}

/** Quotation marks around all of a value are how it would be typed, not part of it. */
function unquoted(value: string): string {
  return /^\s*["“„«](?<words>[^"“”„«»]+)["”“»]\s*$/u.exec(value)?.groups?.['words'] ?? value
}
