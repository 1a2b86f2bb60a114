import { z } from 'zod'
import { readSlack } from './config-slack.ts'
import type { DiscordSettings } from './surfaces/discord/client.ts'
import type { SlackSettings } from './surfaces/slack/start.ts'

/** The environment cannot be used; the message names every variable that is wrong. */
class ConfigFault extends Error {
  override readonly name = 'ConfigFault'
  readonly code = 'config-fault'
}

/** Every variable that is read, and nothing else is. `.env.example` says the same, which a test checks. */
const Environment = z.object({
  LEDGER_URL: z
    .string()
    .regex(/^sqlite:.+/, 'must be sqlite: and a file, like sqlite:var/ledger.db')
    .default('sqlite:var/ledger.db'),
  CATALOGUE_FILE: z.string().min(1, 'must name a file, like var/catalogue.db').default('var/catalogue.db'),
  DATA_DIR: z.string().min(1, 'must name a folder, like data').default('data'),
  HISTORY_FILE: z.string().default('var/history'),
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

export interface Config {
  /** The precious file: the ledger. */
  readonly ledgerFile: string
  /** The disposable one. */
  readonly catalogueFile: string
  /** The folder with `dataset.yaml`. */
  readonly dataFolder: string
  /** Where the terminal chat keeps typed lines; undefined keeps none. */
  readonly historyFile: string | undefined
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
  if (!read.success || slack.problems.length > 0) {
    const problems = [
      ...(read.error?.issues.map(issue => `${issue.path.join('.')} ${issue.message}`) ?? []),
      ...slack.problems,
    ]
    throw new ConfigFault(
      `These settings cannot be used:\n${problems.map(problem => `  ${problem}`).join('\n')}\nCorrect them in the environment or in .env; .env.example explains each.`,
    )
  }
  const { LEDGER_URL, CATALOGUE_FILE, DATA_DIR, HISTORY_FILE, NO_COLOR, FORCE_COLOR, TERM } = read.data
  const { DISCORD_TOKEN, DISCORD_API_URL } = read.data
  return {
    ledgerFile: LEDGER_URL.slice('sqlite:'.length),
    catalogueFile: CATALOGUE_FILE,
    dataFolder: DATA_DIR,
    historyFile: HISTORY_FILE === '' ? undefined : HISTORY_FILE,
    slack: slack.settings,
    discord: DISCORD_TOKEN ? { token: DISCORD_TOKEN.trim(), apiUrl: DISCORD_API_URL.replace(/\/$/, '') } : undefined,
    terminal: { NO_COLOR, FORCE_COLOR, TERM },
  }
}

/** The names of the variables, for the test of `.env.example`. */
export const VARIABLES: readonly string[] = Object.keys(Environment.shape)
