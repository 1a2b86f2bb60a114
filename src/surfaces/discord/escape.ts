/** Line breaks and tabs: one space, so that no words begin a line of their own. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu
/** Controls, halves of characters, and what turns the direction of everything after it. */
const DANGEROUS = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu
/** What begins markup, a mention, a channel, an emoji or an address anywhere in a line. */
const MARKUP = /[\\*_~`|[\]<>@]|:(?!\s)/gu
/** What makes a heading, a list, a quotation or small print where a line begins. */
const LEADING = /^(\s*)(?:([-+#>])|(\d+)([.)]))/u

/** Words as one line of plain characters, with what could mislead the eye made visible as U+FFFD. */
export function legible(words: string): string {
  return words.replace(BREAKS, ' ').replace(DANGEROUS, '\uFFFD')
}

/**
 * Words that Discord's markdown shows as exactly these characters (https://docs.discord.com/developers/reference#message-formatting):
 * a backslash before a punctuation mark takes its meaning away.
 */
export function escaped(words: string): string {
  return legible(words).replace(MARKUP, '\\$&')
}

/** The beginning of a line, or of what follows a mark of ours, that must not be taken for another mark. */
export function started(markdown: string): string {
  return markdown.replace(LEADING, (_, space: string, mark?: string, number?: string, stop?: string) =>
    mark === undefined ? `${space}${number}\\${stop}` : `${space}\\${mark}`,
  )
}
