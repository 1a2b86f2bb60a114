import type { types } from '@slack/bolt'
import type { Command } from '../../desk/command.ts'
import type { Desk, Suggestion, Wanted } from '../../desk/desk.ts'
import { LIMITS } from './limits.ts'
import { label } from './words.ts'

/** The menu in which any entry can be found; what is picked is a line. */
export const PICK = 'pick'

/** How many of each kind are offered, so that no kind is buried under another. */
const EACH = 20

/** Useful from the first character on: Slack would wait for three. */
export const MIN_QUERY_LENGTH = 0

/** Commands that show one kind of entry, and the option by which it is named. */
function openers(commands: readonly Command[]): readonly Wanted[] {
  return commands.flatMap(({ name, options }) => {
    const [option] =
      Object.entries(options).find(([, { positional, suggests }]) => positional && suggests === name) ?? []
    return option === undefined ? [] : [{ command: name, option }]
  })
}

/** Entries of every kind, grouped, each with the line that shows it. */
export function entryGroups(typed: string, desk: Desk, commands: readonly Command[]): types.OptionGroup[] {
  return openers(commands).flatMap(wanted => {
    const options = desk
      .offer(wanted, typed, EACH)
      .map(({ value, label: words }) => optionOf({ value: `${wanted.command} ${value}`, label: words }, value))
    return options.length > 0
      ? [
          {
            label: plainText(`${wanted.command.charAt(0).toUpperCase()}${wanted.command.slice(1)}`, LIMITS.groupLabel),
            options,
          },
        ]
      : []
  })
}

/** Values for one option of a command. */
export function valueOptions(wanted: Wanted, typed: string, desk: Desk): types.PlainTextOption[] {
  return desk
    .offer(wanted, typed, LIMITS.options)
    .filter(({ value }) => value.length <= LIMITS.optionValue)
    .map(suggestion => optionOf(suggestion, suggestion.value))
}

function optionOf({ value, label: words }: Suggestion, below: string): types.PlainTextOption {
  return {
    text: plainText(words, LIMITS.optionText),
    ...(below !== words && { description: plainText(below, LIMITS.optionText) }),
    value,
  }
}

/** A text in which `:smile:` stays as it is. */
export function plainText(words: string, most: number): types.PlainTextElement {
  return { type: 'plain_text', text: label(words, most), emoji: false }
}
