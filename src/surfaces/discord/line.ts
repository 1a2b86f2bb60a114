import { type Command, optionsOf } from '../../desk/command.ts'
import { writeLine } from '../../desk/line.ts'
import { writeWish } from '../part.ts'
import { CHANGE, SHARE } from './options.ts'

/** What Discord says was filled in; a subcommand holds what was filled in there. */
export interface Filled {
  readonly name: string
  readonly value?: string | number | boolean | undefined
  readonly options?: readonly Filled[] | undefined
}

/** The line that somebody would have typed for a command filled in as a form. */
export function lineOf(command: Command, filled: readonly Filled[]): string {
  const options = optionsOf(command)
  const given = valuesIn(command, filled)
  const values = given.flatMap(({ name, value }) =>
    typeof value === 'string' && Object.hasOwn(options, name) ? [[name, unquoted(value)] as const] : [],
  )
  const share = given.some(({ name, value }) => name === SHARE && value === true)
  return writeWish({ line: writeLine(command, Object.fromEntries(values)), share })
}

/** What is to be changed, where that was said. */
export function changeIn(filled: readonly Filled[]): string | undefined {
  const value = filled.find(({ name }) => name === CHANGE)?.value
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** A subcommand is the value of the positional option. */
function valuesIn({ options, fieldsOf }: Command, filled: readonly Filled[]): readonly Filled[] {
  const [chosen] = filled
  const [positional] = Object.entries(options).find(([, option]) => option.positional) ?? []
  if (!fieldsOf || !chosen || positional === undefined || !Object.hasOwn(fieldsOf, chosen.name)) return filled
  return [{ name: positional, value: chosen.name }, ...(chosen.options ?? [])]
}

/** Quotation marks around all of a value are how it would be typed, not part of it. */
function unquoted(value: string): string {
  return /^\s*["“„«](?<words>[^"“”„«»]+)["”“»]\s*$/u.exec(value)?.groups?.['words'] ?? value
}
