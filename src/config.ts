import { z } from 'zod'
import { ConfigFault } from './config-fault.ts'
import { type Files, readFiles } from './config-files.ts'
import { NEWSROOM, type Newsroom, readNewsroom } from './config-newsroom.ts'
import { readSlack } from './config-slack.ts'
import type { DiscordSettings } from './surfaces/discord/client.ts'
import type { SlackSettings } from './surfaces/slack/start.ts'

/** Every variable that is read, and nothing else is. `.env.example` says the same, which a test checks. */
const Environment = z.object({
  LEDGER_URL: z
    .string()
    .regex(/^sqlite:.+/, 'must be sqlite: and a file, like sqlite:var/ledger.db')
    .default('sqlite:var/ledger.db'),
  CATALOGUE_FILE: z.string().min(1, 'must name a file, like var/catalogue.db').default('var/catalogue.db'),
  DATA_DIR: z.string().min(1, 'must name a folder, like data').default('data'),
  HISTORY_FILE: z.string().default('var/history'),
  PEOPLE_FILE: z.string().optional(),
  ...NEWSROOM,
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_APP_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: z.string().optional(),
  PORT: z.string().optional(),
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address, like https://discord.com/api' })
    .default('https://discord.com/api'),
  NO_COLOR: z.string().optional(),
  FORCE_COLOR: z.string().optional(),
  TERM: z.string().optional(),
})

export interface Config extends Files {
  /** Who may do what, and how reviews work. */
  readonly newsroom: Newsroom
  /** How Slack is reached; undefined leaves it out. */
  readonly slack: SlackSettings | undefined
  /** How Discord is reached; undefined leaves it out. */
  readonly discord: DiscordSettings | undefined
  readonly terminal: {
    readonly NO_COLOR: string | undefined
    readonly FORCE_COLOR: string | undefined
    readonly TERM: string | undefined
  }
}

/** Reads the environment. Throws ConfigFault with all that is wrong at once. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = Environment.safeParse(environment)
  const slack = readSlack(environment)
  const kept = read.data && readFiles(read.data)
  const problems = [
    ...(read.error?.issues.map(issue => `${issue.path.join('.')} ${issue.message}`) ?? []),
    ...(kept?.problems ?? []),
    ...slack.problems,
  ]
  if (!read.success || !kept || problems.length > 0) {
    throw new ConfigFault(
      `These settings cannot be used:\n${problems.map(problem => `  ${problem}`).join('\n')}\nCorrect them in the environment or in .env; .env.example explains each.`,
    )
  }
  const { NO_COLOR, FORCE_COLOR, TERM, DISCORD_TOKEN, DISCORD_API_URL } = read.data
  return {
    ...kept.files,
    newsroom: readNewsroom(read.data),
    slack: slack.settings,
    discord: DISCORD_TOKEN
      ? {
          token: DISCORD_TOKEN.trim(),
          apiUrl: DISCORD_API_URL.replace(/\/$/, ''),
          homes: read.data.HOME_TEAMS.flatMap(team => /^discord:(.+)$/.exec(team)?.[1] ?? []),
        }
      : undefined,
    terminal: { NO_COLOR, FORCE_COLOR, TERM },
  }
}

/** The names of the variables, for the test of `.env.example`. */
export const VARIABLES: readonly string[] = Object.keys(Environment.shape)
