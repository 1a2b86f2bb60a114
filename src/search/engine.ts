import type { WordIndex } from '../catalogue/words.ts'
import { type Lexicon, lexicon } from './lexicon.ts'
import { type Retrieve, retrieving } from './retrieve.ts'

/** What every search stands on. */
export interface Engine {
  readonly index: WordIndex
  readonly lexicon: Lexicon
  readonly retrieve: Retrieve
}

export function engineOn(index: WordIndex): Engine {
  return { index, lexicon: lexicon(index), retrieve: retrieving(index) }
}
