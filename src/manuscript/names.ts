import type { Catalogue } from '../catalogue/catalogue.ts'
import { refTo } from '../entries/entry.ts'
import { foldedWords, type Word } from '../entries/fold.ts'
import { type EntryRef, partsOf } from '../entries/ref.ts'
import { STARTS, TITLES } from './speech.ts'

export type Speaker = EntryRef<'person' | 'outlet'>

/** What an index of names is made from. */
export type Naming = Pick<Catalogue, 'heads' | 'position'>

/** A name of the record in a text; places are indexes into its words. */
export interface Mention {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  /** Who is meant; absent where several are called so. */
  readonly speaker?: Speaker
  /** The name as it is written, of a person whom the record does not know; there is no speaker then. */
  readonly stranger?: string
  /** Where the offices before a stranger's name begin, where they belong to it. */
  readonly lead?: number
  /** Whether it could be somebody else of that family name; of a stranger, that it is a family name and no more. */
  readonly doubtful: boolean
  /** Whether something of theirs is meant, and not they. */
  readonly possessive: boolean
}

/** Everybody who can speak, by every spelling of their name: folded words with a space between. */
export interface Names {
  readonly spellings: ReadonlyMap<string, ReadonlySet<Speaker>>
  /** Spellings that are a family name and nothing else. */
  readonly families: ReadonlySet<string>
  /** The most words in a spelling. */
  readonly longest: number
}

const known = new WeakMap<object, { readonly position: number; readonly names: Names }>()

/** The names of people and outlets on record; made once for each state of the record. */
export function namesOf(catalogue: Naming): Names {
  const before = known.get(catalogue)
  if (before?.position === catalogue.position) return before.names
  const names = makeNames(catalogue)
  known.set(catalogue, { position: catalogue.position, names })
  return names
}

function makeNames(catalogue: Naming): Names {
  const spellings = new Map<string, Set<Speaker>>()
  const families = new Set<string>()
  const learn = (name: string, speaker: Speaker) => {
    const spelling = foldedWords(name)
    if (spelling === '') return spelling
    spellings.set(spelling, (spellings.get(spelling) ?? new Set()).add(speaker))
    return spelling
  }
  for (const { entry } of catalogue.heads('person')) {
    const speaker = refTo(entry)
    for (const name of [entry.name, ...entry.alternateName, partsOf(speaker).id]) {
      if (foldedWords(name).includes(' ')) learn(name, speaker)
      else families.add(learn(name, speaker))
      // Only the first spelling is known to end in the family name; other scripts end in it too.
      const last = foldedWords(name).split(' ').at(-1)
      if (last !== undefined && !/[a-z]/u.test(last)) families.add(learn(last, speaker))
    }
    families.add(learn(entry.familyName, speaker))
  }
  for (const { entry } of catalogue.heads('outlet')) {
    for (const name of [entry.name, ...entry.alternateName]) learn(name, refTo(entry))
  }
  let longest = 1
  for (const spelling of spellings.keys()) longest = Math.max(longest, spelling.split(' ').length)
  return { spellings, families, longest }
}

/** The names of the record in the words of a text, in order; the longest spelling at each place. */
export function mentionsIn(text: string, words: readonly Word[], names: Names): readonly Mention[] {
  const found: Mention[] = []
  for (let from = 0; from < words.length; from += 1) {
    const mention = isCapital(text, words[from]) ? mentionAt(text, words, from, names) : undefined
    if (!mention) continue
    found.push(mention)
    from = mention.to - 1
  }
  return found
}

function mentionAt(text: string, words: readonly Word[], from: number, names: Names): Mention | undefined {
  for (let to = Math.min(words.length, from + names.longest); to > from; to -= 1) {
    const spelling = words.slice(from, to).map(({ word }) => word)
    for (const { written, possessive } of readings(spelling.join(' '))) {
      const speakers = names.spellings.get(written)
      if (!speakers) continue
      const [speaker, ...others] = speakers
      const doubtful = names.families.has(written) && isNamedOtherwise(text, words, from)
      return { from, to, ...(others.length === 0 && speaker && { speaker }), doubtful, possessive }
    }
  }
  return undefined
}

/** A spelling as it stands, and as it would be without the endings that a sentence gives it. */
function readings(spelling: string): readonly { readonly written: string; readonly possessive: boolean }[] {
  const plain = { written: spelling, possessive: false }
  if (spelling.endsWith("'s")) return [{ written: spelling.slice(0, -2), possessive: true }]
  if (/[а-я]$/u.test(spelling)) {
    const stems = ['ого', 'ому', 'ым', 'ом', 'ой', 'ем', 'а', 'я', 'у', 'ю', 'е']
      .filter(ending => spelling.endsWith(ending))
      .map(ending => spelling.slice(0, -ending.length))
    return [plain, ...stems.map(stem => ({ written: stem, possessive: true }))]
  }
  return /[a-z]s$/u.test(spelling) ? [plain, { written: spelling.slice(0, -1), possessive: true }] : [plain]
}

/** Whether another name may stand right before a family name, as in Ron Baker: a capital that is no title and begins no sentence. */
function isNamedOtherwise(text: string, words: readonly Word[], from: number): boolean {
  const [before, word] = [words[from - 1], words[from]]
  if (!before || !word || !isCapital(text, before) || TITLES.has(before.word) || STARTS.has(before.word)) return false
  return /^[\s.]+$/u.test(text.slice(before.end, word.start))
}

function isCapital(text: string, word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(text.slice(word.start, word.start + 2))
}
