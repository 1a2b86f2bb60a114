import type { EntryRef } from '../entries/ref.ts'
import type { Bits } from './bits.ts'
import type { Kept } from './blocks.ts'
import type { Field } from './keys.ts'

/** A word of the record, by number and as it is folded. */
export interface Term {
  readonly term: number
  readonly word: string
}

/** A text that is searched, as the index knows it. */
export interface Indexed {
  /** Its words in order, to be read with `readRow`: all that ranking needs, without folding the text again. */
  readonly terms: Uint8Array
  /** The words of its speakers' names, likewise. */
  readonly speakers: Uint8Array
}

/** A text that is searched, as its entry has it. */
export interface Printed {
  readonly entry: EntryRef
  /** Of a quotation, the index of the citation; of a claim, 0 its own words and then each review's. */
  readonly place: number
  readonly source: string
  readonly language: string
  readonly words: string
}

/** A list as it is found, in one of the parts of which the index is made. */
export interface Listed extends Kept {
  /** The same numbers as bits; made when they are first wanted. */
  readonly bits: () => Bits
}

/**
 * The record's words, arranged for searching: which texts have a word, which words are like another, how common each is. It lives in the
 * catalogue's tables and changes with them, so that nothing is built when a search begins. Keys are made in `keys.ts`.
 */
export interface WordIndex {
  /** Runs something that sees one state of the record, whatever others write meanwhile. */
  reading<T>(run: () => T): T
  /** Changes whenever anything here does. To be asked within `reading`. */
  readonly state: number
  /** Texts are numbered up to this one. */
  readonly last: number
  /** How many texts there are, nearly: some may be gone. */
  readonly texts: number
  /** Words a text has on average. */
  readonly averageLength: number
  /** Words of every text, by its number, at most 255. */
  readonly lengths: Uint8Array
  /** How many texts of a field have each word, by its number; words since the last change may lie beyond its end. */
  counts(field: Field): Uint32Array
  term(word: string): number | undefined
  word(term: number): string | undefined
  /** Words that begin so, in the order of their letters. */
  beginning(start: string, limit: number): readonly Term[]
  /** The lists under a key, the lowest numbers first. */
  lists(key: number): readonly Listed[]
  /** Undefined when the text is gone. */
  indexed(text: number): Indexed | undefined
  printed(text: number): Printed | undefined
}
