import type { Name } from '../catalogue/catalogue.ts'
import { foldedWords } from '../entries/fold.ts'
import { type Kind, partsOf } from '../entries/ref.ts'
import { kept, type Reading } from './reading.ts'

/** Finds entries while their names are being typed. See `Search.beginning`. */
export type Beginning = (typed: string, kinds: readonly Kind[], limit: number) => readonly Name[]

/** The longest beginning worth looking up, in UTF-16 units. */
const LONGEST = 200

/** Suggests at every keystroke: all names are in memory, their words in order, so that it takes a few milliseconds however many there are. */
export function beginning(catalogue: Reading): Beginning {
  const index = kept(catalogue, reading => indexOf(reading.names()))

  return (typed, kinds, limit) => {
    const { names, entries } = index()
    const asked = foldedWords(typed.slice(0, LONGEST))
    if (asked === '') return firstOf(names, kinds, limit)
    const words = asked.split(' ')
    const longest = words.reduce((one, other) => (other.length > one.length ? other : one))
    const ranks: [Name[], Name[], Name[]] = [[], [], []]
    const seen = new Set<number>()
    for (const entry of entries(longest)) {
      const name = names[entry]
      if (ranks[0].length >= limit) break
      if (!name || seen.has(entry) || !kinds.includes(name.kind)) continue
      seen.add(entry)
      if (words.length === 1 || words.every(word => name.padded.includes(` ${word}`)))
        ranks[rankOf(name, asked)].push(name.name)
    }
    return ranks.flat().slice(0, limit)
  }
}

interface Indexed {
  readonly name: Name
  readonly kind: Kind
  readonly slug: string
  /** Every spelling, folded. */
  readonly spellings: readonly string[]
  /** All of them with a space before each word. */
  readonly padded: string
}

/** What begins with the typed words as a whole comes first, by its name or its slug; then what has them inside. */
function rankOf({ slug, spellings }: Indexed, asked: string): 0 | 1 | 2 {
  if (spellings[0]?.startsWith(asked) || slug.startsWith(asked)) return 0
  return spellings.some(spelling => spelling.startsWith(asked)) ? 1 : 2
}

function firstOf(names: readonly Indexed[], kinds: readonly Kind[], limit: number): readonly Name[] {
  const found: Name[] = []
  for (const { name, kind } of names) {
    if (found.length >= limit) break
    if (kinds.includes(kind)) found.push(name)
  }
  return found
}

function indexOf(all: readonly Name[]) {
  const names = all.map(indexed)
  const words = names.flatMap(({ padded }, entry) =>
    [...new Set(padded.trim().split(' '))].map(word => ({ word, entry })),
  )
  words.sort((one, other) => (one.word < other.word ? -1 : one.word > other.word ? 1 : one.entry - other.entry))

  /** The numbers of the entries that have a word beginning so. */
  function* entries(start: string): Generator<number> {
    for (let at = firstAt(start); words[at]?.word.startsWith(start); at += 1) yield words[at]?.entry ?? 0
  }

  function firstAt(start: string): number {
    let [low, high] = [0, words.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle]?.word ?? '') < start) low = middle + 1
      else high = middle
    }
    return low
  }
  return { names, entries }
}

function indexed(name: Name): Indexed {
  const { kind, id } = partsOf(name.entry)
  const slug = foldedWords(id)
  const spellings = [name.title, ...name.also].map(foldedWords)
  return { name, kind, slug, spellings, padded: ` ${[slug, ...spellings].join(' ')}` }
}
