import type { WordIndex } from '../catalogue/words.ts'
import { type Spelling, spellings } from './spellings.ts'

/** What the record's vocabulary tells about a word: how much it says, and what else may be meant by it. */
export interface Lexicon {
  /** How much finding the word tells: inverse document frequency; a misspelt word weighs what the likeliest word would. */
  weigh(word: string): number
  /** How much finding a word of the record tells, by its number. */
  weightOf(term: number): number
  /** Whether few enough texts have the word for it to point at one. */
  isRare(word: string): boolean
  /** Words of the record like this one, itself left out, the likest first. */
  like(word: string): readonly Spelling[]
}

const RARE_SHARE = 0.15
const RARE_ALWAYS = 4
const SPELLINGS = 8
/** Words whose weight and spellings are kept at hand, so that no stream of odd questions fills the memory. */
const REMEMBERED = 20_000

/** Reads the record's vocabulary as it is wanted; what it has read it keeps until the record changes. */
export function lexicon(index: WordIndex): Lexicon {
  const spelled = spellings(index)
  const remember = <T>(find: (word: string) => T) => {
    const found = new Map<string, T>()
    let state = index.state
    return (word: string): T => {
      if (index.state !== state || found.size >= REMEMBERED) {
        found.clear()
        state = index.state
      }
      const before = found.get(word)
      if (before !== undefined) return before
      const now = find(word)
      found.set(word, now)
      return now
    }
  }

  const idf = (count: number) => Math.log(1 + index.texts / (count + 0.5))
  const counted = (term: number | undefined) =>
    term === undefined ? 0 : (index.counts('wording')[term] ?? 0) + (index.counts('claim')[term] ?? 0)
  const count = remember(word => counted(index.term(word)))
  const like = remember(word => spelled(word, SPELLINGS))
  return {
    weigh: remember(word => idf(count(word) > 0 ? count(word) : count(like(word)[0]?.word ?? word))),
    weightOf: term => idf(counted(term)),
    isRare: word => count(word) <= Math.max(RARE_ALWAYS, index.texts * RARE_SHARE),
    like,
  }
}
