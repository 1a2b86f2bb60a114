import { blocksIn } from './blocks.ts'
import type { Quoted } from './quoted.ts'
import { roleOf } from './scan.ts'
import { asUnopened } from './unopened.ts'
import { cleared, trimmed } from './words.ts'

/** A mark that was opened, and what is known of its end by now. */
interface Opened {
  readonly mark: string
  readonly at: number
  /** The same mark again at the beginning of paragraphs that go on with it. */
  readonly resumed: number[]
  /** Where it would end if nothing better comes. */
  perhaps?: number
  /** Where a line ends that ends a sentence, the first within it. */
  line?: number
  /** Where a quotation in the same marks begins within it, at which it ends if it is never closed. */
  again?: number
  /** Where such a quotation ended last. */
  ended?: number
}

/** A paragraph's end, a line's, or a mark. */
const STOPS = /\n[^\S\n]*(?:>[^\S\n]*)?\n\s*|\n|[“”„‟«»"＂‘’‚‹›']/gu
/** Nobody quotes deeper: where so many marks are open, they were never closed. */
const DEEPEST = 8

/**
 * Every quotation in a text, in order, nested ones after what they stand in. One reading from left to right, whatever the length:
 * a mark that is not closed in its paragraph is closed by the paragraph, unless the next begins with the same mark, as the paragraphs
 * of one quotation do.
 */
export function quotationsIn(text: string): readonly Quoted[] {
  const marked = markedIn(text).map(quoted => asUnopened(quoted, text))
  return inOrder([...marked, ...blocksIn(text, marked)])
}

function markedIn(text: string): readonly Omit<Quoted, 'depth'>[] {
  const found: Omit<Quoted, 'depth'>[] = []
  const open: Opened[] = []
  let resumed = -1
  for (const { 0: stop, index: at } of text.matchAll(STOPS)) {
    if (!stop.startsWith('\n')) {
      if (at !== resumed) take(at)
      continue
    }
    const next = afterIndent(text, at + stop.length)
    const first = open.find(({ mark }) => mark !== "'")
    if (first && text[next] === first.mark && endsSentence(text, at)) {
      resumed = next
      first.resumed.push(next)
    } else if (stop.indexOf('\n', 1) > 0) unwind(0, at)
    else if (open.length > 0 && endsSentence(text, at)) for (const opened of open) opened.line ??= at
  }
  unwind(0, text.length)
  return found

  function take(at: number): void {
    const mark = text[at] ?? ''
    const { role, of } = roleOf(text, at, open)
    if (role === 'opens') {
      if (open.length === DEEPEST) unwind(0, at)
      const same = open.find(other => other.mark === mark)
      if (same) same.again ??= at
      open.push({ mark, at, resumed: [] })
    } else if (role === 'closes') {
      unwind(of + 1, at)
      const last = open.pop()
      if (last) add(last, at, true)
    } else if (role === 'may-close') {
      const maybe = open[of]
      if (maybe) maybe.perhaps = at
    }
  }

  /** Ends what is open above a place in the list: nothing closed it. */
  function unwind(above: number, at: number): void {
    while (open.length > above) {
      const last = open.pop()
      if (last) abandon(last, at)
    }
  }

  function abandon(last: Opened, at: number): void {
    const { mark, perhaps, again = at, line = at, ended } = last
    // Russian prints one mark where two of a kind would close: «Он сказал: «Да».
    const shared = mark === '«' && ended !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(ended, at))
    if (perhaps !== undefined) add(last, perhaps, true)
    else if (shared) add(last, ended - 1, true)
    // A lone straight single mark is an apostrophe.
    else if (mark !== "'") add(last, Math.min(again, line), false)
  }

  function add({ at, mark, resumed: marks }: Opened, end: number, closed: boolean): void {
    const inside = trimmed(text, { start: at + 1, end })
    if (!/[\p{L}\p{N}]/u.test(text.slice(inside.start, inside.end))) return
    const around = open.find(other => other.mark === mark)
    if (around && closed) around.ended = end + 1
    const whole = { start: at, end: closed ? end + 1 : inside.end }
    found.push({ words: cleared(text, inside, marks), whole, inside, kind: 'marked', closed })
  }
}

const INDENT = /[^\S\n]*(?:>+[^\S\n]*)?/uy

function afterIndent(text: string, at: number): number {
  INDENT.lastIndex = at
  return at + (INDENT.exec(text)?.[0].length ?? 0)
}

/** Whether the line that ends here ends a sentence. */
function endsSentence(text: string, at: number): boolean {
  return /[.!?…:;][*_)\]]*\s*$/u.test(text.slice(Math.max(0, at - 8), at))
}

/** By where they begin, with how many they stand in. */
function inOrder(found: readonly Omit<Quoted, 'depth'>[]): readonly Quoted[] {
  const ends: number[] = []
  return [...found]
    .sort((one, other) => one.whole.start - other.whole.start || other.whole.end - one.whole.end)
    .map(quoted => {
      while (ends.length > 0 && (ends.at(-1) ?? 0) <= quoted.whole.start) ends.pop()
      ends.push(quoted.whole.end)
      return { ...quoted, depth: ends.length - 1 }
    })
}
