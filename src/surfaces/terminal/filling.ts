import type { Suggestion } from '../../desk/desk.ts'
import { type Form, type FormField, lineOfForm } from '../../desk/form.ts'

/** What comes of one line that is typed while a form is filled in. */
export type Step =
  /** Go on: say this, and ask under this prompt, with something in the line already. */
  | { readonly say: readonly string[]; readonly prompt: string; readonly begin?: string }
  /** The form is filled in. */
  | { readonly line: string }

/** A form that is filled in at a prompt: what it needs is asked for one after another, then any field by its name. */
export interface Filling {
  /** What to say and ask first. */
  begin(): Step
  take(typed: string): Step
  /** The line as it would be sent now, for taking it up again. */
  unsent(): string
  /** What could complete what is typed, and the part of it that would be replaced. */
  complete(typed: string, offer: Offer): { readonly values: readonly Suggestion[]; readonly word: string }
}

type Offer = (option: string, typed: string) => readonly Suggestion[]

const MENU = 'field> '
const HOW =
  'Type the name of a field to change it, ? to see all of them, or nothing to send it. Ctrl-C leaves without sending.'

/** Fills in a form. */
export function fill(form: Form): Filling {
  const typed: Record<string, string> = {}
  const wanted = form.fields.filter(field => field.problem !== undefined || (field.required && !field.value))
  let asking: FormField | undefined

  const standing = ({ name, value = '' }: FormField) => typed[name] ?? value
  const missing = () => form.fields.filter(field => field.required && standing(field) === '')

  function ask(field: FormField, say: readonly string[] = []): Step {
    asking = field
    const { label, hint, problem, choices, several, name } = field
    const about = [
      `${label}. ${hint}.`,
      ...(choices && !hint.includes(choices[0] ?? '') ? [`One of ${choices.join(', ')}.`] : []),
      ...(several && !hint.includes(';') ? ['Several with ; between them.'] : []),
      ...(problem === undefined ? [] : [`It ${problem}`]),
    ]
    return { say: [...say, about.join(' ')], prompt: `${name}> `, begin: standing(field) }
  }

  function next(say: readonly string[] = []): Step {
    const field = wanted.shift()
    if (field) return ask(field, say)
    asking = undefined
    if (form.fields.length === 1) return { line: lineOfForm(form, typed) }
    return { say: [...say, HOW], prompt: MENU }
  }

  function choose(name: string): Step {
    if (name === '?') return { say: form.fields.map(listed), prompt: MENU }
    if (name === '') {
      const [first] = missing()
      return first ? ask(first, ['This is still missing.']) : { line: lineOfForm(form, typed) }
    }
    const field = form.fields.find(known => known.name === name.replace(/[:>]$/, '').toLowerCase())
    return field ? ask(field) : { say: [`There is no field ${name.slice(0, 40)}. ${HOW}`], prompt: MENU }
  }

  function listed(field: FormField): string {
    const value = standing(field)
    const mark = field.required && value === '' ? ' (needed)' : ''
    return `${field.name.padEnd(12)} ${field.label}${mark}${value === '' ? '' : `: ${value.length > 60 ? `${value.slice(0, 60)} …` : value}`}`
  }

  return {
    begin: () => next([form.title, ...form.notes]),
    take: line => {
      const text = line.trim()
      if (!asking) return choose(text)
      const field = asking
      if (field.required && text === '') return ask(field, ['This is needed.'])
      typed[field.name] = text === '-' ? '' : text
      return next()
    },
    unsent: () => lineOfForm(form, typed),
    complete: (line, offer) => {
      if (!asking) {
        const names = form.fields.filter(({ name }) => name.startsWith(line.trim()))
        return { values: names.map(({ name, label }) => ({ value: name, label })), word: line.trim() }
      }
      const { name, choices, offers } = asking
      const word = /[^;]*$/u.exec(line)?.[0].trimStart() ?? line
      if (choices) {
        return { values: choices.filter(each => each.startsWith(word)).map(value => ({ value, label: value })), word }
      }
      return { values: offers ? offer(name, word) : [], word }
    },
  }
}
