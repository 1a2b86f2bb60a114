import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Command } from '../desk/command.ts'
import type { DiscordSettings } from '../surfaces/discord/client.ts'
import { bringUpToDate, compare, openRegistry } from '../surfaces/discord/deploy.ts'
import type { Difference } from '../surfaces/discord/difference.ts'
import { inviteLink } from '../surfaces/discord/invite.ts'
import { registrationOf, type Scope } from '../surfaces/discord/registration.ts'
import { type Discord, startDiscord } from '../surfaces/discord/surface.ts'
import { EXIT, type Exit } from '../surfaces/terminal/exit.ts'
import type { House } from './house.ts'
import { explainUsage } from './usage.ts'
import { DISCORD_USAGE } from './usages.ts'

/** Opens Discord on a house. */
export function openDiscord(
  { desk, report }: House,
  settings: DiscordSettings,
  commands: readonly Command[],
): Promise<Discord> {
  return startDiscord({
    ...settings,
    desk,
    commands,
    report,
    say: words => void process.stderr.write(`${words}\n`),
    now: Date.now,
    id: () => randomBytes(6).toString('base64url'),
  })
}

/** Brings commands up to date, or says what that would do. */
export async function deployCommands(
  args: readonly string[],
  settings: DiscordSettings | undefined,
  commands: readonly Command[],
): Promise<Exit> {
  const options = { guild: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const
  const read = readFlags(() => parseArgs({ args: [...args], options }))
  if ('problem' in read) return explainUsage(read.problem, DISCORD_USAGE)
  if (!settings) return explainUsage(NO_TOKEN, DISCORD_USAGE)
  const { guild, 'dry-run': isDry } = read.flags
  if (guild !== undefined && !/^\d{17,20}$/.test(guild)) {
    return explainUsage(`--guild ${guild} is no server’s number. It has 17 to 20 digits.`, DISCORD_USAGE)
  }
  const { rest, application } = await openRegistry(settings)
  for (const { server, scope, title } of shelvesFor(guild, settings.homes)) {
    const shelf = { application, ...(server !== undefined && { server }) }
    const difference = await compare(rest, shelf, registrationOf(commands, scope))
    if (!isDry) await bringUpToDate(rest, shelf, difference)
    process.stdout.write(`${title}${wordsOf(difference)}\n`)
  }
  return EXIT.answered
}

interface Shown {
  readonly server?: string
  readonly scope: Scope
  readonly title: string
}

/** One server to try everything in; else everybody's commands, and editors' in the newsroom's servers. */
function shelvesFor(guild: string | undefined, homes: readonly string[] = []): readonly Shown[] {
  if (guild !== undefined) return [{ server: guild, scope: 'server', title: '' }]
  const editors = homes.map(
    (server): Shown => ({ server, scope: 'home', title: `For editors, in the server ${server}:\n` }),
  )
  return [{ scope: 'everywhere', title: '' }, ...editors]
}

/** Prints the link that installs Footnote. */
export async function printInvite(args: readonly string[], settings: DiscordSettings | undefined): Promise<Exit> {
  const read = readFlags(() => parseArgs({ args: [...args], options: { person: { type: 'boolean' } } }))
  if ('problem' in read) return explainUsage(read.problem, DISCORD_USAGE)
  if (!settings) return explainUsage(NO_TOKEN, DISCORD_USAGE)
  const { application } = await openRegistry(settings)
  process.stdout.write(`${inviteLink(application, read.flags.person ? 'person' : 'server')}\n`)
  return EXIT.answered
}

const NO_TOKEN = 'DISCORD_TOKEN is not set. docs/discord.md says where to get one.'

function wordsOf({ create, update, remove }: Difference): string {
  const lines = [
    ...create.map(({ name }) => `+ ${name}`),
    ...update.map(({ to }) => `~ ${to.name}`),
    ...remove.map(({ name }) => `- ${name}`),
  ]
  return lines.length === 0 ? 'Discord has every command as it is.' : lines.join('\n')
}

/** Reads flags, or says what is wrong with them. */
function readFlags<T>(read: () => { readonly values: T }): { readonly flags: T } | { readonly problem: string } {
  try {
    return { flags: read().values }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}
