import type { Command } from './command.ts'

/** A line without the ending by which a chat surface asks for one part of a long answer. */
export function wholeLine(line: string): string {
  return line.replace(/(?:\s+part:\d{1,3})+$/u, '')
}

/** Writes values as a line, the positional one first; for commands that write lines of their own. */
export function writeValues(
  command: string,
  values: Readonly<Record<string, string | undefined>>,
  positional: string,
): string {
  const { [positional]: first, ...named } = values
  const parts = Object.entries(named).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}:${quote(value)}`],
  )
  return [command, ...(first === undefined ? [] : [quote(first)]), ...parts].join(' ')
}

/** Writes a line that `readLine` reads back to the same command and values. */
export function writeLine(command: Command, values: Readonly<Record<string, string>>): string {
  const parts = Object.entries(values).map(([name, value]) => {
    const { positional, rest } = command.options[name] ?? {}
    return rest ? value : positional ? quote(value) : `${name}:${quote(value)}`
  })
  return [command.name, ...parts].join(' ')
}

function quote(value: string): string {
  return /^[\p{L}\p{N}/._-]+$/u.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`
}
