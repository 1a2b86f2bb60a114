import { beginning } from './beginnings.ts'
import { lexicon } from './lexicon.ts'
import { kept, type Reading } from './reading.ts'
import type { Search } from './search.ts'
import { compare } from './steps.ts'
import { naming } from './suggest.ts'
import { whoSaid } from './who-said.ts'

/** Searches a catalogue. What it learns of the vocabulary and the names it keeps until the record changes. */
export function createSearch(catalogue: Reading): Search {
  const learnt = kept(catalogue, reading => lexicon(reading.vocabulary()))
  return {
    whoSaid: (words, narrowing = {}) => whoSaid(words, narrowing, catalogue, learnt()),
    named: naming(catalogue),
    beginning: beginning(catalogue),
    compare,
  }
}
