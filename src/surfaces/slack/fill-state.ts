import type { Answer } from '../../answers/answer.ts'
import type { FormField } from '../../desk/form.ts'
import type { Typed } from '../forms.ts'
import { FIELD } from './form.ts'
import { joinedFrom, pieceNames } from './pieces.ts'

/** What Slack says of one input that was submitted. */
interface Input {
  readonly value?: string | null
  readonly selected_option?: { readonly value: string } | null
  readonly selected_options?: readonly { readonly value: string }[] | null
}

/** What a form came back with: block by block, the input in it (https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload). */
export type State = Readonly<Record<string, Readonly<Record<string, Input>>>>

/** What was typed into the fields, by their names; fields that the form did not show are not named. */
export function typedIn(fields: readonly Pick<FormField, 'name'>[], state: State): Typed {
  const typed = fields.flatMap(({ name }) => {
    const inputs = pieceNames(name).flatMap(block => state[block]?.[FIELD] ?? [])
    return inputs.length === 0 ? [] : [[name, joinedFrom(inputs.map(wordsOf))] as const]
  })
  return Object.fromEntries(typed)
}

function wordsOf({ value, selected_option: one, selected_options: many }: Input): string {
  if (many) return many.map(option => option.value).join('; ')
  return (one?.value ?? value ?? '').trim()
}

/** What is wrong, by the name of the field that the form shows it at, as a sentence. */
export function errorsIn({ issues = [] }: Pick<Answer, 'issues'>, state: State): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { field, message } of issues) {
    if (state[field] !== undefined) errors[field] = errors[field] ? `${errors[field]} ${said(message)}` : said(message)
  }
  return errors
}

function said(message: string): string {
  return `It ${message}${/[.?!]$/u.test(message) ? '' : '.'}`
}
