/** C0 and C1 controls (escape among them), characters that turn the direction of what follows, and halves of characters. */
const DANGEROUS = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu

/**
 * Words as a terminal may print them: line breaks and tabs are spaces, and what could move the cursor, recolour the screen
 * or reorder the line shows as U+FFFD. Nothing else changes.
 */
export function legible(words: string): string {
  return words.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(DANGEROUS, '\uFFFD')
}

/** The same for something that keeps its lines and tabs, such as a BibTeX record. */
export function legibleLines(words: string): readonly string[] {
  return words
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(line => line.replace(/(?!\t)[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD'))
}
