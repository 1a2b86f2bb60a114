import { APOSTROPHES, CLOSES, isElided, type Sides, sidesOf } from './marks.ts'

/** A quotation mark's part in its paragraph. */
export type Role = 'opens' | 'closes' | 'may-close' | 'nothing'

/** A mark that is open, as far as deciding about the next one needs it. */
export interface Open {
  readonly mark: string
}

/**
 * What a mark does where these marks are open, the innermost last. Its shape and its sides decide; where they leave it open, what
 * is open already does. A mark that closes names which one, by its place in the list.
 */
export function roleOf(text: string, at: number, open: readonly Open[]): { readonly role: Role; readonly of: number } {
  const mark = text[at] ?? ''
  const of = open.findLastIndex(other => CLOSES[other.mark]?.includes(mark))
  const closable = open[of]?.mark
  const sides = sidesOf(text, at)
  const role = APOSTROPHES.includes(mark)
    ? single(text, at, mark, sides, closable)
    : double(text, at, mark, sides, closable)
  return { role, of }
}

function double(text: string, at: number, mark: string, sides: Sides, closable: string | undefined): Role {
  const { before, after, leads, trails } = sides
  switch (mark) {
    case '„':
    case '‟':
      return 'opens'
    case '‚':
      return leads ? 'opens' : 'nothing'
    case '“':
      if (closable === '„') return leads && !trails ? 'opens' : 'closes'
      if (closable === '“' && trails && !leads) return 'closes'
      return after === 'gap' && before !== 'gap' ? 'nothing' : 'opens'
    case '”':
      if (closable !== undefined) return 'closes'
      return leads ? 'opens' : 'nothing'
    case '«':
    case '‹':
      if (closable !== undefined) return leads ? 'opens' : 'closes'
      return before === 'letter' && after !== 'letter' ? 'nothing' : 'opens'
    case '»':
    case '›':
      if (closable === '«' || closable === '‹') return 'closes'
      if (closable !== undefined) return leads ? 'opens' : 'closes'
      return leads ? 'opens' : 'nothing'
    default:
      return straight(text, at, sides, closable)
  }
}

/** Straight marks take turns, but for one that clearly begins a quotation within a quotation; after a number it is an inch. */
function straight(text: string, at: number, { leads, trails }: Sides, closable: string | undefined): Role {
  if (closable !== undefined) {
    const begins = /[:,]\s*$/u.test(text.slice(Math.max(0, at - 3), at)) || /\p{Lu}/u.test(text[at + 1] ?? '')
    return leads && !trails && begins ? 'opens' : 'closes'
  }
  return /\p{N}/u.test(text[at - 1] ?? '') && !leads ? 'nothing' : 'opens'
}

function single(text: string, at: number, mark: string, sides: Sides, closable: string | undefined): Role {
  const { before, after, leads, trails } = sides
  if (before === 'letter' && after === 'letter') return 'nothing'
  // Between two other marks either may be meant: what is open decides.
  const opens = mark === '‘' ? closable !== '‚' || !trails : mark === "'" && (closable === undefined || !trails)
  if (leads && opens) return isElided(text, at) ? 'nothing' : 'opens'
  if (closable === undefined || before === 'gap') return 'nothing'
  if (mark === '‘' && closable !== '‚') return 'nothing'
  // The leaders’ meeting: an apostrophe, unless nothing better closes.
  return /[sxzSXZ]/u.test(text[at - 1] ?? '') && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) ? 'may-close' : 'closes'
}
