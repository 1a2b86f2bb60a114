import { soundOf } from '../entries/sound.ts'
import { distance } from './distance.ts'

/** Words shorter than this have no misspellings: too many of them are words of their own. */
export const SHORTEST = 4
/** From this length on a word may have two slips in it. */
const LONG = 8
/** The longest ending by which forms of one word may differ in length. */
const LONGEST_ENDING = 4

/**
 * How alike two folded words are: 1 the same, less for a misspelling, less again for another form of the same word
 * (promise, promised), 0 for anything else. Numbers are alike only when they are the same. Without `mayBeHeard` it is known that they do
 * not sound alike.
 */
export function likeness(one: string, other: string, mayBeHeard = true): number {
  if (one === other) return 1
  const short = Math.min(one.length, other.length)
  if (short < SHORTEST || Math.max(one.length, other.length) - short > LONGEST_ENDING) return 0
  const reach = short < LONG ? 1 : 2
  const edits = mayBeWithin(one, other, reach) ? distance(one, other, reach) : reach + 1
  const alike =
    edits <= reach ? 1 - 0.15 * edits : isKin(one, other, short) ? 0.7 : mayBeHeard && soundsLike(one, other) ? 0.7 : 0
  return alike > 0 && /\p{N}/u.test(one + other) ? 0 : alike
}

/** A name as another language spells it. Only across scripts or spellings that begin alike, for short words sound alike by chance. */
function soundsLike(one: string, other: string): boolean {
  const sound = heard(one)
  return sound !== '' && sound === heard(other)
}

/** The sounds of the last words that were compared: the same few are compared again and again. */
const HEARD = { sounds: new Map<string, string>(), most: 20_000 }

function heard(word: string): string {
  const before = HEARD.sounds.get(word)
  if (before !== undefined) return before
  if (HEARD.sounds.size >= HEARD.most) HEARD.sounds.clear()
  const sound = soundOf(word)
  HEARD.sounds.set(word, sound)
  return sound
}

/** Forms of one word: the same beginning, and different endings. A rule for any language, in place of a stemmer for each. */
function isKin(one: string, other: string, short: number): boolean {
  let same = 0
  while (same < short && one[same] === other[same]) same++
  return same >= Math.max(SHORTEST, short - 2)
}

/** Rules most pairs out without aligning them: one edit changes at most two letters of a word's set of letters. */
function mayBeWithin(one: string, other: string, reach: number): boolean {
  let differing = lettersOf(one) ^ lettersOf(other)
  for (let left = 2 * reach; differing !== 0; left--) {
    if (left === 0) return false
    differing &= differing - 1
  }
  return true
}

/** A word's set of letters, as bits; letters may share one. */
function lettersOf(word: string): number {
  let letters = 0
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31)
  return letters
}
