import { clipped } from '../clipped.ts'

/** Controls but the line break and tab, halves of characters, and characters that turn the direction of what follows. */
const DANGEROUS = /(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu

/** Words as Slack is sent them: what it refuses, or what could reorder the line, shows as U+FFFD. Nothing else changes. */
export function legible(words: string): string {
  return words.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(DANGEROUS, '\uFFFD')
}

/** Words for the few places that know no rich text, where these three characters begin mentions and links (messaging/formatting-message-text). */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What Slack says in place of these characters, said back. */
export function unescaped(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** Words in one line, shortened to so many characters; `instead` where there is nothing to see, which Slack refuses. */
export function label(words: string, most: number, instead = '–'): string {
  const shown = legible(words).replace(/\s+/gu, ' ').trim()
  return clipped(shown === '' ? instead : shown, most)
}
