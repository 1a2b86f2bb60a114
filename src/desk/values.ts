import { nearest } from '../search/nearest.ts'
import { type Command, optionsOf } from './command.ts'
import { type Line, writeLine } from './line.ts'

type Read =
  | { readonly values: Readonly<Record<string, string>> }
  | { readonly problem: string; readonly instead?: string }

/** The values of a line's options, checked against their declaration; or what is wrong with them. */
export function valuesOf(command: Command, { words, named, strays }: Line): Read {
  const options = optionsOf(command)
  const values: Record<string, string> = Object.fromEntries(named)
  const [positional] = Object.entries(options).find(([, option]) => option.positional) ?? []
  const example = command.examples[0].line
  const [stray] = strays
  if (stray !== undefined) {
    const known = Object.keys(options)
    const near = nearest(stray, known)
    return {
      problem:
        `${command.name} has no ${stray}:, ${known.length === 0 ? 'and no other option' : `only ${known.map(name => `${name}:`).join(', ')}`}.` +
        `${near === undefined ? '' : ` Did you mean ${near}:?`} If it is part of the words, put them in quotation marks.`,
    }
  }
  if (words !== '') {
    if (positional === undefined)
      return { problem: `${command.name} takes no words of its own.`, instead: `help ${command.name}` }
    if (values[positional] !== undefined) return { problem: `${positional} is given twice. Give it once.` }
    values[positional] = words
  }
  for (const [name, option] of Object.entries(options)) {
    const value = values[name]
    if (value === undefined) {
      if (option.required)
        return {
          problem: `${command.name} needs ${option.description.toLowerCase()}. For example: ${example}`,
          instead: example,
        }
      continue
    }
    const most = option.max ?? 200
    if (value.length > most) {
      return {
        problem: `${name} is ${value.length} characters long; at most ${most} are taken. Give one quotation or name at a time.`,
      }
    }
    if (option.choices && !option.choices.includes(value.toLowerCase())) {
      const near = nearest(value.toLowerCase(), option.choices)
      return {
        problem: `${name}:${value.slice(0, 40)} is not known. ${name} can be ${option.choices.join(', ')}.`,
        ...(near === undefined ? {} : { instead: writeLine(command, { ...values, [name]: near }) }),
      }
    }
    if (option.choices) values[name] = value.toLowerCase()
  }
  return { values }
}
