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

/** Marks that are apostrophes too: they count only around a whole word or run of words. */
const SINGLE: Readonly<Record<string, string>> = { "'": "'", '‘': '’', '‚': '‘’', '‹': '›', '›': '‹' }

/** One word of a line, or a run of words in quotation marks. */
export interface Token {
  /** As typed. */
  readonly raw: string
  /** What stands before the colon, if it looks like an option's name. */
  readonly name?: string
  /** The value after the colon, or the whole token, without its quotation marks. */
  readonly value: string
  readonly quoted: boolean
}

/** Cuts what follows a command's name into words, options with their values, and quotations. */
export function tokensOf(rest: string): readonly Token[] | Misread {
  const tokens: Token[] = []
  let at = 0
  while (at < rest.length) {
    if (rest[at] === ' ') {
      at += 1
      continue
    }
    const name = /^([A-Za-z_][\w-]*):(?!\/\/)/.exec(rest.slice(at))?.[1]
    const start = at + (name === undefined ? 0 : name.length + 1)
    const quoted = quotedAt(rest, start)
    if (quoted === 'open') {
      const mark = rest[start] ?? ''
      return {
        problem: `The quotation mark ${mark} ${where(rest.slice(start + 1))} is not closed. Close it, or take it out.`,
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

/** Whether a token begins with a single mark that nothing closes yet. */
export function opensSingle({ quoted, value }: Token): boolean {
  return !quoted && Object.hasOwn(SINGLE, value.charAt(0))
}

function endOfWord(rest: string, start: number): number {
  const space = rest.indexOf(' ', start)
  return space < 0 ? rest.length : space
}

/** The quoted run that begins at `start`, if one does: up to its likeliest closing mark; a backslash keeps the next character. */
function quotedAt(rest: string, start: number): { readonly value: string; readonly end: number } | 'open' | undefined {
  const single = SINGLE[rest[start] ?? '']
  if (single !== undefined) return singleQuotedAt(rest, start, single)
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

/** Words in single marks, if the mark that closes them ends a word; else the mark is an apostrophe. */
function singleQuotedAt(
  rest: string,
  start: number,
  closing: string,
): { readonly value: string; readonly end: number } | undefined {
  for (let at = start + 2; at < rest.length; at += 1) {
    if (closing.includes(rest[at] ?? '') && (rest[at + 1] ?? ' ') === ' ')
      return { value: rest.slice(start + 1, at).trim(), end: at + 1 }
  }
  return undefined
}

function where(after: string): string {
  return after === '' ? 'at the end' : `before “${excerpt(after)}”`
}

function excerpt(words: string): string {
  return words.length > 30 ? `${words.slice(0, 30)}…` : words
}
