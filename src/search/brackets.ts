import { foldedWords, type Word } from '../entries/fold.ts'
import { isNegation, isNumber } from './negation.ts'

/** A stretch of a question, `end` exclusive, in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const BRACKETS = /\[([^[\]]*)\]/gu

/**
 * Brackets in which an editor explains or replaces. Not those that bring in a negation, a number or a name, nor those inside a word:
 * what they hold is asked for like any other word.
 */
export function insertionsIn(text: string): readonly Stretch[] {
  return [...text.matchAll(BRACKETS)].flatMap(({ 0: whole, 1: inside = '', index: start }) => {
    const end = start + whole.length
    if (isLetter(text[start - 1]) || isLetter(text[end])) return []
    const asked = foldedWords(inside).split(' ')
    return asked.some(word => isNegation(word) || isNumber(word)) || hasName(inside) ? [] : [{ start, end }]
  })
}

/** Makes one word of what brackets inside a word part: `[W]e`, `expand[ed]`, `can[not]`. */
export function glue(list: readonly Word[], text: string): readonly Word[] {
  if (!/\p{L}\[|\]\p{L}/u.test(text)) return list
  const result: Word[] = []
  for (const word of list) {
    const before = result.at(-1)
    if (before && /^[[\]]$/.test(text.slice(before.end, word.start)) && isGlued(before.end, text)) {
      const start = text[before.start - 1] === '[' ? before.start - 1 : before.start
      const end = text[word.end] === ']' ? word.end + 1 : word.end
      const written = text.slice(start, end).replace(/[[\]]/g, '')
      result[result.length - 1] = { word: foldedWords(written), start, end, joined: before.joined }
    } else {
      result.push(word)
    }
  }
  return result
}

/** The same words without the endings that an editor gave them in brackets, so that they fit the sentence around: `expand[ed]`. */
export function withoutEndings(list: readonly Word[], text: string): readonly Word[] {
  return list.map(word => {
    const [, stem, ending = ''] = /^([^[\]]+)\[(\p{L}+)\]$/u.exec(text.slice(word.start, word.end)) ?? []
    return stem !== undefined && ENDINGS.has(ending) ? { ...word, word: foldedWords(stem) } : word
  })
}

/** Endings that only bend a word. Any other, such as `less`, makes it another word. */
const ENDINGS: ReadonlySet<string> = new Set('s es d ed ing t te ten e en er em n st а ы и у е ть л ла ли'.split(' '))

function isGlued(at: number, text: string): boolean {
  return isLetter(text[at - 1]) && isLetter(text[at + 1])
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character)
}

/** A capital begins a name, but also what stands in a bracket for a word at the beginning of a sentence. */
function hasName(inside: string): boolean {
  return [...inside.matchAll(/(?<!\p{L})\p{Lu}[\p{L}'’]*/gu)].some(
    ({ 0: word, index }) => index > 0 || !SMALL.has(word.toLowerCase()),
  )
}

const SMALL: ReadonlySet<string> = new Set(
  [
    'a an the this that these those i we you he she it they his her its our your their my there and but so in on of to for if as when',
    'der die das den dem des ein eine er sie es wir ihr ich und aber in im an am',
    'он она оно они мы вы я это эти этот и но а в на',
    'le la les un une il elle ils elles nous vous on je et mais ce cette',
  ].flatMap(line => line.split(' ')),
)
