import type { Word } from '../entries/fold.ts'
import type { Passage } from './steps.ts'

/**
 * Whether a word of a text seems to be a name, by its capital where no sentence begins. Not in a text that is all in capitals, which
 * tells nothing.
 */
export function isName({ text }: Pick<Passage, 'text'>, { start, end }: Word): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return false
  const before = text.slice(Math.max(0, start - REACH), start)
  const begins = /[.!?…:][\s"“”„«»'‘’([]*$/u.test(before) || (start < REACH && !/[\p{L}\p{N}]/u.test(before))
  return !begins && /\p{Ll}/u.test(text)
}

/** How far before a word the mark that ends a sentence may stand, with quotation marks and spaces between. */
const REACH = 4
