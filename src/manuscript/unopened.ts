import type { Quoted } from './quoted.ts'
import { saysIn } from './speech.ts'
import { cleared, trimmed } from './words.ts'

type Found = Omit<Quoted, 'depth'>

/** How far before a mark the words that it closes may begin, and how far after it somebody may be said to have spoken them. */
const BEFORE = 1000
const AFTER = 80

/**
 * A lone straight mark after a gap, with nobody speaking before it and somebody right after it, closes what nothing opened:
 * `We never promised it "the minister told reporters` sets off the first words and not the last.
 */
export function asUnopened(quoted: Found, text: string): Found {
  const { start, end } = quoted.whole
  if (quoted.closed || quoted.kind !== 'marked' || text[start] !== '"') return quoted
  const line = text.lastIndexOf('\n', start) + 1
  const before = trimmed(text, { start: Math.max(line, start - BEFORE), end: start })
  const isLost =
    /[\p{L}\p{N}]/u.test(text.slice(before.start, before.end)) &&
    !saysIn(text.slice(before.start, before.end)) &&
    /^\p{Ll}/u.test(text.slice(start + 1)) &&
    saysIn(text.slice(start + 1, Math.min(end, start + AFTER)))
  if (!isLost) return quoted
  const whole = { start: before.start, end: start + 1 }
  return { words: cleared(text, before), whole, inside: before, kind: 'unopened', closed: true }
}
