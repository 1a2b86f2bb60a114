import { existsSync } from 'node:fs'
import { COMMANDS } from '../commands/index.ts'
import { ASK_USAGE, answerAsked, explainUsage, readAsk } from './cli/ask.ts'
import { DATASET_USAGE, tendDataset } from './cli/dataset.ts'
import { DISCORD_USAGE, deployCommands, openDiscord, printInvite } from './cli/discord.ts'
import { type House, openHouse } from './cli/house.ts'
import { importFiles } from './cli/import.ts'
import { LEDGER_USAGE, tendLedger } from './cli/ledger.ts'
import { asked, serve } from './cli/serve.ts'
import { MANIFEST_USAGE, openSlack, printManifest } from './cli/slack.ts'
import { talk } from './cli/start.ts'
import { type Config, readConfig } from './config.ts'
import { DatasetFault } from './dataset/problem.ts'
import { type Exit, exitOfFault } from './surfaces/terminal/exit.ts'
import { showsLinks } from './surfaces/terminal/link.ts'
import { type Style, styleOf } from './surfaces/terminal/style.ts'

/** The composition root: environment → configuration → ledger → archive → desk → surfaces. */
async function main([verb, ...rest]: readonly string[]): Promise<Exit> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  switch (verb) {
    case undefined:
      return start(config)
    case 'ask':
      return ask(rest, config)
    case 'dataset':
      return tendDataset(rest, () => openHouse(config, COMMANDS, clock), config, clock)
    case 'ledger':
      return tendLedger(rest, config)
    case 'slack:manifest':
      return printManifest(rest, COMMANDS)
    case 'discord:deploy':
      return deployCommands(rest, config.discord, COMMANDS)
    case 'discord:invite':
      return printInvite(rest, config.discord)
    default:
      return explainUsage(
        `There is no ${verb}.`,
        ['start', ASK_USAGE, DATASET_USAGE, LEDGER_USAGE, MANIFEST_USAGE, DISCORD_USAGE].join('\n'),
      )
  }
}

const clock = () => new Date()

async function start(config: Config): Promise<Exit> {
  const house = await openHouse(config, COMMANDS, clock)
  try {
    tell(await importAtStart(house, config))
    const { slack, discord } = config
    const openings = [
      ...(slack ? [() => openSlack(house, slack, COMMANDS)] : []),
      ...(discord ? [() => openDiscord(house, discord, COMMANDS)] : []),
    ]
    if (openings.length === 0) {
      tell('No Slack or Discord token is set, so this is the terminal chat.')
      return await talk(house, config, style(config))
    }
    const talking = process.stdin.isTTY ? [talk(house, config, style(config))] : []
    return await serve(openings, Promise.race([asked(), ...talking]))
  } finally {
    await house.close()
  }
}

/** A bot that has a record goes on answering from it when a file of the dataset is wrong; one that has none cannot. */
async function importAtStart(house: House, config: Config): Promise<string> {
  try {
    return await importFiles(house, config, clock)
  } catch (fault) {
    if (!(fault instanceof DatasetFault) || house.catalogue.position === 0) throw fault
    return `${fault.message}\nAnswers are from the record as it was before.`
  }
}

function tell(words: string): void {
  process.stderr.write(`${words}\n`)
}

async function ask(args: readonly string[], config: Config): Promise<Exit> {
  const asked = readAsk(args)
  if ('problem' in asked) return explainUsage(asked.problem, ASK_USAGE)
  const house = await openHouse(config, COMMANDS, clock)
  try {
    await importFiles(house, config, clock)
    return await answerAsked(asked, house.desk, style(config))
  } finally {
    await house.close()
  }
}

function style({ terminal: { NO_COLOR, FORCE_COLOR, TERM } }: Config): Style {
  const wishes = { noColor: NO_COLOR, forceColor: FORCE_COLOR, term: TERM, links: showsLinks(process.stdout) }
  return styleOf(process.stdout, wishes)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (fault) {
  process.exitCode = exitOfFault(fault)
  tell(fault instanceof Error ? fault.message : String(fault))
}
