import { words } from '../../entries/fold.ts'

/** What somebody writes in chat or in a post, as its words compare with the record's. */
export interface Message {
  /** Folded words in order; handles and hashtags are parted into words, and the author's name comes last. */
  readonly words: readonly string[]
  /** When it was written, where it says so at its end: the year, and the month's name. */
  readonly year: string | undefined
  readonly month: string | undefined
}

/** As embedded posts end, https://developer.x.com/en/docs/x-for-websites/embedded-posts: — Name (@handle) January 14, 2020 */
const SIGNATURE = /\s*[—–-]\s([^—]*?)\s*\(@\w+\)\s*(?:(\p{L}+) \d{1,2}, (\d{4}))?\s*$/u
/** Addresses say nothing of the claim. Posts have them without a space before. */
const ADDRESS = /https?:\/\/\S+|\b(?:www\.|t\.co\/)\S+|pic\.twitter\.com\/\w+/gu
const TAG = /[#@]([\p{L}\p{N}_]+)/gu

/** Reads a message. Words are kept in whatever language it is; nothing but addresses, a handle and a day is left out. */
export function readMessage(text: string): Message {
  const signature = SIGNATURE.exec(text)
  const [, name = '', month, year] = signature ?? []
  const body = text
    .slice(0, signature?.index)
    .replace(ADDRESS, ' ')
    .replace(TAG, (_, tag: string) => ` ${parted(tag)} `)
  return { words: plainWords(`${body} ${name}`), year, month: month?.toLowerCase() }
}

/** A text's folded words, without the English possessive. */
export function plainWords(text: string): string[] {
  return words(text).map(({ word }) => (word.endsWith("'s") ? word.slice(0, -2) : word))
}

/** `AustralianFires`, `NATOSummit2022` and `not_one_inch` as words. */
function parted(tag: string): string {
  return tag
    .replaceAll('_', ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})/gu, ' ')
}
