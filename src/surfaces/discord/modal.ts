import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js'
import type { Form, FormField } from '../../desk/form.ts'
import { clipped } from '../clipped.ts'
import type { Typed } from '../forms.ts'
import { escaped, legible } from './escape.ts'
import { LIMITS } from './limits.ts'

/** Fields of a form as Discord shows them (https://docs.discord.com/developers/components/reference#label), with what stands in each. */
export function modalOf(
  { title, notes }: Form,
  fields: readonly FormField[],
  customId: string,
): APIModalInteractionResponseCallbackData {
  const said = notes.map(escaped).join('\n')
  const note = { type: ComponentType.TextDisplay as const, content: clipped(said, LIMITS.text) }
  const hasRoom = said.trim() !== '' && fields.length < LIMITS.formFields
  return {
    custom_id: customId,
    title: clipped(legible(title), LIMITS.formTitle),
    components: [...(hasRoom ? [note] : []), ...fields.map(labelOf)],
  }
}

function labelOf(field: FormField): APILabelComponent {
  const { label, choices } = field
  const about = aboutOf(field)
  return {
    type: ComponentType.Label,
    label: clipped(label, LIMITS.formLabel),
    ...(about !== '' && { description: about }),
    component: choices && choices.length <= LIMITS.choices ? selectOf(field, choices) : inputOf(field),
  }
}

/** What is wrong comes first; of what belongs there, as much as there is room for. */
function aboutOf({ hint, problem, several }: FormField): string {
  const more = several && !hint.includes(';') ? '. Several with ; between them' : ''
  const words = problem === undefined ? `${hint}${more}` : `It ${problem}`
  return clipped(legible(words).trim(), LIMITS.formHint)
}

function inputOf({ name, value = '', required, long }: FormField) {
  return {
    type: ComponentType.TextInput as const,
    custom_id: name,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: required ?? false,
    max_length: LIMITS.formText,
    ...(value !== '' && { value }),
  }
}

function selectOf({ name, value, required }: FormField, choices: readonly string[]) {
  return {
    type: ComponentType.StringSelect as const,
    custom_id: name,
    required: required ?? false,
    min_values: required ? 1 : 0,
    max_values: 1,
    options: choices.map(choice => ({ label: choice, value: choice, ...(choice === value && { default: true }) })),
  }
}

/** A field that came back, as discord.js reads it: words that were typed, or what was chosen. */
export interface Returned {
  readonly customId: string
  readonly value?: unknown
  readonly values?: readonly string[]
}

/** What was typed and chosen, by the names of the fields; nothing chosen is the empty text. */
export function typedIn(returned: Iterable<Returned>): Typed {
  return Object.fromEntries(
    [...returned].map(({ customId, value, values }) => [
      customId,
      values ? (values[0] ?? '') : typeof value === 'string' ? value : '',
    ]),
  )
}
