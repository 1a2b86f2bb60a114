import { beginning } from './beginnings.ts'
import { called } from './called.ts'
import { claiming } from './claims.ts'
import { engineOn } from './engine.ts'
import { likely } from './likely.ts'
import type { Reading } from './reading.ts'
import type { Search } from './search.ts'
import { compare } from './steps.ts'
import { naming } from './suggest.ts'
import { whoSaid } from './who-said.ts'

/** Searches a catalogue. What it learns of the vocabulary and the names it keeps until the record changes. */
export function createSearch(catalogue: Reading): Search {
  const engine = engineOn(catalogue.words)
  return {
    whoSaid: (words, narrowing = {}) => catalogue.words.reading(() => whoSaid(words, narrowing, catalogue, engine)),
    likely: (words, field, limit) => catalogue.words.reading(() => likely(words, field, limit, engine)),
    claims: claiming(catalogue),
    named: naming(catalogue, engine.lexicon),
    called: (words, kinds, limit) => called(words, kinds, limit, catalogue),
    beginning: beginning(catalogue),
    compare,
  }
}
