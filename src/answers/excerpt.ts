import { differs, match, type Span, type Text, text } from './text.ts'

/** A run of characters, `start` inclusive and `end` exclusive. */
interface Range {
  readonly start: number
  readonly end: number
}

export interface Excerpt {
  readonly text: Text
  readonly cut: { readonly before: boolean; readonly after: boolean }
}

/** All the words, those in the ranges marked. */
export function whole(words: string, ranges: readonly Range[] = [], as: 'match' | 'differs' = 'match'): Excerpt {
  return { text: marked(words, 0, words.length, ranges, as), cut: { before: false, after: false } }
}

/**
 * One unbroken run of the words, at most about `most` characters, around the first range. Only its ends are cut, between
 * words: never a hole in the middle, and never a range in two.
 */
export function around(words: string, ranges: readonly Range[], most: number): Excerpt {
  if (words.length <= most) return whole(words, ranges)
  const first = ranges[0] ?? { start: 0, end: 0 }
  const last = ranges.findLast(range => range.end - first.start <= most) ?? first
  const spare = Math.max(0, most - (last.end - first.start))
  const start = wordStart(words, Math.max(0, Math.min(first.start - Math.floor(spare / 2), words.length - most)))
  const end = wordEnd(words, Math.min(words.length, Math.max(last.end, start + most)))
  return { text: marked(words, start, end, ranges, 'match'), cut: { before: start > 0, after: end < words.length } }
}

function wordStart(words: string, at: number): number {
  if (at === 0) return 0
  const space = words.lastIndexOf(' ', at)
  return space < 0 ? 0 : space + 1
}

function wordEnd(words: string, at: number): number {
  if (at >= words.length) return words.length
  const space = words.indexOf(' ', at)
  return space < 0 ? words.length : space
}

function marked(words: string, start: number, end: number, ranges: readonly Range[], as: 'match' | 'differs'): Text {
  const mark = as === 'match' ? match : differs
  const spans: (Span | string)[] = []
  let at = start
  for (const range of ranges) {
    if (range.end > end || range.start < at) continue
    spans.push(words.slice(at, range.start), mark(words.slice(range.start, range.end)))
    at = range.end
  }
  return text(...spans, words.slice(at, end))
}
