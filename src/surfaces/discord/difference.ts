import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js'
import type { Registration } from './registration.ts'

/** What must be done so that Discord has exactly the wanted commands. */
export interface Difference {
  readonly create: readonly Registration[]
  readonly update: readonly { readonly id: string; readonly to: Registration }[]
  readonly remove: readonly { readonly id: string; readonly name: string }[]
}

/** Compares what is wanted with what Discord has. Commands are the same by their kind and name, whatever their numbers. */
export function differenceOf(
  wanted: readonly Registration[],
  registered: readonly APIApplicationCommand[],
): Difference {
  const has = new Map(registered.map(command => [keyOf(command), command]))
  const wants = new Set(wanted.map(keyOf))
  return {
    create: wanted.filter(command => !has.has(keyOf(command))),
    update: wanted.flatMap(to => {
      const now = has.get(keyOf(to))
      return now && !isSame(now, to) ? [{ id: now.id, to }] : []
    }),
    remove: registered.filter(command => !wants.has(keyOf(command))).map(({ id, name }) => ({ id, name })),
  }
}

const keyOf = ({ type, name }: Registration | APIApplicationCommand) =>
  `${type ?? ApplicationCommandType.ChatInput} ${name}`

/** What we decide of a command. Discord has its own ideas of the last two for the commands of one server, so there we say nothing. */
const ALWAYS = ['name', 'name_localizations', 'description', 'description_localizations', 'options']
const WHERE_WANTED = ['contexts', 'integration_types']

function isSame(now: APIApplicationCommand, to: Registration): boolean {
  const fields = [...ALWAYS, ...WHERE_WANTED.filter(field => field in to)]
  return bare(now, fields) === bare(to, fields)
}

/** These fields in one spelling: Discord leaves out or fills in what has its usual value. */
function bare(command: object, fields: readonly string[]): string {
  const values = new Map(Object.entries(command))
  return JSON.stringify(fields.map(field => [field, spelled(values.get(field))]))
}

function spelled(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(spelled)
    return items.length === 0 ? undefined : items.every(item => typeof item === 'number') ? items.sort() : items
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .map(([key, field]) => [key, spelled(field)] as const)
      .filter(([, field]) => field !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
    return fields.length === 0 ? undefined : Object.fromEntries(fields)
  }
  return value === null || value === false || value === '' ? undefined : value
}
