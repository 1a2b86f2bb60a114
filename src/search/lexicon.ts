import { type Spelling, spellings } from './spellings.ts'

/** What the record's vocabulary tells about a word: how much it says, and what else may be meant by it. */
export interface Lexicon {
  /** How much finding the word tells: inverse document frequency; a misspelt word weighs what the likeliest word would. */
  weigh(word: string): number
  /** Whether few enough wordings have the word for it to point at one. */
  isRare(word: string): boolean
  /** Words of the record like this one, itself left out, the likest first. */
  like(word: string): readonly Spelling[]
}

const RARE_SHARE = 0.15
const RARE_ALWAYS = 4
const SPELLINGS = 8

export function lexicon(vocabulary: ReadonlyMap<string, number>): Lexicon {
  let wordings = 1
  for (const count of vocabulary.values()) wordings = Math.max(wordings, count)
  const spelled = spellings(vocabulary)
  const remember = <T>(find: (word: string) => T) => {
    const found = new Map<string, T>()
    return (word: string): T => {
      const before = found.get(word)
      if (before !== undefined) return before
      if (found.size >= REMEMBERED) found.clear()
      const now = find(word)
      found.set(word, now)
      return now
    }
  }

  /** An index may keep `don't` and `1.5` as two words each; such a word is at most as common as the rarer half. */
  const count = (word: string) =>
    vocabulary.get(word) ??
    Math.min(...word.split(/['.]/u).map(piece => (piece === word ? 0 : (vocabulary.get(piece) ?? 0))))
  const idf = (word: string) => Math.log(1 + wordings / (count(word) + 0.5))
  const like = remember(word => spelled(word, SPELLINGS))
  return {
    weigh: remember(word => (count(word) > 0 ? idf(word) : idf(like(word)[0]?.word ?? word))),
    isRare: word => count(word) <= Math.max(RARE_ALWAYS, wordings * RARE_SHARE),
    like,
  }
}

/** Words whose weight is kept at hand, so that no stream of odd questions fills the memory. */
const REMEMBERED = 20_000
