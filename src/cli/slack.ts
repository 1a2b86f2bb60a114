import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Command } from '../desk/command.ts'
import { manifestOf } from '../surfaces/slack/manifest.ts'
import { type Slack, type SlackSettings, startSlack } from '../surfaces/slack/start.ts'
import { EXIT, type Exit } from '../surfaces/terminal/exit.ts'
import type { House } from './house.ts'
import { explainUsage } from './usage.ts'
import { MANIFEST_USAGE } from './usages.ts'

/** Prints the manifest on standard output. */
export function printManifest(args: readonly string[], commands: readonly Command[]): Exit {
  const wishes = readWishes(args)
  if ('problem' in wishes) return explainUsage(wishes.problem, MANIFEST_USAGE)
  process.stdout.write(`${JSON.stringify(manifestOf(commands, wishes), undefined, 2)}\n`)
  return EXIT.answered
}

/** The longest prefix that leaves every command within Slack's 32 characters. */
const PREFIX = /^[a-z0-9][a-z0-9_-]{0,19}$/

function readWishes(args: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...args], options: { prefix: { type: 'string' }, url: { type: 'string' } } })
    const { prefix, url } = values
    if (prefix !== undefined && !PREFIX.test(prefix)) {
      return {
        problem: `--prefix ${prefix} cannot be part of a command. Use up to 20 lower-case letters, digits and hyphens, like acme.`,
      }
    }
    if (url !== undefined && !url.startsWith('https://'))
      return { problem: `--url ${url} cannot be used. Slack needs an https address.` }
    return { prefix, url }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Opens Slack on a house. */
export function openSlack(
  { desk, report }: House,
  settings: SlackSettings,
  commands: readonly Command[],
): Promise<Slack> {
  return startSlack({
    settings,
    desk,
    commands,
    report,
    tell: notice => void process.stderr.write(`${notice}\n`),
    now: Date.now,
    id: () => randomBytes(6).toString('base64url'),
  })
}
