import { type Word, words } from '../entries/fold.ts'
import { type Mention, mentionsIn, type Names } from './names.ts'
import { ACCORDING, AND, ARTICLES, OBJECT, PRONOUNS, SAYS, TITLES } from './speech.ts'

/** Some words of a text, with who is named in them. */
export interface Clause {
  readonly text: string
  readonly words: readonly Word[]
  readonly mentions: readonly Mention[]
}

export function clauseOf(text: string, names: Names): Clause {
  const all = words(text)
  return { text, words: all, mentions: mentionsIn(text, all, names) }
}

/** Whether the word at a place says that somebody speaks. */
export function isSaying({ words }: Clause, at: number): boolean {
  const word = words[at]?.word ?? ''
  return SAYS.has(word) || (word === 'put' && words[at + 1]?.word === 'it')
}

/** Whether a name can be the subject of what is said after it: not something of theirs, and not led in by a preposition. */
export function isSubject(clause: Clause, mention: Mention): boolean {
  return !mention.possessive && !OBJECT.has(clause.words[leading(clause, mention) - 1]?.word ?? '')
}

/** Whether the name is one of several that speak together. */
export function isJoined(clause: Clause, mention: Mention): boolean {
  return AND.has(clause.words[leading(clause, mention) - 1]?.word ?? '')
}

/** Whether the name follows on words like “according to”. */
export function isAccordingTo(clause: Clause, mention: Mention): boolean {
  const end = leading(clause, mention)
  return ACCORDING.some(phrase =>
    phrase.every((word, index) => clause.words[end - phrase.length + index]?.word === word),
  )
}

/** Where a name with its titles begins: before “former Secretary of State” in “former Secretary of State James Baker”. */
function leading({ words }: Clause, { from, lead }: Mention): number {
  let first = lead ?? from
  const isTitle = (at: number) => TITLES.has(words[at]?.word ?? '')
  while (isTitle(first - 1) || (words[first - 1]?.word === 'of' && isTitle(first) && isTitle(first - 2))) first -= 1
  return first
}

/** Whether only titles and the like stand between two places, so that the name after them belongs to what is before. */
export function isOnlyTitles({ text, words }: Clause, from: number, to: number): boolean {
  const between = words.slice(from, to)
  return (
    between.length <= 6 &&
    between.every(
      ({ word }, index) => !OBJECT.has(word) || (word === 'of' && TITLES.has(between[index - 1]?.word ?? '')),
    ) &&
    between.every(word => TITLES.has(word.word) || !isCapital(text, word) || word.word.endsWith("'s"))
  )
}

export function hasPronoun({ words }: Clause, from: number, to: number): boolean {
  return words.slice(Math.max(0, from), Math.max(0, to)).some(({ word }) => PRONOUNS.has(word))
}

/** Whether somebody who is not on record may be the subject: a capital right before the verb. */
export function hasStranger({ text, words }: Clause, from: number, to: number): boolean {
  const last = words[to - 1]
  const before = words[to - 2]?.word ?? ''
  if (to - 1 < from || !last || !isCapital(text, last)) return false
  return !OBJECT.has(before) && !ARTICLES.has(before) && !/[(,]\s*$/u.test(text.slice(0, last.start))
}

function isCapital(text: string, { start }: Word): boolean {
  return /^\p{Lu}/u.test(text.slice(start, start + 2))
}
