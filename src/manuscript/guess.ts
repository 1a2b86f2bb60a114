import {
  type Clause,
  hasPronoun,
  hasStranger,
  isAccordingTo,
  isJoined,
  isOnlyTitles,
  isSaying,
  isSubject,
} from './clause.ts'
import type { Mention } from './names.ts'
import { ADDRESSES, INVERTS, SUFFERED, WAS } from './speech.ts'

/** Who is said to speak, as far as the grammar of a clause tells. */
export interface Guess {
  /** A name of the clause, or a pronoun for somebody named before. */
  readonly who: Mention | 'pronoun'
  /** Whether nobody reading it would doubt it. */
  readonly sure: boolean
  /** Whether it leads straight to the words: “Baker said: …”. */
  readonly leads?: boolean
}

/** The most words between somebody and what they are said to do, and between that and the words. */
const NEAR = 3
const APPOSED = 9
const FAR = 12
/** The most words between the end of a quotation and the name of who said it. */
const CLOSE = 7

/** Who speaks according to what stands before the words in their sentence. */
export function guessBefore(clause: Clause): Guess | undefined {
  const { text, words, mentions } = clause
  const leads = /[:,]\s*$/u.test(text)
  const last = mentions.at(-1)
  const verb = words.findLastIndex((_, at) => isSaying(clause, at))
  const according = mentions.findLast(mention => isAccordingTo(clause, mention))
  if (according && verb < according.to) return { who: according, sure: isSure(according), leads }
  if (verb >= 0) return spoken(clause, verb, words.length - verb <= FAR, leads)
  const isLabel = last && /:\s*$/u.test(text) && last.to === words.length && words.length - last.from <= 6
  return isLabel && isSubject(clause, last) ? { who: last, sure: isSure(last), leads } : undefined
}

/** Who speaks according to what stands after the words in their sentence. */
export function guessAfter(clause: Clause): Guess | undefined {
  const { text, words, mentions } = clause
  const [first] = mentions
  const verb = words.findIndex((_, at) => isSaying(clause, at))
  const according = mentions.find(mention => isAccordingTo(clause, mention))
  if (according && according.from <= NEAR + 2 && (verb < 0 || according.to <= verb))
    return { who: according, sure: isSure(according) }
  if (verb >= 0 && verb <= FAR) return spoken(clause, verb, (first?.from ?? 0) <= CLOSE, false)
  // „…“, so Stoltenberg: in English the same word may say anything.
  if (first && words[0]?.word === 'so' && first.from === 1 && words.length <= NEAR + first.to)
    return { who: first, sure: false }
  const isSignature = first && /^\s*[—–-]\s*\p{Lu}/u.test(text) && first.from === 0 && words.length <= 8
  return isSignature ? { who: first, sure: isSure(first) } : undefined
}

function spoken(clause: Clause, verb: number, isNear: boolean, leads: boolean): Guess | undefined {
  const { text, words, mentions } = clause
  const word = words[verb]?.word ?? ''
  if (WAS.has(words[verb - 1]?.word ?? '') && SUFFERED.has(word)) return undefined
  if (word === 'quoted' || word === 'cited') return undefined
  const named = mentions.filter(({ to }) => to <= verb)
  const before = named.findLast(mention => isSubject(clause, mention))
  const after = mentions.find(({ from }) => from > verb)
  if (hasPronoun(clause, before?.to ?? verb - APPOSED, verb) || hasPronoun(clause, verb + 1, verb + 2))
    return { who: 'pronoun', sure: false }
  if (before) {
    if (hasStranger(clause, before.to, verb) || named.some(other => other.from >= before.to && isJoined(clause, other)))
      return undefined
    const gap = verb - before.to
    const isApposed = gap <= APPOSED && /^\s*[,(–—]/u.test(text.slice(words[before.to - 1]?.end ?? 0))
    // Stoltenberg, who met Putin, said: grammar alone does not tell which of them.
    const isAlone = !named.some(
      other => other.to <= before.from && isSubject(clause, other) && !saysBetween(clause, other, before),
    )
    return { who: before, sure: isSure(before) && isNear && isAlone && (gap <= NEAR || isApposed), leads }
  }
  if (named.length > 0) return undefined
  const mayFollow = INVERTS.has(word) || (verb <= 1 && !ADDRESSES.has(word))
  if (after && mayFollow && isOnlyTitles(clause, verb + 1, after.from) && !after.possessive)
    return { who: after, sure: isSure(after) && isNear, leads }
  return undefined
}

function saysBetween(clause: Clause, { to }: Mention, { from }: Mention): boolean {
  return clause.words.some((_, at) => at >= to && at < from && isSaying(clause, at))
}

function isSure({ speaker, doubtful }: Mention): boolean {
  return speaker?.startsWith('person/') === true && !doubtful
}
