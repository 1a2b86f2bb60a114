import { FUNCTION_WORDS } from './function-words.ts'
import { stem } from './stem.ts'

/** The words of the claims, numbered as they come, each with the number of its stem, by which its forms are one. */
export interface Terms {
  /** The word's number; it gets one when it is new. */
  take(word: string): number
  /** The number of a claim's word; undefined for a word that no claim has. */
  find(word: string): number | undefined
  word(term: number): string
  /** The stem of a numbered word. */
  stem(term: number): number
  /** The stem of any word, when a claim has a form of it. */
  findStem(word: string): number | undefined
}

/** In place of a stem where a word says nothing of what a sentence is about. */
export const NO_STEM = -1

export function terms(): Terms {
  const numbers = new Map<string, number>()
  const list: string[] = []
  const stems: number[] = []
  const stemNumbers = new Map<string, number>()
  const findStem = (word: string) => (FUNCTION_WORDS.has(word) ? NO_STEM : stemNumbers.get(stem(word)))

  return {
    take: word => {
      const known = numbers.get(word)
      if (known !== undefined) return known
      const its = findStem(word) ?? stemNumbers.size
      if (its === stemNumbers.size) stemNumbers.set(stem(word), its)
      stems.push(its)
      numbers.set(word, list.length)
      return list.push(word) - 1
    },
    find: word => numbers.get(word),
    word: term => list[term] ?? '',
    stem: term => stems[term] ?? NO_STEM,
    findStem,
  }
}
