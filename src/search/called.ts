import type { Name } from '../catalogue/catalogue.ts'
import { keyOf, nameShelf } from '../catalogue/keys.ts'
import { numbersOf } from '../catalogue/lists.ts'
import { foldedWords } from '../entries/fold.ts'
import type { Kind } from '../entries/ref.ts'
import type { Lexicon } from './lexicon.ts'
import type { Reading } from './reading.ts'

/** The longest name worth looking up, in UTF-16 units. */
const LONGEST = 200
/** Forms of one word that are followed where a name may be misspelt. */
const FORMS = 60

/** Entries of these kinds in whose names all these words stand, in the order in which they came into the record. */
export function called(words: string, kinds: readonly Kind[], limit: number, catalogue: Reading): readonly Name[] {
  const index = catalogue.words
  return index.reading(() => {
    const asked = [...new Set(foldedWords(words.slice(0, LONGEST)).split(' '))]
    const terms = asked.flatMap(word => index.term(word) ?? [])
    if (terms.length < asked.length) return []
    const having = kinds.flatMap(kind => {
      const lists = terms
        .map(term => numbersUnder(kind, term, catalogue))
        .sort((one, other) => one.length - other.length)
      const [rarest = [], ...others] = lists
      const also = others.map(numbers => new Set(numbers))
      return rarest.filter(number => also.every(numbers => numbers.has(number)))
    })
    return namesOf(having, limit, catalogue)
  })
}

/** Entries in whose names some of these words stand, or words that begin so or are like them: among whom to look for a slip. */
export function nearlyCalled(
  words: string,
  kinds: readonly Kind[],
  limit: number,
  catalogue: Reading,
  lexicon: Lexicon,
): readonly Name[] {
  const index = catalogue.words
  return index.reading(() => {
    const numbers = foldedWords(words.slice(0, LONGEST))
      .split(' ')
      .flatMap(word => [...lexicon.like(word), ...index.beginning(word, FORMS)])
      .flatMap(({ term }) => kinds.flatMap(kind => numbersUnder(kind, term, catalogue)))
    return namesOf(numbers, limit, catalogue)
  })
}

function numbersUnder(kind: Kind, term: number, { words: index }: Reading): readonly number[] {
  return index.lists(keyOf(nameShelf(kind, 'name'), term)).flatMap(({ list }) => numbersOf(list))
}

function namesOf(numbers: readonly number[], limit: number, catalogue: Reading): readonly Name[] {
  const names: Name[] = []
  for (const number of new Set(numbers)) {
    const name = catalogue.nameAt(number)
    if (name && names.push(name) >= limit) break
  }
  return names
}
