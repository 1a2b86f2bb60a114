import { type APIActionRowComponent, type APIComponentInMessageActionRow, ButtonStyle, ComponentType } from 'discord.js'
import type { Answer, Block } from '../../answers/answer.ts'
import { strong, type Text, text } from '../../answers/text.ts'
import type { Form, FormField } from '../../desk/form.ts'
import { clipped } from '../clipped.ts'
import { legible } from './escape.ts'
import { shownIn, wantingIn } from './fields.ts'
import type { Act } from './form-id.ts'
import { LIMITS } from './limits.ts'

/** How much of a long text is repeated. */
const SHOWN = 300

/**
 * A form of more fields than Discord shows at once, laid out before it is sent: what is filled in, and what is still missing or wrong.
 */
export function cardOf(form: Form): Answer {
  const filled = form.fields.filter(({ value = '', recorded = '' }) => value !== recorded)
  const wanting = wantingIn(form)
  const [first, ...more] = filled
  return {
    status: 'found',
    title: text(strong(form.title), ': not sent yet'),
    blocks: [
      { block: 'notice', tone: 'info', text: text(wanting.length > 0 ? UNFINISHED : READY) },
      ...form.notes.map((note): Block => ({ block: 'paragraph', text: text(note) })),
      ...(first ? [{ block: 'facts' as const, rows: [first, ...more].map(rowOf) }] : []),
      ...(wanting.length > 0 ? listed('Still missing or wrong', wanting) : []),
    ],
    notes: [],
    actions: [],
    shows: [],
    asOf: 0,
  }
}

const UNFINISHED = 'Nothing is in the record yet. What you filled in is kept for a day, for you alone.'
const READY = 'Look it over, then send it. Nothing is in the record yet; it is kept for a day, for you alone.'

function rowOf({ label, value = '' }: FormField): readonly [string, Text] {
  return [label, text(value === '' ? '(taken out)' : clipped(value, SHOWN))]
}

function listed(title: string, wanting: readonly FormField[]): readonly Block[] {
  const items = wanting.map(({ label, problem = 'is missing' }) => text(strong(label), ` ${problem}`))
  return [
    { block: 'heading', text: text(title) },
    { block: 'list', items },
  ]
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>
const PICKS: readonly Act[] = ['pick', 'pick2', 'pick3']

/** What can be done with it: sent, or gone on with, and any other fields filled in. */
export function cardRows(form: Form, idOf: (act: Act) => string): readonly Row[] {
  const wanting = wantingIn(form).length > 0
  const button = {
    type: ComponentType.Button as const,
    style: ButtonStyle.Primary as const,
    label: wanting ? 'Go on' : 'Send it for review',
    custom_id: idOf(wanting ? 'more' : 'send'),
  }
  const fields = shownIn(form)
  const menus = PICKS.slice(0, Math.ceil(fields.length / LIMITS.choices)).map((act, index) => {
    const options = fields.slice(index * LIMITS.choices, (index + 1) * LIMITS.choices).map(optionOf)
    return {
      type: ComponentType.StringSelect as const,
      custom_id: idOf(act),
      placeholder: index === 0 ? `More fields: pick up to ${LIMITS.formFields}` : 'Still more fields',
      min_values: 1,
      max_values: Math.min(LIMITS.formFields, options.length),
      options,
    }
  })
  return [button, ...menus].map(component => ({ type: ComponentType.ActionRow, components: [component] }))
}

function optionOf({ name, label, hint, value = '' }: FormField) {
  const words = legible(value === '' ? hint : value).trim()
  return { label, value: name, ...(words !== '' && { description: clipped(words, LIMITS.description) }) }
}
