/** What a chat surface adds at the end of a line: which part of a long answer to show, and whether to show it to everybody. */
export interface Wish {
  readonly line: string
  /** From 1. */
  readonly part: number
  readonly share: boolean
}

const TAIL = /\s+(?:part:(?<part>[1-9]\d{0,2})|share:(?<share>yes|no))\s*$/i

/** Takes `part:2` and `share:yes` off the end of a typed line. */
export function readWish(typed: string): Wish {
  const tail = TAIL.exec(typed)
  if (!tail) return { line: typed.trim(), part: 1, share: false }
  const { part, share } = tail.groups ?? {}
  const before = readWish(typed.slice(0, tail.index))
  return {
    line: before.line,
    part: part ? Number(part) : before.part,
    share: share ? share.toLowerCase() === 'yes' : before.share,
  }
}

/** The line that a button carries: `readWish` reads it back. */
export function writeWish({ line, part = 1, share = false }: Pick<Wish, 'line'> & Partial<Wish>): string {
  return `${line}${part > 1 ? ` part:${part}` : ''}${share ? ' share:yes' : ''}`
}
