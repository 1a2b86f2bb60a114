/** A run of characters of a text, `start` inclusive and `end` exclusive, in UTF-16 units. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Words that somebody set off as another's, and where they stand. */
export interface Quoted {
  /** The words, line by line without marks of block quotations; nested quotations are part of them. */
  readonly words: string
  /** With its marks. */
  readonly whole: Range
  /** Between its marks; of a block, the same as the whole. */
  readonly inside: Range
  /** In quotation marks; set off as a block; or before a mark that closes what nothing opened. */
  readonly kind: 'marked' | 'block' | 'unopened'
  /** Whether a mark closes it. One that is not is read to the end of its paragraph. */
  readonly closed: boolean
  /** How many quotations it stands in. */
  readonly depth: number
}
