import type { types } from '@slack/bolt'
import type { Command, Option } from '../../desk/command.ts'
import { writeLine } from '../../desk/line.ts'
import { LIMITS } from './limits.ts'
import { MIN_QUERY_LENGTH, plainText } from './picks.ts'

/** How the listener knows a form, and which command it asks for. */
export const FORM = /^form:(.+)$/
/** The id of the one field in each block; the block has the option's name. */
export const FIELD = 'field'

/** The command that a line names without what it needs, so that a form must ask for it. */
export function commandToAsk(line: string, commands: readonly Command[]): Command | undefined {
  const name = line.trim().replace(/^\//, '').toLowerCase()
  const command = commands.find(known => known.name === name)
  return command && Object.values(command.options).some(({ required }) => required) ? command : undefined
}

/** A form with a field for each option of a command, derived from its declaration. `memory` comes back with what is submitted. */
export function formView(command: Command, memory: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: `form:${command.name}`,
    title: plainText(command.name, LIMITS.viewTitle),
    submit: plainText(command.role === undefined ? 'Look up' : 'Go on', LIMITS.viewTitle),
    close: plainText('Cancel', LIMITS.viewTitle),
    private_metadata: memory,
    blocks: Object.entries(command.options)
      .filter(([, { required }]) => required || !hasForm(command))
      .map(([name, option]) => fieldOf(name, option)),
  }
}

/** The rest is asked for by the command's own form. */
function hasForm(command: Command): boolean {
  return command.decide !== undefined && command.form !== undefined
}

function fieldOf(name: string, option: Option): types.InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plainText(option.description, LIMITS.inputLabel),
    optional: !option.required,
    element: elementOf(option),
  }
}

function elementOf({ choices, suggests, max, rest }: Option): types.InputBlock['element'] {
  if (choices) {
    const options = choices
      .slice(0, LIMITS.options)
      .map(choice => ({ text: plainText(choice, LIMITS.optionText), value: choice }))
    return { type: 'static_select', action_id: FIELD, options }
  }
  if (suggests)
    return {
      type: 'external_select',
      action_id: FIELD,
      min_query_length: MIN_QUERY_LENGTH,
      placeholder: plainText('Type a few letters', LIMITS.placeholder),
    }
  const most = Math.min(max ?? 200, LIMITS.input)
  return { type: 'plain_text_input', action_id: FIELD, max_length: most, ...(rest && { multiline: true }) }
}

/** What a form came back with. */
type State = Readonly<
  Record<
    string,
    Readonly<
      Record<string, { readonly value?: string | null; readonly selected_option?: { readonly value: string } | null }>
    >
  >
>

/** The line that a submitted form means. */
export function lineOfForm(command: Command, values: State): string {
  const given = Object.keys(command.options).flatMap(name => {
    const field = values[name]?.[FIELD]
    const value = (field?.selected_option?.value ?? field?.value ?? '').trim()
    return value === '' ? [] : [[name, value] as const]
  })
  return writeLine(command, Object.fromEntries(given))
}
