import { COMMANDS } from '../commands/index.ts'
import { answerAsked, readAsk } from './cli/ask.ts'
import { checkDrafts, readCheck } from './cli/check.ts'
import { tendDataset } from './cli/dataset.ts'
import { type House, openHouse } from './cli/house.ts'
import { importFiles } from './cli/import.ts'
import { tendLedger } from './cli/ledger.ts'
import { damaged, mending } from './cli/mend.ts'
import { asked, serve } from './cli/serve.ts'
import { talk } from './cli/start.ts'
import { explainUsage, showUsage, wantsHelp } from './cli/usage.ts'
import {
  ASK_USAGE,
  CHECK_USAGE,
  DATASET_USAGE,
  DISCORD_USAGE,
  EVAL_USAGE,
  LEDGER_USAGE,
  MANIFEST_USAGE,
} from './cli/usages.ts'
import { type Config, readConfig } from './config.ts'
import { loadSettings } from './config-env.ts'
import { DatasetFault } from './dataset/problem.ts'
import { type Exit, exitOfFault } from './surfaces/terminal/exit.ts'
import { showsLinks } from './surfaces/terminal/link.ts'
import { type Style, styleOf } from './surfaces/terminal/style.ts'

/** The composition root: environment → configuration → ledger → archive → desk → surfaces. */
async function main([verb, ...rest]: readonly string[]): Promise<Exit> {
  if (wantsHelp(verb === undefined ? [] : [verb, ...rest])) return showUsage(USAGES.get(verb ?? '') ?? USAGE)
  loadSettings('.env')
  const config = readConfig(process.env)
  switch (verb) {
    case undefined:
      return start(config)
    case 'ask':
      return ask(rest, config)
    case 'check':
      return check(rest, config)
    case 'eval':
      return evaluateFiles(rest)
    case 'dataset':
      return mending(config, tell, () => tendDataset(rest, () => open(config), config, clock))
    case 'ledger':
      return tendLedger(rest, config)
    case 'slack:manifest':
      return (await slackRoom()).printManifest(rest, COMMANDS)
    case 'discord:deploy':
      return (await discordRoom()).deployCommands(rest, config.discord, COMMANDS)
    case 'discord:invite':
      return (await discordRoom()).printInvite(rest, config.discord)
    default:
      return explainUsage(`There is no ${verb}.`, USAGE)
  }
}

const START_USAGE = `start
  Answers in Slack and Discord where their tokens are set, and else in this terminal`

/** How each script is written. */
const USAGES: ReadonlyMap<string, string> = new Map([
  ['ask', ASK_USAGE],
  ['check', CHECK_USAGE],
  ['eval', EVAL_USAGE],
  ['dataset', DATASET_USAGE],
  ['ledger', LEDGER_USAGE],
  ['slack:manifest', MANIFEST_USAGE],
  ['discord:deploy', DISCORD_USAGE],
  ['discord:invite', DISCORD_USAGE],
])

const USAGE = [START_USAGE, ...new Set(USAGES.values())].join('\n')

/** The platforms' own code takes longer to load than an answer takes, so it is loaded only where it is wanted. */
const slackRoom = () => import('./cli/slack.ts')
const discordRoom = () => import('./cli/discord.ts')

const clock = () => new Date()

async function start(config: Config): Promise<Exit> {
  const house = await openUpToDate(config, async opened => tell(await importAtStart(opened, config)))
  try {
    const { slack, discord } = config
    const openings = [
      ...(slack ? [async () => (await slackRoom()).openSlack(house, slack, COMMANDS)] : []),
      ...(discord ? [async () => (await discordRoom()).openDiscord(house, discord, COMMANDS)] : []),
    ]
    if (openings.length === 0) {
      tell('No Slack or Discord token is set, so this is the terminal chat.')
      return await talk(house, config, style(config))
    }
    const talking = process.stdin.isTTY ? [talk(house, config, style(config))] : []
    return await serve(openings, Promise.race([asked(), ...talking]), house.keepUp)
  } finally {
    await house.close()
  }
}

async function open(config: Config): Promise<House> {
  const house = await openHouse(config, COMMANDS, clock)
  if (house.catalogue.rebuilt === 'unreadable') tell(damaged(config.catalogueFile))
  return house
}

/** Opens the house and imports; where that shows that the catalogue is damaged, once more on a new one. */
function openUpToDate(config: Config, importInto: (house: House) => Promise<unknown>): Promise<House> {
  return mending(config, tell, async () => {
    const house = await open(config)
    try {
      await importInto(house)
      return house
    } catch (fault) {
      await house.close()
      throw fault
    }
  })
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

/** A script is not told what may be out of date, but how to go on. */
async function importToAsk(house: House, config: Config): Promise<void> {
  try {
    await importFiles(house, config, clock)
  } catch (fault) {
    if (!(fault instanceof DatasetFault)) throw fault
    const meanwhile =
      house.catalogue.position === 0 ? '' : ' Meanwhile npm start answers from the record as it was before.'
    const advice = `Nothing was imported and nothing is answered. When it is corrected, npm run --silent dataset -- check finds nothing more.${meanwhile}`
    throw new DatasetFault(fault.problems, { cause: fault, advice })
  }
}

function tell(words: string): void {
  process.stderr.write(`${words}\n`)
}

async function ask(args: readonly string[], config: Config): Promise<Exit> {
  const asked = readAsk(args)
  if ('problem' in asked) return explainUsage(asked.problem, ASK_USAGE)
  const house = await openUpToDate(config, opened => importToAsk(opened, config))
  try {
    return await answerAsked(asked, house.desk, style(config))
  } finally {
    await house.close()
  }
}

/** Needs nothing of the record or the configuration, and is loaded only where it is wanted. */
async function evaluateFiles(args: readonly string[]): Promise<Exit> {
  const { evaluate, readEval } = await import('./cli/eval.ts')
  const evaluation = readEval(args)
  return 'problem' in evaluation ? explainUsage(evaluation.problem, EVAL_USAGE) : evaluate(evaluation)
}

async function check(args: readonly string[], config: Config): Promise<Exit> {
  const checking = readCheck(args)
  if ('problem' in checking) return explainUsage(checking.problem, CHECK_USAGE)
  const house = await openUpToDate(config, opened => importToAsk(opened, config))
  const { stdin: input, stdout: output, stderr: errors } = process
  try {
    return await checkDrafts(checking, house, { input, output, errors, style: style(config) })
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
