import { type APIApplication, type APIApplicationCommand, type REST, Routes } from 'discord.js'
import { createReplies, type DiscordSettings } from './client.ts'
import { type Difference, differenceOf } from './difference.ts'
import { faultOf } from './fault.ts'
import type { Registration } from './registration.ts'

/** Where commands are registered: everywhere, or in one server. */
export interface Shelf {
  readonly application: string
  readonly server?: string
}

/** Opens the list of an application's commands without connecting. Rejects with a DiscordFault if the token is wrong. */
export async function openRegistry(settings: DiscordSettings) {
  const rest = createReplies(settings.apiUrl).setToken(settings.token)
  try {
    const { id: application } = await applicationOf(rest)
    return { rest, application }
  } catch (cause) {
    throw faultOf(cause, settings.apiUrl)
  }
}

/** The application that the token belongs to. */
export async function applicationOf(rest: REST): Promise<APIApplication> {
  return (await rest.get(Routes.currentApplication())) as APIApplication
}

/** What is to be done so that Discord has these commands, without doing it. */
export async function compare(rest: REST, shelf: Shelf, wanted: readonly Registration[]): Promise<Difference> {
  const query = new URLSearchParams({ with_localizations: 'true' })
  return differenceOf(wanted, (await rest.get(routeOf(shelf), { query })) as APIApplicationCommand[])
}

/** Does it, one command after another: Discord allows 200 new ones a day, and none is made that is there. */
export async function bringUpToDate(rest: REST, shelf: Shelf, { create, update, remove }: Difference): Promise<void> {
  for (const body of create) await rest.post(routeOf(shelf), { body })
  for (const { id, to } of update) await rest.patch(`${routeOf(shelf)}/${id}`, { body: changeTo(to) })
  for (const { id } of remove) await rest.delete(`${routeOf(shelf)}/${id}`)
}

/** What is not said would stay as it is, and the kind of a command cannot be changed. */
function changeTo({ type: _, ...to }: Registration): object {
  return { name_localizations: null, description_localizations: null, options: [], ...to }
}

function routeOf({ application, server }: Shelf): `/${string}` {
  return server === undefined
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, server)
}
