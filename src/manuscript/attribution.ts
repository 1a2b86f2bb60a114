import { clauseOf } from './clause.ts'
import { around, blank } from './context.ts'
import { type Guess, guessAfter, guessBefore } from './guess.ts'
import type { Mention, Names, Speaker } from './names.ts'
import type { Quoted, Range } from './quoted.ts'
import { weighed } from './weighed.ts'

/** Whose words a text makes them. */
export interface Attribution {
  readonly speaker: Speaker | Stranger
  /** Whether the sentence leaves no doubt. Who is not sure must never be held against the text. */
  readonly sure: boolean
}

/** A person whom the record does not know. */
interface Stranger {
  /** As the text writes it: one word where it gives no more, and then it is never sure. */
  readonly name: string
}

export interface Attributed {
  readonly quoted: Quoted
  readonly attribution?: Attribution
}

/** How far back a pronoun may reach for a name, in UTF-16 units. */
const REACH = 700

/**
 * Whose words each of a text's quotations are said to be, where somebody is named near it. One after the other, so
 * that others can have their turn between them.
 */
export function* attribute(text: string, found: readonly Quoted[], names: Names): Generator<Attributed> {
  const outer = found.filter(({ depth }) => depth === 0).map(({ whole }) => whole)
  let last: Attributed | undefined
  for (const [index, quoted] of found.entries()) {
    const within = quoted.depth === 0 ? { start: 0, end: text.length } : enclosing(found, index)
    const near = quoted.depth === 0 ? neighbours(outer, quoted.whole) : []
    const attribution = attributionOf(text, quoted, { near, within, names, last })
    const attributed = { quoted, ...(attribution && { attribution }) }
    yield attributed
    if (quoted.depth === 0) last = attributed
  }
}

interface Surroundings {
  readonly near: readonly Range[]
  readonly within: Range
  readonly names: Names
  /** The quotation before this one. */
  readonly last: Attributed | undefined
}

function attributionOf(text: string, quoted: Quoted, surroundings: Surroundings): Attribution | undefined {
  const { near, within, names, last } = surroundings
  const { before, after, start } = around(text, quoted, near, within)
  const resolve = (guess: Guess | undefined): (Attribution & Pick<Guess, 'leads'>) | undefined => {
    if (!guess) return undefined
    const { who, sure, leads = false } = guess
    const speaker = who === 'pronoun' ? namedBefore(text, quoted.whole.start, near, within, names) : speakerOf(who)
    return speaker && { speaker, sure, leads }
  }
  const one = resolve(weighed(guessBefore, clauseOf(before, names), names))
  const other = resolve(weighed(guessAfter, clauseOf(after, names), names))
  const plain = (guess: Attribution | undefined) => guess && { speaker: guess.speaker, sure: guess.sure }
  if (one?.sure && other?.sure && !isSame(one.speaker, other.speaker) && !one.leads) return undefined
  // “…,” Stoltenberg said. “…,” Merkel added: it is not Stoltenberg who goes on.
  if (other && typeof other.speaker !== 'string' && /[.!?]\s*$/u.test(before)) return plain(other)
  if (one?.sure && (one.leads || !other?.sure)) return plain(one)
  if (other?.sure) return plain(other)
  return goesOn(text, quoted, last, before.trim() === '' ? start : -1) ?? plain(other ?? one)
}

function speakerOf({ speaker, stranger }: Mention): Attribution['speaker'] | undefined {
  return stranger === undefined ? speaker : { name: stranger }
}

function isSame(one: Attribution['speaker'], other: Attribution['speaker']): boolean {
  return typeof one === 'string' || typeof other === 'string' ? one === other : one.name === other.name
}

/** The same speaker goes on: “…,” Stoltenberg said. “…” */
function goesOn(text: string, { whole }: Quoted, last: Attributed | undefined, start: number): Attribution | undefined {
  if (!last?.attribution || start < 0) return undefined
  const between = text.slice(last.quoted.whole.end, whole.start)
  return between.length <= 160 && !between.includes('\n') && /\p{L}/u.test(between) ? last.attribution : undefined
}

/** Whom a pronoun means: the person named last before it. A guess, and never more. */
function namedBefore(
  text: string,
  at: number,
  near: readonly Range[],
  within: Range,
  names: Names,
): Speaker | undefined {
  const earlier = blank(text, { start: Math.max(within.start, at - REACH), end: at }, near)
  const people = clauseOf(earlier, names).mentions.filter(({ speaker }: Mention) => speaker?.startsWith('person/'))
  return people.at(-1)?.speaker
}

/** The quotations before and after a place, as many as an attribution could reach over. */
function neighbours(all: readonly Range[], { start }: Range): readonly Range[] {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return [...all.slice(Math.max(0, low - NEIGHBOURS), low), ...all.slice(low + 1, low + 2)]
}
const NEIGHBOURS = 24

function enclosing(found: readonly Quoted[], index: number): Range {
  const depth = found[index]?.depth ?? 0
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = found[at]
    if (other && other.depth < depth) return other.inside
  }
  return { start: 0, end: 0 }
}
