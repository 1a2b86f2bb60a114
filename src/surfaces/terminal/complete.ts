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

/** Suggestions as two columns, each on one line. */
export function suggestionLines(suggestions: readonly Suggestion[], width: number): readonly string[] {
  const widest = Math.max(0, ...suggestions.map(({ value }) => columnsOf(legible(value))))
  return suggestions.map(({ value, label }) => {
    const name = legible(value)
    const [line = name, ...more] =
      value === label ? [name] : wrapped(legible(label), { width, first: `${padded(name, widest)}  ` })
    return more.length > 0 ? `${line} …` : line
  })
}
