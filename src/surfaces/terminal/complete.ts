import type { Suggestion } from '../../desk/desk.ts'
import { legible } from './legible.ts'
import { columnsOf, padded, wrapped } from './wrap.ts'

/** What Tab does: put these words in place of the last one, or show what there is to choose from. */
export type Completion =
  | { readonly replace: string; readonly word: string }
  | { readonly choose: readonly Suggestion[]; readonly word: string }

/**
 * The slash before a command's name stays. Suggestions may be likenesses that do not begin with what was typed. Typed letters are only ever replaced when there is
 * one suggestion, which is then done with a space; several that begin alike go as far as they agree.
 */
export function complete(line: string, suggestions: readonly Suggestion[]): Completion {
  const word = /^\s*\/(\S*)$/u.exec(line)?.[1] ?? /\S*$/u.exec(line)?.[0] ?? ''
  const [only, ...others] = suggestions
  if (only && others.length === 0) return { replace: only.value.endsWith(':') ? only.value : `${only.value} `, word }
  const shared = sharedStart(suggestions.map(({ value }) => value).filter(value => value.startsWith(word)))
  return shared.length > word.length && suggestions.every(({ value }) => value.startsWith(word))
    ? { replace: shared, word }
    : { choose: suggestions, word }
}

function sharedStart(values: readonly string[]): string {
  const [first = ''] = values
  let length = first.length
  for (const value of values) while (!value.startsWith(first.slice(0, length))) length -= 1
  return first.slice(0, length)
}

/** Columns below which what is said of a suggestion stands under it, not beside it. */
const BESIDE = 16

/** Suggestions as two columns, each on one line; in a narrow window what is said of them stands below. Only names may be wider. */
export function suggestionLines(suggestions: readonly Suggestion[], width: number): readonly string[] {
  const widest = Math.max(0, ...suggestions.map(({ value }) => columnsOf(legible(value))))
  return suggestions.flatMap(({ value, label }) => {
    const name = legible(value)
    if (value === label) return [name]
    const column = widest + 2
    if (width - column < BESIDE) return [name, `  ${cutTo(legible(label), width - 2)}`]
    return [`${padded(name, column)}${cutTo(legible(label), width - column)}`]
  })
}

/** Words on one line: whole, or as many as fit with the mark that says that there are more. */
function cutTo(words: string, width: number): string {
  const [whole = '', ...more] = wrapped(words, { width })
  return more.length === 0 ? whole : `${wrapped(words, { width: width - 2 })[0] ?? ''} …`
}
