import { readAsked } from './asked.ts'
import type { Candidate } from './candidate.ts'
import { plainWords } from './message.ts'
import { postings } from './postings.ts'
import { type Ranked, rank } from './rank.ts'
import { NO_STEM, terms as newTerms } from './terms.ts'
import { type Shelved, traitsOf } from './traits.ts'

/** Claims kept for comparing with what people write. In memory; what is put or taken away is found or gone at once. */
export interface Shelf<Id extends string> {
  /** Puts a claim, in place of what was under the id: its statement, then its headline, then whatever else is said of it. */
  put(id: Id, texts: readonly string[]): void
  remove(id: Id): void
  readonly size: number
  /** Claims that have telling words of the message, the best by BM25 first. */
  candidates(message: string, limit: number): readonly Candidate<Id>[]
  /** Claims that the message may make, the likeliest first. */
  search(message: string, limit: number): readonly Ranked<Id>[]
}

/** How many candidates are compared closely. */
const COMPARED = 60

export function shelf<Id extends string>(): Shelf<Id> {
  const terms = newTerms()
  const lists = postings()
  const numbers = new Map<Id, number>()
  const claims: (Shelved<Id> | undefined)[] = []
  const stemsOf = ({ texts }: Shelved) =>
    texts
      .flat()
      .map(terms.stem)
      .filter(stem => stem !== NO_STEM)

  function remove(id: Id): void {
    const number = numbers.get(id)
    const claim = number === undefined ? undefined : claims[number]
    if (number === undefined || claim === undefined) return
    lists.remove(number, stemsOf(claim))
    claims[number] = undefined
    numbers.delete(id)
  }

  function candidates(message: string, limit: number): readonly Candidate<Id>[] {
    const asked = readAsked(message, terms, lists)
    return lists.best(asked.stems, limit).flatMap(({ claim, score }) => {
      const shelved = claims[claim]
      return shelved ? [{ id: shelved.id, traits: traitsOf(asked, shelved, score, terms, lists) }] : []
    })
  }

  return {
    remove,
    candidates,
    search: (message, limit) => rank(candidates(message, COMPARED)).slice(0, limit),
    put: (id, texts) => {
      remove(id)
      const claim = { id, texts: texts.map(text => plainWords(text).map(terms.take)) }
      const number = claims.push(claim) - 1
      numbers.set(id, number)
      lists.put(number, stemsOf(claim))
    },
    get size() {
      return numbers.size
    },
  }
}
