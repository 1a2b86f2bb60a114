import { stripVTControlCharacters } from 'node:util'
import type { Command } from './command.ts'

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

/** A line that cannot be understood, and a line that could, if one is evident. */
export interface Misread {
  readonly problem: string
  readonly instead?: string
}

/** Opening marks and what closes each, the likeliest first: phones and keyboards of many countries type them. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '＂': '＂',
}

/** Direction marks and other characters that show nothing and can only mislead. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

/** Takes out what cannot be seen, and makes control characters and runs of white space one space. */
export function clean(line: string): string {
  return stripVTControlCharacters(line)
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

function isOption(name: string, command: Command | undefined): boolean {
  return command !== undefined && Object.hasOwn(command.options, name)
}

/** Writes a line that `readLine` reads back to the same command and values. */
export function writeLine(command: Command, values: Readonly<Record<string, string>>): string {
  const parts = Object.entries(values).map(([name, value]) =>
    command.options[name]?.positional ? quote(value) : `${name}:${quote(value)}`,
  )
  return [command.name, ...parts].join(' ')
}

function quote(value: string): string {
  return /^[\p{L}\p{N}/._-]+$/u.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`
}

interface Token {
  /** As typed. */
  readonly raw: string
  /** What stands before the colon, if it looks like an option's name. */
  readonly name?: string
  /** The value after the colon, or the whole token, without its quotation marks. */
  readonly value: string
  readonly quoted: boolean
}

function tokensOf(rest: string): readonly Token[] | Misread {
  const tokens: Token[] = []
  let at = 0
  while (at < rest.length) {
    if (rest[at] === ' ') {
      at += 1
      continue
    }
    const name = /^([a-z][a-z-]*):(?!\/\/)/.exec(rest.slice(at))?.[1]
    const start = at + (name === undefined ? 0 : name.length + 1)
    const quoted = quotedAt(rest, start)
    if (quoted === 'open') {
      const mark = rest[start] ?? ''
      return {
        problem: `The quotation mark ${mark} before “${excerpt(rest.slice(start + 1))}” is not closed. Close it, or take it out.`,
      }
    }
    const end = quoted?.end ?? endOfWord(rest, start)
    tokens.push({
      raw: rest.slice(at, end),
      ...(name === undefined ? {} : { name }),
      value: quoted?.value ?? rest.slice(start, end),
      quoted: quoted !== undefined,
    })
    at = end
  }
  return tokens
}

function endOfWord(rest: string, start: number): number {
  const space = rest.indexOf(' ', start)
  return space < 0 ? rest.length : space
}

/** The quoted run that begins at `start`, if one does: up to its likeliest closing mark; a backslash keeps the next character. */
function quotedAt(rest: string, start: number): { readonly value: string; readonly end: number } | 'open' | undefined {
  const closing = CLOSING[rest[start] ?? '']
  if (closing === undefined) return undefined
  for (const mark of closing) {
    let value = ''
    for (let at = start + 1; at < rest.length; at += 1) {
      const character = rest[at] ?? ''
      if (character === '\\' && at + 1 < rest.length && /["\\]/.test(rest[at + 1] ?? '')) {
        at += 1
        value += rest[at]
      } else if (character === mark) {
        return { value: value.trim(), end: at + 1 }
      } else {
        value += character
      }
    }
  }
  return 'open'
}

function excerpt(words: string): string {
  return words.length > 30 ? `${words.slice(0, 30)}…` : words
}
