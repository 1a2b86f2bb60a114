import type { REST } from 'discord.js'
import type { Command } from '../../desk/command.ts'
import { bringUpToDate, compare, type Shelf } from './deploy.ts'
import type { Difference } from './difference.ts'
import { registrationOf, type Scope } from './registration.ts'

interface Registering {
  readonly commands: readonly Command[]
  readonly homes?: readonly string[]
  readonly report: (fault: unknown) => string
  readonly say: (words: string) => void
}

/**
 * Brings the commands up to date: everybody's for all of Discord, editors' in the newsroom's servers. Never rejects; what cannot be
 * brought up to date goes on as it was. Returns what was done for all of Discord.
 */
export async function register(
  rest: REST,
  application: string,
  { commands, homes = [], report, say }: Registering,
): Promise<Difference | undefined> {
  async function bring(shelf: Shelf, scope: Scope, where: string): Promise<Difference | undefined> {
    try {
      const difference = await compare(rest, shelf, registrationOf(commands, scope))
      await bringUpToDate(rest, shelf, difference)
      return difference
    } catch (fault) {
      const reference = report(fault)
      say(
        `Discord: the commands${where} could not be brought up to date (${reference}); those registered before go on working.`,
      )
      return undefined
    }
  }

  const everywhere = await bring({ application }, 'everywhere', '')
  for (const server of homes) await bring({ application, server }, 'home', ` of editors in the server ${server}`)
  return everywhere
}
