import type { Name } from '../catalogue/catalogue.ts'
import { keyOf, nameShelf } from '../catalogue/keys.ts'
import { numbersIn, numbersOf } from '../catalogue/lists.ts'
import type { WordIndex } from '../catalogue/words.ts'
import { foldedWords } from '../entries/fold.ts'
import { type EntryRef, type Kind, partsOf, refOf } from '../entries/ref.ts'
import type { Reading } from './reading.ts'

/** Finds entries while their names are being typed. See `Search.beginning`. */
export type Beginning = (typed: string, kinds: readonly Kind[], limit: number) => readonly Name[]

/** The longest beginning worth looking up, in UTF-16 units. */
const LONGEST = 200
/** Words of the record that are tried for one typed beginning, and names that are looked at: a keystroke must not wait. */
const MOST = { words: 60, names: 60, entries: 50_000 }

/** Suggests at every keystroke, from the catalogue's own index of names, so that nothing is built and an edit is there at once. */
export function beginning(catalogue: Reading): Beginning {
  const index = catalogue.words
  return (typed, kinds, limit) => index.reading(() => begun(foldedWords(typed.slice(0, LONGEST)), kinds, limit))

  function begun(asked: string, kinds: readonly Kind[], limit: number): readonly Name[] {
    const words = asked.split(' ')
    const ranks: [Name[], Name[], Name[]] = [[], [], []]
    const seen = new Set<EntryRef>()
    const put = (name: Name | undefined): boolean => {
      if (!name || seen.has(name.entry)) return false
      seen.add(name.entry)
      const rank = rankOf(name, asked, words)
      if (rank !== undefined) ranks[rank].push(name)
      return ranks[0].length >= limit
    }
    for (const entry of slugsFrom(asked.replaceAll(' ', '-'), kinds, limit)) if (put(catalogue.name(entry))) break
    if (asked === '') return ranks.flat().slice(0, limit)
    for (const place of ['begins', 'name'] as const) {
      if (ranks.flat().length >= limit) break
      for (const number of entriesOf(words, kinds, place, limit, index)) {
        if (put(catalogue.nameAt(number)) || seen.size > MOST.names) break
      }
    }
    return ranks.flat().slice(0, limit)
  }

  /** In the order of their full names, as far as each kind has as many. */
  function slugsFrom(start: string, kinds: readonly Kind[], limit: number): readonly EntryRef[] {
    return [...kinds].sort().flatMap(kind =>
      catalogue
        .slugs(kind, start, limit)
        .filter(slug => slug.startsWith(start))
        .map(slug => refOf(kind, slug)),
    )
  }
}

/** What begins with the typed words as a whole comes first, by its name or its slug; then what has them inside, each beginning a word. */
function rankOf({ entry, title, also }: Name, asked: string, words: readonly string[]): 0 | 1 | 2 | undefined {
  const slug = foldedWords(partsOf(entry).id)
  const [name = '', ...others] = [title, ...also].map(foldedWords)
  if (name.startsWith(asked) || slug.startsWith(asked)) return 0
  if (others.some(spelling => spelling.startsWith(asked))) return 1
  const padded = ` ${[slug, name, ...others].join(' ')}`
  return words.every(word => padded.includes(` ${word}`)) ? 2 : undefined
}

/** The numbers of entries that have a word beginning with each typed word; with `begins`, with the first word at the start of a name. */
function entriesOf(
  words: readonly string[],
  kinds: readonly Kind[],
  place: 'begins' | 'name',
  limit: number,
  index: WordIndex,
): Iterable<number> {
  // A letter or two begin too many words to look all of them up; names are checked for them afterwards.
  const telling = words.filter(({ length }) => length > 2)
  const [first, ...others] = (telling.length > 0 ? telling : words.slice(0, 1)).map((word, at) => {
    const lists = listsOf(
      word,
      kinds,
      at === 0 && word === words[0] ? place : 'name',
      words.length === 1 ? limit : MOST.entries,
      index,
    )
    return { lists, count: lists.reduce((sum, list) => sum + list.count, 0) }
  })
  if (!first) return []
  if (others.length === 0) return inTurn(first.lists.map(({ list }) => list))
  const [rarest = first, ...rest] = [first, ...others].sort((one, other) => one.count - other.count)
  if (rarest.count > MOST.entries) return inTurn(rarest.lists.map(({ list }) => list))
  let numbers = Uint32Array.from(rarest.lists.flatMap(({ list }) => numbersOf(list))).sort()
  for (const { lists, count } of rest) {
    if (count <= MOST.entries)
      numbers = numbers.filter(
        among(
          lists.map(({ list }) => list),
          numbers,
        ),
      )
  }
  return numbers
}

/** Lists of entries by the words that begin so, in the order of the alphabet, until they promise enough entries. */
function listsOf(word: string, kinds: readonly Kind[], place: 'begins' | 'name', enough: number, index: WordIndex) {
  const shelves = kinds.map(kind => nameShelf(kind, place))
  const found: ReturnType<WordIndex['lists']>[number][] = []
  let count = 0
  for (const { term } of index.beginning(word, MOST.words)) {
    for (const shelf of shelves) {
      for (const kept of index.lists(keyOf(shelf, term))) {
        found.push(kept)
        count += kept.count
      }
    }
    if (count > enough) break
  }
  return found
}

function* inTurn(lists: readonly Uint8Array[]): Generator<number> {
  for (const list of lists) yield* numbersIn(list)
}

/** Tells which of these numbers, which rise, are in any of the lists. */
function among(lists: readonly Uint8Array[], numbers: Uint32Array): (number: number, at: number) => boolean {
  const found = new Uint8Array(numbers.length)
  for (const list of lists) {
    let at = 0
    for (const number of numbersIn(list)) {
      while (at < numbers.length && (numbers[at] ?? 0) < number) at++
      if (numbers[at] === number) found[at] = 1
    }
  }
  return (_, at) => found[at] === 1
}
