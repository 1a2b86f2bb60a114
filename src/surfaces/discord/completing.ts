import type { APIApplicationCommandOptionChoice, AutocompleteInteraction } from 'discord.js'
import type { Command } from '../../desk/command.ts'
import type { Desk, Suggestion } from '../../desk/desk.ts'
import { formFor } from '../surface.ts'
import { choicesOf } from './choices.ts'
import { LIMITS } from './limits.ts'
import { lineOf } from './line.ts'
import { CHANGE } from './options.ts'
import { seatOf } from './seat.ts'

type Choices = readonly APIApplicationCommandOptionChoice<string>[]

/** Completes what is typed into an option. */
export function createCompleting(desk: Desk, commandOf: (name: string) => Command | undefined) {
  return async (interaction: AutocompleteInteraction): Promise<Choices> => {
    const { name, value } = interaction.options.getFocused(true)
    const command = commandOf(interaction.commandName)
    if (!command) return []
    if (name === CHANGE) return choicesOf(await fieldsLike(interaction, command, value))
    const isField = Object.hasOwn(command.fields ?? {}, name)
    const { before, last } = isField ? lastOf(value) : { before: '', last: value }
    const offered = desk.offer({ command: command.name, option: name }, last, LIMITS.choices)
    const isCommand = command.options[name]?.suggests === 'command'
    const shown = isCommand ? offered.map(namedFirst) : offered
    return choicesOf(before === '' ? shown : shown.map(each => after(before, each)))
  }

  /** The fields that can be changed of the entry that was named, for those who may. */
  async function fieldsLike(
    interaction: AutocompleteInteraction,
    command: Command,
    typed: string,
  ): Promise<readonly Suggestion[]> {
    const named = interaction.options.data.filter(({ name }) => command.options[name]?.required)
    const wanted = await formFor(seatOf(interaction, desk), 'discord', lineOf(command, named))
    if (!wanted || 'answer' in wanted) return []
    const words = typed.toLowerCase()
    return wanted.form.fields
      .filter(field => !Object.hasOwn(command.options, field.name))
      .filter(({ name, label }) => name.startsWith(words) || label.toLowerCase().includes(words))
      .map(({ name, label }) => ({ value: name, label }))
  }
}

/** Of several names with `;` between them the last one is being typed. */
function lastOf(typed: string): { readonly before: string; readonly last: string } {
  const end = typed.lastIndexOf(';') + 1
  return { before: typed.slice(0, end), last: typed.slice(end).trimStart() }
}

function after(before: string, { value, label }: Suggestion): Suggestion {
  return { value: `${before} ${value}`, label: `${before} ${label}` }
}

const namedFirst = ({ value, label }: Suggestion): Suggestion => ({ value, label: `${value}: ${label}` })
