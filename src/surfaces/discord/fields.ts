import type { Form, FormField } from '../../desk/form.ts'
import { LIMITS } from './limits.ts'

/** Whether Discord's forms have room for everything; what they have not must go in parts. */
export function isShort({ fields }: Form): boolean {
  return fields.length <= LIMITS.formFields
}

/** Fields that a form of Discord can show: one that holds more than there is room for would be cut when it is sent back. */
export function shownIn({ fields }: Form): readonly FormField[] {
  return fields.filter(({ value = '' }) => value.length <= LIMITS.formText)
}

/**
 * The fields of a first page, in the order of the form: what is wrong, missing or needed and typed already, then what else was typed,
 * then what is still empty or as the record has it; what was picked already comes last.
 */
export function firstOf(form: Form): readonly FormField[] {
  const shown = shownIn(form)
  const chosen = [...shown].sort((one, other) => rankOf(one) - rankOf(other)).slice(0, LIMITS.formFields)
  return shown.filter(field => chosen.includes(field))
}

/** The fields to look at again: what is wrong, and what was typed. */
export function wrongIn(form: Form): readonly FormField[] {
  const touched = shownIn(form).filter(
    ({ problem, value = '', recorded = '' }) => problem !== undefined || value !== recorded,
  )
  return touched.some(({ problem }) => problem !== undefined) ? firstOf({ ...form, fields: touched }) : firstOf(form)
}

function rankOf({ problem, required, value = '', recorded = '', choices, offers }: FormField): number {
  const isPicked = choices !== undefined || offers === true
  if (problem !== undefined || (required && (value === '' || (value !== recorded && !isPicked)))) return 0
  if (value === recorded) return 2
  return isPicked ? 3 : 1
}

/** The fields of these names, in this order, as many as a page takes; names that the form does not know are passed over. */
export function pickedFrom(form: Form, names: readonly string[]): readonly FormField[] {
  const shown = shownIn(form)
  return [...new Set(names)].flatMap(name => shown.find(field => field.name === name) ?? []).slice(0, LIMITS.formFields)
}

/** What is missing or wrong before it is sent. */
export function wantingIn({ fields }: Form): readonly FormField[] {
  return fields.filter(({ problem, required, value }) => problem !== undefined || (required && !value))
}
