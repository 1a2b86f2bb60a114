import { words } from '../../entries/fold.ts'
import type { Range } from '../../manuscript/quoted.ts'

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })

/** Fewer words than this are a number or a heading more often than a sentence. */
const FEWEST = 3

/** Numbers of paragraphs, and lines of a word or two that only name what follows. */
const FURNITURE = /^[^\S\n]*\d{1,2}[.)](?=\s)|^[^\S\n]*[\p{L}\p{N}]+(?:[^\S\n]+[\p{L}\p{N}]+)?[^\S\n]*$/gmu

/** The sentences in a range of a text; a line's end is no sentence's end, an empty line is. */
export function sentencesIn(text: string, { start, end }: Range): readonly Range[] {
  const flat = text
    .slice(start, end)
    .replace(/^[^\S\n]*>+/gmu, marks => ' '.repeat(marks.length))
    .replace(FURNITURE, found => '\n'.repeat(found.length))
    .replace(/\r?\n(?!\s*\n)/gu, broken => ' '.repeat(broken.length))
  return [...sentences.segment(flat)]
    .map(({ segment, index }) => {
      const from = start + index + (segment.length - segment.trimStart().length)
      return { start: from, end: from + segment.trim().length }
    })
    .filter(range => words(text.slice(range.start, range.end)).length >= FEWEST)
}
