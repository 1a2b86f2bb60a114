import type { Word } from '../entries/fold.ts'
import { isNegation } from './negation.ts'

/** Joins hyphenated words that the other text writes as one (co-operation, cooperation), for a hyphen never makes a difference. */
export function joinCompounds(list: readonly Word[], other: readonly Word[]): readonly Word[] {
  if (!list.some(({ joined }) => joined)) return list
  const written = new Set(other.map(({ word }) => word))
  const result: Word[] = []
  for (const word of list) {
    const before = result.at(-1)
    const compound = before && word.joined ? before.word + word.word : ''
    if (before && written.has(compound) && isOneWord(before.word, word.word)) {
      result[result.length - 1] = { word: compound, start: before.start, end: word.end, joined: before.joined }
    } else {
      result.push(word)
    }
  }
  return result
}

/** Digits that meet would make another number (2-4, 24), and a negation would be swallowed (not-able, notable). */
function isOneWord(before: string, after: string): boolean {
  if (/\p{N}$/u.test(before) && /^\p{N}/u.test(after)) return false
  return isNegation(before + after) || !(isNegation(before) || isNegation(after))
}
