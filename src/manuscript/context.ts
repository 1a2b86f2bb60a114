import type { Quoted, Range } from './quoted.ts'

/** What stands around a quotation in its sentence. */
export interface Around {
  /** From where the sentence begins. Other quotations in it are blank. */
  readonly before: string
  /** To where the sentence or the paragraph ends, or another quotation begins. */
  readonly after: string
  /** Where `before` begins in the text. */
  readonly start: number
}

/** The longest that is read on either side, in UTF-16 units: attributions stand near. */
const BEFORE = 400
const AFTER = 220

/** What stands before and after a quotation, as far as its sentence goes. `others` are its neighbours, in order. */
export function around(text: string, { whole, inside, kind }: Quoted, others: readonly Range[], within: Range): Around {
  const from = Math.max(within.start, whole.start - BEFORE)
  const all = blank(text, { start: from, end: whole.start }, others)
  // A block stands in the sentence that leads to it.
  const blanked = kind === 'block' ? all.trimEnd() : all
  const start = from + sentenceStart(blanked)
  const next = others.find(other => other.start >= whole.end)?.start ?? text.length
  const follows = text.slice(whole.end, Math.min(next, whole.end + AFTER, within.end))
  const rest = kind === 'block' ? follows.replace(/^\s+(?=\p{Pd})/u, '') : follows
  const ended = /[.…]$/u.test(text.slice(inside.start, inside.end))
  const isOver = kind === 'marked' && (ended ? /^\s*\p{Lu}/u : /^[.,;]?[^\S\n]*\n\s*(?:\p{Lu}|\P{L}|$)/u).test(rest)
  return { before: blanked.slice(start - from), after: isOver ? '' : rest.slice(0, sentenceEnd(rest)), start }
}

/** A run of the text with quotations in it made blank, but for what ends a sentence there. */
export function blank(text: string, { start, end }: Range, others: readonly Range[]): string {
  let [made, at] = ['', start]
  for (const other of others) {
    if (other.end <= at || other.start >= end) continue
    const from = Math.max(other.start, at)
    const to = Math.min(other.end, end)
    const ends =
      /[.!?…]["”’»“‘]?$/u.test(text.slice(other.start, other.end)) && /^\s+\p{Lu}/u.test(text.slice(to, to + 4))
    made += text.slice(at, from) + ' '.repeat(Math.max(0, to - from - 1)) + (to > from ? (ends ? '.' : '"') : '')
    at = to
  }
  return made + text.slice(at, end)
}

/** A sentence ends before a capital; initials and ranks that are shortened end nothing. */
const ENDS =
  /(?<!(?<!\p{L})(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Prof|v|u|a))[.!?…]["”’»)\]]*\s+(?=[\p{Lu}"“„«‘'])|\n\s*\n|(?<=[.!?…:"”»])[^\S\n]*\n/gu

function sentenceStart(before: string): number {
  const last = [...before.matchAll(ENDS)].at(-1)
  return last ? last.index + last[0].length : 0
}

function sentenceEnd(after: string): number {
  return (
    after.search(
      /(?<!(?<!\p{L})(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Prof|v|u|a))[.!?…](?:["”’»)\]]|\s|$)|\n\s*\n|(?<=[.!?…:"”»])\n/u,
    ) + 1 || after.length
  )
}
