import type { Field } from '../catalogue/keys.ts'
import { type EntryRef, partsOf } from '../entries/ref.ts'
import { candidates } from './candidates.ts'
import { SURE } from './confidence.ts'
import type { Engine } from './engine.ts'
import { question } from './question.ts'
import type { Verdict } from './search.ts'
import { judge } from './verdict.ts'

/** An entry that may be meant, by the likeliest of its texts. */
interface Likely {
  readonly entry: EntryRef
  /** Higher is likelier; only good for comparing the results of one question. */
  readonly score: number
  /** How the words stand to it; only of the first results, and `near` where nothing surer can be said. */
  readonly verdict: Verdict
}

/** What a question is most probably about. */
export interface Guess {
  /** The likeliest first. */
  readonly results: readonly Likely[]
  /** How probable it is that the first is right, 0 to 1. */
  readonly confidence: number
  /** Whether that is enough to attribute the words. */
  readonly answered: boolean
}

/** How many texts are measured, and how many of the first are judged word by word. */
const READ = { measured: 100, judged: 10 }

/** Guesses which entries are meant, by the same candidates, ranks and verdicts by which `whoSaid` answers. */
export function likely(text: string, field: Field, limit: number, engine: Engine): Guess {
  const asked = question(text)
  const wanted = { field, measured: Math.max(READ.measured, limit), limit: Math.max(READ.measured, limit) }
  const found = new Map<EntryRef, Likely>()
  const all = candidates(asked.words, wanted, engine)
  for (const { rank, printed } of all) {
    if (found.size >= limit) break
    const read = printed()
    if (!read || found.has(read.entry)) continue
    found.set(read.entry, { entry: read.entry, score: rank, verdict: verdictOn(read) })
  }
  const confidence = all[0]?.confidence ?? 0
  return { results: [...found.values()], confidence, answered: confidence >= SURE }

  function verdictOn({ entry, ...read }: NonNullable<ReturnType<(typeof all)[number]['printed']>>): Verdict {
    if (field !== 'wording' || found.size >= READ.judged) return 'near'
    const wording = { ...read, quotation: partsOf(entry).id, citation: read.place, source: partsOf(entry).id }
    return judge(asked, wording, engine.lexicon)?.verdict ?? 'near'
  }
}
