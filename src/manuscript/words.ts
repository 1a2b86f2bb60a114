import type { Range } from './quoted.ts'

/** A range without the spaces at its ends. */
export function trimmed(text: string, { start, end }: Range): Range {
  let [first, last] = [start, end]
  while (first < last && /\s/u.test(text[first] ?? '')) first += 1
  while (last > first && /\s/u.test(text[last - 1] ?? '')) last -= 1
  return { start: first, end: last }
}

/** What a range says: without the given marks, those of block quotations before its lines, and those of emphasis. */
export function cleared(text: string, { start, end }: Range, without: readonly number[] = []): string {
  const cuts = without.filter(at => at >= start && at < end)
  const pieces = [start, ...cuts.map(at => at + 1)].map((from, index) => text.slice(from, cuts[index] ?? end))
  return unmarked(pieces.join(''))
}

/** Words without the marks that chats and Markdown put around and before them. */
export function unmarked(words: string): string {
  return words.replace(/(?<=\n)[^\S\n]*>+[^\S\n]?|\*\*|__/gu, '')
}
