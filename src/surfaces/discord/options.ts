import { ApplicationCommandOptionType } from 'discord.js'
import type { Command, Option, Options } from '../../desk/command.ts'
import { LIMITS } from './limits.ts'

/** The option that shows an answer to everybody; every command that everybody may use has it. */
export const SHARE = 'share'

/** The option that says what to change: the form then asks for that alone. */
export const CHANGE = 'change'

export const SHARE_WORDS = 'Show the answer to everybody here; only you see it otherwise'
const CHANGE_WORDS = 'What to change; the form then asks for that alone'

/**
 * What Discord asks for before anything is sent, by name. Of a form's fields those that complete while they are typed, which Discord's
 * forms cannot; all of them where they are few.
 */
export function askedFirst({ options, fields = {}, fieldsOf }: Command, choice?: string): Options {
  const own = choice === undefined ? undefined : fieldsOf?.[choice]
  const isFew = Object.keys(fields).length <= LIMITS.formFields
  const asked = Object.entries(fields).filter(
    ([name, { suggests }]) => (isFew || suggests !== undefined) && (own === undefined || own.includes(name)),
  )
  const declared = Object.entries(options).filter(([, option]) => choice === undefined || !option.positional)
  return Object.fromEntries([...declared, ...asked])
}

/** Whether the command changes one field of many: then Discord asks which. */
export function asksWhat({ fields = {}, fieldsOf }: Command): boolean {
  return !fieldsOf && Object.keys(fields).length > LIMITS.formFields
}

export const WHAT_TO_CHANGE = {
  type: ApplicationCommandOptionType.String as const,
  name: CHANGE,
  description: CHANGE_WORDS,
  required: false,
  autocomplete: true,
}

export function optionOf(name: string, { description, required, choices, suggests, max = 200 }: Option) {
  return {
    type: ApplicationCommandOptionType.String as const,
    name,
    description,
    required: required ?? false,
    ...(choices
      ? { choices: choices.map(choice => ({ name: choice, value: choice })) }
      : { max_length: Math.min(max, LIMITS.optionValue), autocomplete: suggests !== undefined }),
  }
}
