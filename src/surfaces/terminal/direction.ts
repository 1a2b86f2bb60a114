/** Blocks of letters written from right to left (Unicode Bidi_Class R and AL, by their code charts). */
const RIGHT = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}'
const ESCAPE = '\\u001B(?:\\[[0-9;]*m|\\][^\\u0007\\u001B]*(?:\\u0007|\\u001B\\\\))'
const RUN = new RegExp(`[${RIGHT}](?:(?:${ESCAPE}|[${RIGHT}]|[^\\p{L}\\u001B${RIGHT}])*[${RIGHT}])?`, 'gu')
const FIRST_LETTER = new RegExp(`^[^\\p{L}]*[${RIGHT}]`, 'u')

/** Whether the words as a whole are written from right to left: their first letter is. */
export function runsRightToLeft(words: string): boolean {
  return FIRST_LETTER.test(words)
}

/**
 * Keeps right-to-left words from rearranging what stands beside them, by isolates (UAX 9, https://unicode.org/reports/tr9/):
 * each run of them in a left-to-right line, or the whole line where the text itself runs from right to left.
 */
export function isolated(line: string, rightToLeft: boolean): string {
  if (rightToLeft) return `\u2067${line}\u2069`
  return line.replace(RUN, '\u2068$&\u2069')
}
