/**
 * What may close each opening mark: as English, German, French and Russian print them (Unicode 16, section 6.2, “Language-Based Usage
 * of Quotation Marks”), and as people type them who have only some of the keys.
 */
export const CLOSES: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”"',
  '‟': '”',
  '”': '”',
  '«': '»',
  '»': '«»',
  '"': '"',
  '＂': '＂',
  '‘': "’'",
  '‚': '‘’',
  '‹': '›',
  '›': '‹›',
  "'": "'’",
}

/** Marks that are apostrophes too. */
export const APOSTROPHES = "'’‘"

/** What stands beside a mark: nothing or a space, something that opens, a letter or digit, or other punctuation. */
type Side = 'gap' | 'opening' | 'letter' | 'closing'

const BRACKET = /[([{<]/u
/** They open towards what follows them, and close towards what stands before. */
const BETWEEN = /[\p{Pd}/>“”„‟«»"＂‘’‚‹›']/u
const LETTER = /[\p{L}\p{N}\p{M}\p{S}@#&%$]/u
/** Marks of emphasis in chats and Markdown, which stand between words and quotation marks and mean nothing for either. */
const EMPHASIS = '*_'

export interface Sides {
  readonly before: Side
  readonly after: Side
  /** Whether it can only open: a gap or an opening before it, and words after. */
  readonly leads: boolean
  /** Whether it can only close: words before it, and a gap or punctuation after. */
  readonly trails: boolean
}

/** What stands on both sides of the mark at a place. */
export function sidesOf(text: string, at: number): Sides {
  const before = sideOf(text, at, -1)
  const after = sideOf(text, at, 1)
  const opens = before === 'gap' || before === 'opening'
  const closes = after === 'gap' || after === 'closing'
  return { before, after, leads: opens && after !== 'gap', trails: before !== 'gap' && closes }
}

/** The longest run of emphasis that is passed over. */
const FAR = 4

function sideOf(text: string, at: number, step: 1 | -1): Side {
  let place = at + step
  while (EMPHASIS.includes(text[place] ?? ' ') && Math.abs(place - at) <= FAR) place += step
  const character = text[place]
  if (character === undefined || /\s/u.test(character)) return 'gap'
  if (BRACKET.test(character)) return 'opening'
  if (BETWEEN.test(character)) return step === 1 ? 'closing' : 'opening'
  // Half of a character beyond the basic plane is a letter or a symbol; none of them is punctuation that matters here.
  return /\p{Cs}/u.test(character) || LETTER.test(character) ? 'letter' : 'closing'
}

const ELISION =
  /^(?:\p{N}\p{N}(?:s|er|ers)|tis|twas|twere|til|till|em|cause|cos|bout|round|n|nuff|s|t|k)(?![\p{L}\p{N}])/iu

/** Whether what follows is a word that begins with an apostrophe: ’90s, ’tis, rock ’n’ roll. */
export function isElided(text: string, at: number): boolean {
  return ELISION.test(text.slice(at + 1, at + 8))
}
