import { KINDS, type Kind } from '../entries/ref.ts'
import { soundOf } from '../entries/sound.ts'

/**
 * What lists are kept for, one number each. Texts are found by their words, by pairs of short words (which are common, and telling only
 * together) and by marks such as their speaker; words by their letter pairs and their sound; entries by the words with which their names
 * begin, and by all words of their names, each kind on shelves of its own.
 */
export const SHELF = {
  wording: 0,
  claim: 1,
  pair: 2,
  mark: 3,
  letters: 4,
  sound: 5,
  begins: 6,
  name: 6 + KINDS.length,
} as const

/** Texts that are searched: words of the record, and propositions. */
export type Field = 'wording' | 'claim'

/** Terms, and the numbers that stand for pairs of words, of letters and for sounds, are below 2^24. */
const ROOM = 2 ** 24

/** The key under which a list is kept. */
export function keyOf(shelf: number, number: number): number {
  return shelf * ROOM + number
}

/** The keys of one shelf: the first, and the first of the next. */
export function shelfOf(shelf: number): readonly [from: number, to: number] {
  return [shelf * ROOM, (shelf + 1) * ROOM]
}

/** Where the entries of a kind are found by a word of their names, or by the word with which one of them begins. */
export function nameShelf(kind: Kind, place: 'begins' | 'name'): number {
  return SHELF[place] + KINDS.indexOf(kind)
}

/** Words of at most so many letters are likely to be common, in any language. */
const COMMON = 5

/** The key of two short words that stand side by side; undefined when one of them is long. */
export function pairKey(one: string, other: string): number | undefined {
  if (one.length > COMMON || other.length > COMMON) return undefined
  return keyOf(SHELF.pair, hash(`${one} ${other}`))
}

/** Words that may be misspelt: long enough, of letters only, and no longer than words are. */
const SPELLABLE = /^[\p{L}']{4,40}$/u

/** The keys of a word's letter pairs, its beginning and end among them; none for what is not spelt. */
export function letterKeys(word: string): readonly number[] {
  if (!SPELLABLE.test(word)) return []
  const padded = `^${word}$`
  const keys = new Set<number>()
  for (let at = 0; at < padded.length - 1; at++) keys.add(keyOf(SHELF.letters, hash(padded.slice(at, at + 2))))
  return [...keys]
}

/** The key of a word's sound, if it has one. */
export function soundKey(word: string): number | undefined {
  const sound = soundOf(word)
  return sound === '' ? undefined : keyOf(SHELF.sound, hash(sound))
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), folded to 24 bits. */
function hash(text: string): number {
  let number = 0x811c9dc5
  for (let at = 0; at < text.length; at++) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193)
  return ((number >>> 24) ^ (number & 0xffffff)) & 0xffffff
}
