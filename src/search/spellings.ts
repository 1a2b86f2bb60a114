import { likeness, SHORTEST } from './likeness.ts'

/** A word of the record that may be meant by a word of a question. */
export interface Spelling {
  readonly word: string
  readonly likeness: number
}

/** Finds the record's words that are like a word, so that a misspelt question still meets its wording. */
export type Spellings = (word: string, limit: number) => readonly Spelling[]

/** Indexes a vocabulary by the pairs of letters in its words: like words share most of theirs. */
export function spellings(vocabulary: ReadonlyMap<string, number>): Spellings {
  const known = [...vocabulary.keys()].filter(word => word.length >= SHORTEST)
  const having = new Map<string, number[]>()
  known.forEach((word, index) => {
    for (const pair of pairs(word)) {
      const indexes = having.get(pair)
      if (indexes) indexes.push(index)
      else having.set(pair, [index])
    }
  })

  return (word, limit) => {
    if (word.length < SHORTEST || word.length > LONGEST) return []
    const asked = pairs(word)
    const shared = new Map<number, number>()
    for (const pair of asked) {
      for (const index of having.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
    }
    const found: Spelling[] = []
    for (const [index, count] of shared) {
      const other = known[index]
      if (other === undefined || other === word || count < Math.max(2, asked.size - SPOILT)) continue
      const alike = likeness(word, other)
      if (alike > 0) found.push({ word: other, likeness: alike })
    }
    return found
      .sort((a, b) => b.likeness - a.likeness || (vocabulary.get(b.word) ?? 0) - (vocabulary.get(a.word) ?? 0))
      .slice(0, limit)
  }
}

/** No word of any record is longer; what is longer is not a word. */
const LONGEST = 40
/** The most pairs that two edits, or another ending, can spoil. */
const SPOILT = 7

function pairs(word: string): ReadonlySet<string> {
  const padded = `^${word}$`
  return new Set(Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2)))
}
