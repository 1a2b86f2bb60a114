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
import { ADDRESSES, AND, BETWEEN, INVERTS, OBJECT, REPEATS, SUFFERED, TALKED_ABOUT, WAS } from './speech.ts'

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
  const isOpen = !leads && isTalkedAbout(clause)
  const verb = words.findLastIndex((_, at) => isSaying(clause, at))
  const according = mentions.findLast(mention => isAccordingTo(clause, mention))
  if (according && verb < according.to)
    return { who: according, sure: isSure(according) && !(isStrange(according) && isOpen), leads }
  if (verb >= 0) {
    const said = spoken(clause, verb, words.length - verb <= FAR, leads)
    return careful(said, who => leads || !(isOpen || namesMore(clause, verb, who)))
  }
  const isLabel = last && /:\s*$/u.test(text) && last.to === words.length && words.length - last.from <= 6
  // Key Points: “…” has a stranger’s looks.
  return isLabel && isSubject(clause, last) ? { who: last, sure: isSure(last) && !isStrange(last), leads } : undefined
}

/** Who speaks according to what stands after the words in their sentence. */
export function guessAfter(clause: Clause): Guess | undefined {
  const { text, words, mentions } = clause
  const [first] = mentions
  const verb = words.findIndex((_, at) => isSaying(clause, at))
  const according = mentions.find(mention => isAccordingTo(clause, mention))
  if (according && according.from <= NEAR + 2 && (verb < 0 || according.to <= verb))
    return { who: according, sure: isSure(according) }
  if (verb >= 0 && verb <= FAR) {
    const isOwn = (who: Mention) =>
      !words.some(({ word }) => REPEATS.has(word)) &&
      !mentions.some(({ from }) => from > who.to && AND.has(words[who.to]?.word ?? ''))
    return careful(spoken(clause, verb, (first?.from ?? 0) <= CLOSE, false), isOwn)
  }
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
    const isDirect = gap === 0 && /^\s*$/u.test(text.slice(words[verb - 1]?.end, words[verb]?.start))
    // Stoltenberg, who met Putin, said: grammar alone does not tell which of them.
    const isAlone = !named.some(
      other =>
        other.to <= before.from &&
        isSubject(clause, other) &&
        !saysBetween(clause, other, before) &&
        !(isDirect && (isStrange(before) || isStrange(other))),
    )
    const isAttribute = isStrange(before) && !isApposed && !mayBeBetween(clause, before.to, verb)
    return {
      who: before,
      sure: isSure(before) && !isAttribute && isNear && isAlone && (gap <= NEAR || isApposed),
      leads,
    }
  }
  if (named.length > 0) return undefined
  const mayFollow = INVERTS.has(word) || (verb <= 1 && !ADDRESSES.has(word))
  if (after && mayFollow && isOnlyTitles(clause, verb + 1, after.lead ?? after.from) && !after.possessive)
    return { who: after, sure: isSure(after) && isNear, leads }
  return undefined
}

function saysBetween(clause: Clause, { to }: Mention, { from }: Mention): boolean {
  return clause.words.some((_, at) => at >= to && at < from && isSaying(clause, at))
}

function isSure({ speaker, stranger, doubtful }: Mention): boolean {
  return (stranger !== undefined || speaker?.startsWith('person/') === true) && !doubtful
}

function isStrange({ stranger }: Mention): boolean {
  return stranger !== undefined
}

/** Of strangers nothing is known but this text, so that more of it must be plain. */
function careful(guess: Guess | undefined, isPlain: (who: Mention) => boolean): Guess | undefined {
  if (!guess || guess.who === 'pronoun' || !isStrange(guess.who)) return guess
  return { ...guess, sure: guess.sure && isPlain(guess.who) }
}

/** Whether what stands between a name and a verb leaves the name its subject: not so in “Merkel voters said”. */
function mayBeBetween({ words }: Clause, from: number, to: number): boolean {
  const between = words.slice(from, to)
  return OBJECT.has(between[0]?.word ?? '') || between.every(({ word }) => BETWEEN.has(word) || /ly$/u.test(word))
}

/** Whether the words may be somebody’s of whom a stranger speaks: “Merkel recalled that Baker promised …”, “Merkel said he …”. */
function namesMore(clause: Clause, verb: number, who: Mention): boolean {
  const { words, mentions } = clause
  const addresses = ADDRESSES.has(words[verb]?.word ?? '')
  const isPerson = ({ speaker, stranger, doubtful }: Mention) =>
    speaker?.startsWith('person/') || (stranger !== undefined && !doubtful)
  return (
    hasPronoun(clause, verb + 1, words.length) ||
    mentions.some(
      other =>
        other.from > verb &&
        other.from !== who.from &&
        isPerson(other) &&
        !(addresses && isOnlyTitles(clause, verb + 1, other.lead ?? other.from)),
    )
  )
}

/** Whether the words are led in as something that is talked about: the phrase “…”. */
function isTalkedAbout({ words }: Clause): boolean {
  return words.slice(-3).some(({ word }) => TALKED_ABOUT.has(word))
}
