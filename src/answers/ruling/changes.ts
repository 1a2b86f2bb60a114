import { foldedWords } from '../../entries/fold.ts'
import { isNegation, isNumber } from '../../search/negation.ts'
import type { Step } from '../../search/search.ts'
import { type Compared, type Difference, differencesOf } from '../differences.ts'
import { differs, type Text, text } from '../text.ts'
import { isSameNumber } from './same-number.ts'

/** What a change touches, the gravest first: what turns a statement round comes before what only words it otherwise, or spells a number. */
const GRAVITY = ['negation', 'number', 'name', 'words', 'spelling'] as const
type Touches = (typeof GRAVITY)[number]

/** One place where the words part from the record, and what is touched there. */
export interface Change extends Difference {
  readonly touches: Touches
}

const NAMES: Readonly<{ [T in Touches]: readonly [lost: string, added: string, changed: string] }> = {
  negation: ['Negation lost', 'Negation added', 'Negation changed'],
  number: ['Number left out', 'Number added', 'Number changed'],
  name: ['Name left out', 'Name added', 'Name changed'],
  words: ['Left out', 'Added', 'Changed'],
  spelling: ['Number left out', 'Number added', 'Number written otherwise'],
}

/** Each change in a line: what it is, what the record has, and what stands there instead. */
export function changeLines(changes: readonly Change[]): readonly Text[] {
  return changes.map(({ touches, recorded, asked }) => {
    const [lost, added, changed] = NAMES[touches]
    const has = (text: string) => touches !== 'negation' || negationsIn(text) !== ''
    const name = asked === '' || !has(asked) ? lost : recorded === '' || !has(recorded) ? added : changed
    const arrow = recorded !== '' && asked !== '' && ' → '
    return text(`${name}: `, recorded !== '' && differs(recorded), arrow, asked !== '' && differs(asked))
  })
}

/** The places where the steps part, gravest first and otherwise in order. */
export function changesOf(steps: readonly Step[], compared: Compared, language: string): readonly Change[] {
  return differencesOf(steps, compared)
    .map(({ named, ...difference }) => ({ ...difference, touches: touched(difference, named, language) }))
    .sort((one, other) => GRAVITY.indexOf(one.touches) - GRAVITY.indexOf(other.touches))
}

function touched({ recorded, asked }: Difference, named: boolean, language: string): Touches {
  if (negationsIn(recorded) !== negationsIn(asked)) return 'negation'
  if (isSameNumber(recorded, asked)) return 'spelling'
  if (wordsIn(recorded, isNumber) !== wordsIn(asked, isNumber)) return 'number'
  return named && !NOUNS.has(language) ? 'name' : 'words'
}

function negationsIn(text: string): string {
  return wordsIn(text, isNegation)
}

function wordsIn(text: string, test: (word: string) => boolean): string {
  return foldedWords(text).split(' ').filter(test).join(' ')
}

/** Languages that begin every noun with a capital, so that a capital says nothing of names. */
const NOUNS: ReadonlySet<string> = new Set(['de'])
