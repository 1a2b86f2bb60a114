import type { types } from '@slack/bolt'
import type { FormField } from '../../desk/form.ts'
import { FIELD } from './form.ts'
import { LIMITS } from './limits.ts'
import { MIN_QUERY_LENGTH, plainText } from './picks.ts'
import { pieceName, piecesOf } from './pieces.ts'
import { legible } from './words.ts'

/** What a person picks to take a field out, as it is typed in a line. */
const NOTHING = '-'

/** One field of a desk's form as Slack asks for it, in one input or, where the text is too long for one, in several. */
export function fieldBlocks(field: FormField): readonly types.KnownBlock[] {
  const { name, label, hint, required, value = '', problem } = field
  const blocks = elementsOf(field, value)
  if (blocks === undefined) return [tooLong(field)]
  const many = blocks.length > 1
  const inputs = blocks.map(
    (element, index): types.InputBlock => ({
      type: 'input',
      block_id: pieceName(name, index),
      label: plainText(many ? `${label} (${index + 1} of ${blocks.length})` : label, LIMITS.inputLabel),
      ...(index === 0 && hint !== '' && { hint: plainText(hint, LIMITS.inputLabel) }),
      optional: !(required && index === 0),
      element,
    }),
  )
  return problem === undefined ? inputs : [...inputs, problemBlock(problem)]
}

type Element = types.InputBlock['element']

function elementsOf(field: FormField, value: string): readonly Element[] | undefined {
  const { choices, offers, several } = field
  if (choices) return [choice(field, choices, value)]
  if (offers && several) {
    const items = itemsOf(value)
    if (items) return [many(items)]
  } else if (offers && value.length <= LIMITS.optionValue) return [one(value)]
  return piecesOf(value)?.map(piece => written(field, piece))
}

function choice({ required }: FormField, choices: readonly string[], value: string): Element {
  const options = choices.slice(0, LIMITS.options - 1).map(each => picked(each))
  const all = required || value === '' ? options : [...options, nothing()]
  const initial = options.find(option => option.value === value)
  return { type: 'static_select', action_id: FIELD, options: all, ...(initial && { initial_option: initial }) }
}

/** The choice that takes a field out; a menu cannot be emptied once something is picked. */
export function nothing(): types.PlainTextOption {
  return { text: plainText('(leave empty)', LIMITS.optionText), value: NOTHING }
}

/** A value as a choice of a menu that may not offer it. */
export function picked(value: string): types.PlainTextOption {
  return { text: plainText(value, LIMITS.optionText), value }
}

const MENU = {
  action_id: FIELD,
  min_query_length: MIN_QUERY_LENGTH,
  placeholder: plainText('Type a few letters', LIMITS.placeholder),
} as const

function one(value: string): Element {
  return { type: 'external_select', ...MENU, ...(value !== '' && { initial_option: picked(value) }) }
}

function many(items: readonly string[]): Element {
  return { type: 'multi_external_select', ...MENU, ...(items.length > 0 && { initial_options: items.map(picked) }) }
}

/** The items of a list, where each can stand in a menu; lists that are written as YAML cannot. */
function itemsOf(value: string): readonly string[] | undefined {
  if (value.startsWith('[')) return undefined
  const items = [...new Set(value.split(/[;,]/u).map(item => item.trim()))].filter(item => item !== '')
  return items.every(item => item.length <= LIMITS.optionValue) ? items : undefined
}

/** From how many characters on a text gets more than a line. */
const LINE = 80

function written({ long }: FormField, piece: string): Element {
  const words = legible(piece)
  return {
    type: 'plain_text_input',
    action_id: FIELD,
    multiline: long === true || piece.length > LINE || piece.includes('\n'),
    max_length: LIMITS.input,
    ...(words !== '' && { initial_value: words }),
  }
}

function problemBlock(problem: string): types.KnownBlock {
  return { type: 'context', elements: [plainText(`⚠ It ${problem}`, LIMITS.text)] }
}

/** Only text without any space is too long for several inputs. */
function tooLong({ label, name }: FormField): types.KnownBlock {
  const words = `${label} is too long for Slack’s forms and stays as it is. Change it with ${name}:… at the end of a typed line, or in the file.`
  return { type: 'context', elements: [plainText(words, LIMITS.text)] }
}
