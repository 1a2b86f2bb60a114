import type { Answer } from '../../answers/answer.ts'
import { text } from '../../answers/text.ts'
import { said } from './words.ts'

/** A form must be there at once, or Discord takes none. */
export const SLOW_FORM: Answer = said(
  'The form took too long',
  text('Discord waits only a moment for a form, and this one came too late. Please try again.'),
  'usage',
)

/** A form that came back and cannot be sent any more: what was typed is given back, to be copied. */
export function formGone(typed: Readonly<Record<string, string | undefined>>, answer?: Answer): Answer {
  const gone = said(
    'This form is no longer known',
    text('What it was about has changed, or it was opened too long ago. Please begin again.'),
    'usage',
  )
  const { blocks, ...rest } = answer ?? gone
  const given = Object.entries(typed).flatMap(([name, value = '']) => (value === '' ? [] : [`${name}: ${value}`]))
  const back: Answer['blocks'] =
    given.length === 0
      ? []
      : [
          { block: 'paragraph', text: text('Nothing was recorded. This is what you typed:') },
          { block: 'verbatim', text: given.join('\n') },
        ]
  return { ...rest, blocks: [...blocks, ...back] }
}
