import { type Command, optionsOf } from './command.ts'
import { type Misread, opensSingle, type Token, tokensOf } from './tokens.ts'

export { wholeLine, writeLine, writeValues } from './write-line.ts'

/** The longest line taken, in characters. */
export const LINE_MAX = 40_000

/** A line understood: the command's name and the words and named values that follow it. */
export interface Line {
  readonly command: string
  /** What no `name:` precedes; quotation marks around all of it are taken off. */
  readonly words: string
  readonly named: ReadonlyMap<string, string>
  /** Names before a colon that are no option of the command, and so count as words. */
  readonly strays: readonly string[]
}

/** What terminals are sent for colour (CSI … letter), as it comes with pasted text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
const COLOURS = /\u001B\[[\d;]*[A-Za-z]/g

/** Direction marks and other characters that show nothing and can only mislead. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

/** Takes out what cannot be seen, and makes control characters and runs of white space one space. */
export function clean(line: string): string {
  return line
    .replace(COLOURS, '')
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
}

/** Reads a typed line. Names of options count only where the command declares them. */
export function readLine(typed: string, commandOf: (name: string) => Command | undefined): Line | Misread {
  const line = clean(typed).replace(/^\//, '')
  if (line.length > LINE_MAX) {
    return {
      problem: `That is ${line.length} characters; a line can have at most ${LINE_MAX}. Ask for one quotation at a time.`,
    }
  }
  const [name = ''] = line.split(' ', 1)
  const command = commandOf(name.toLowerCase())
  if (command && takesRest(command)) {
    return { command: command.name, words: restOf(typed), named: new Map(), strays: [] }
  }
  const tokens = tokensOf(line.slice(name.length))
  if ('problem' in tokens) return tokens
  const named = new Map<string, string>()
  const words: Token[] = []
  for (const token of tokens) {
    if (token.name === undefined || !isOption(token.name, command)) {
      words.push(token)
      continue
    }
    if (token.value === '')
      return { problem: `${token.name}: has no value. Write ${token.name}:VALUE, or leave it out.` }
    if (named.has(token.name)) return { problem: `${token.name}: is given twice. Give it once.` }
    named.set(token.name, token.value)
  }
  const only = words.length === 1 ? words[0] : undefined
  return {
    strays: words.flatMap(word => (word.name === undefined || word.value === '' ? [] : [word.name])),
    command: name.toLowerCase(),
    words: only?.quoted ? only.value : words.map(word => word.raw).join(' '),
    named,
  }
}

function takesRest({ options }: Command): boolean {
  return Object.values(options).some(({ rest }) => rest)
}

/** What follows the first word, as it was typed but for what cannot be seen. */
function restOf(typed: string): string {
  const seen = typed.replace(COLOURS, '').normalize('NFC').replace(INVISIBLE, '')
  return seen
    .trimStart()
    .replace(/^\S+[^\S\n]*\n?/u, '')
    .trimEnd()
}

function isOption(name: string, command: Command | undefined): boolean {
  return command !== undefined && Object.hasOwn(optionsOf(command), name)
}

/** Whether words that follow a command's name end inside a quotation: a mark opens it and none has closed it yet. */
export function endsInQuotation(rest: string): boolean {
  const tokens = tokensOf(clean(rest))
  if ('problem' in tokens) return true
  return tokens.some(opensSingle)
}
