import { SPOKEN } from '../ruling/spoken.ts'
import type { Checked, Judgement } from './checked.ts'

/** What is counted together, as a summary says it, in its order. */
const COUNTED: readonly (readonly [words: string, judgements: readonly Judgement[]])[] = [
  [SPOKEN.verbatim, ['verbatim']],
  [SPOKEN.part, ['part']],
  [SPOKEN.outlet, ['outlet']],
  [SPOKEN.joined, ['joined']],
  [SPOKEN.altered, ['altered']],
  [SPOKEN['other-speaker'], ['other-speaker']],
  [SPOKEN.nothing, ['near', 'nothing']],
  ['too short to check', ['short']],
  ['names or titles that are not on record', ['title']],
]

/** How many quotations stand how: `2 verbatim, 1 altered, 1 not on record`. */
export function tallied(checked: readonly Checked[]): string {
  return COUNTED.flatMap(([words, judgements]) => {
    const count = checked.filter(({ judgement }) => judgements.includes(judgement)).length
    return count === 0 ? [] : [`${count} ${words}`]
  }).join(', ')
}

/** How many there are: `4 quotations`. */
export function counted(checked: readonly Checked[]): string {
  if (checked.length === 1) return '1 quotation'
  const isDivided = checked.some(({ sentence }) => sentence !== undefined)
  return `${checked.length} quotations${isDivided ? ' and sentences of quotations' : ''}`
}

/** The line of a place in a text, from 1. Places must be asked for in order. */
export function linesOf(text: string): (at: number) => { readonly line: number; readonly column: number } {
  let [line, begins, next] = [1, 0, text.indexOf('\n')]
  return at => {
    while (next >= 0 && next < at) {
      line += 1
      begins = next + 1
      next = text.indexOf('\n', begins)
    }
    return { line, column: at - begins + 1 }
  }
}
