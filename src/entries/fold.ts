/** A word of a text: how it compares, and where it stands. */
export interface Word {
  /** Folded: letters and digits, with `'` only between letters and `.` only between digits. */
  readonly word: string
  /** Its place in the text as it was given, in UTF-16 units; `end` is exclusive. */
  readonly start: number
  readonly end: number
  /** Whether nothing but a hyphen stands between it and the word before. */
  readonly joined: boolean
}

/** Letters that NFKD leaves whole although people type them as others. `й` is no such letter: it is not an `и`. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
}

const APOSTROPHE = "['’‘‛ʼʻ＇`´′]"
/** Marks and invisible characters that may stand inside a word. */
const INSIDE = '[\\p{M}\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]*'
const INITIALS = '(?<!\\p{L})(?:\\p{L}\\.)+\\p{L}(?![\\p{L}\\p{N}])'
const JOINT = `(?:${APOSTROPHE}(?=\\p{L})|(?<=\\p{Nd})[.,](?=\\p{Nd}))?`
const WORD = new RegExp(
  `${INITIALS}|(?!${APOSTROPHE})[\\p{L}\\p{N}](?:${INSIDE}${JOINT}(?!${APOSTROPHE})[\\p{L}\\p{N}])*\\p{M}*`,
  'gu',
)

/**
 * The text as it compares: without case, accents (NFKD, https://www.unicode.org/reports/tr15/) and invisible characters, with one form
 * each of quotation marks, apostrophes, dashes and spaces. Folding twice changes nothing, and a text folds piece by piece at its spaces.
 */
export function fold(text: string): string {
  return text
    .replace(/´/gu, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(/и\u0306/gu, 'й')
    .replace(/[\p{Mn}\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/[ßæœøđðłþħıς]/gu, letter => LETTERS[letter] ?? letter)
    .replace(/[’‘‚‛ʼʻ`′‹›]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[\p{Z}\p{Cc}\p{Cf}]/gu, ' ')
}

/** The words of a text in order. A hyphen parts words, so that `eastward-expansion` and `eastward expansion` have the same. */
export function words(text: string): readonly Word[] {
  const found: Word[] = []
  let last = 0
  for (const { 0: written, index: start } of text.matchAll(WORD)) {
    const word = foldWord(written)
    if (word === '') continue
    const joined = found.length > 0 && start - last === 1 && /[-‐‑]/u.test(text.charAt(last))
    last = start + written.length
    found.push({ word, start, end: last, joined })
  }
  return found
}

/** The folded words of a text with a space between them: what an index of words keeps and is asked for. */
export function foldedWords(text: string): string {
  return words(text)
    .map(({ word }) => word)
    .join(' ')
}

function foldWord(written: string): string {
  if (/^[A-Za-z0-9]+$/.test(written)) return written.toLowerCase()
  return fold(written)
    .replace(/^\d{1,3}(?:,\d{3})+(?!\d)/u, number => number.replaceAll(',', ''))
    .replace(/[^\p{L}\p{N}\p{M}']+/gu, '.')
    .replace(/(?<!\p{N})\.|\.(?!\p{N})/gu, '')
    .replace(/(?<!\p{L}\p{M}*)'|'(?!\p{L})/gu, '')
}
