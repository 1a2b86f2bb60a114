import { compose } from '../src/answers/composition.ts'
import { list, paragraph } from '../src/answers/sections.ts'
import { code, text } from '../src/answers/text.ts'
import { type Context, edit } from '../src/desk/command.ts'
import type { Form } from '../src/desk/form.ts'
import { readLine } from '../src/desk/line.ts'
import { answered } from '../src/desk/refused.ts'
import { valuesOf } from '../src/desk/values.ts'

export const draft = edit({
  name: 'draft',
  summary: 'Take up again what you typed into a form and could not record',
  details: 'It is kept for a day, for you alone, and never in the record.',
  role: 'contributor',
  options: {
    name: { description: 'Its name, as the refusal gave it; the newest where nothing is said', positional: true },
  },
  examples: [{ line: 'draft', shows: 'what you left unfinished' }],
  decide: ({ name }, { catalogue, unfinished }) => {
    const kept = unfinished.filter(({ id }) => name === undefined || id === name)
    return answered(
      compose(catalogue).finish({
        status: kept.length > 0 ? 'found' : 'nothing',
        title: text('Left unfinished'),
        blocks: [
          kept.length === 0
            ? paragraph('You left nothing unfinished, or more than a day ago.')
            : paragraph('It is kept for a day. Nothing of it is in the record.'),
          ...list(kept.map(({ line }) => text(code(line)))),
        ],
        actions: kept
          .slice(0, 5)
          .map(({ id, line }) => ({ label: `Go on: ${line.slice(0, 40)}`, line: `draft ${id}` })),
      }),
    )
  },
  form: ({ name }, context) => {
    const kept =
      context.unfinished.find(({ id }) => name === id) ?? (name === undefined ? context.unfinished[0] : undefined)
    return kept && formOf(kept.line, context)
  },
})

/** The form of a line as it was typed, with what is wrong at its fields. */
function formOf(line: string, context: Context): Form | undefined {
  const commandOf = (name: string) => context.commands.find(command => command.name === name)
  const read = readLine(line, commandOf)
  const command = 'problem' in read ? undefined : commandOf(read.command)
  const values = command && !('problem' in read) && valuesOf(command, read)
  if (!command?.decide || !values || 'problem' in values) return undefined
  const form = command.form?.(values.values, context, true)
  const stamp = { by: context.by ?? '', at: context.today }
  const { drafts, answer } = command.decide(values.values, { ...context, stamp })
  // What could be recorded has no problems; its answer would be about a posting that there is not.
  const { issues = [] } = drafts.length > 0 ? {} : answer([])
  return (
    form && {
      ...form,
      fields: form.fields.map(field => {
        const problem = issues.find(issue => issue.field === field.name)?.message
        return problem === undefined ? field : { ...field, problem }
      }),
    }
  )
}
