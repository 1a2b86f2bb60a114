import { openCatalogue } from '../catalogue/sqlite.ts'
import type { Config } from '../config.ts'
import { readDataset } from '../dataset/folder.ts'
import { pathOf } from '../dataset/layout.ts'
import { DatasetFault } from '../dataset/problem.ts'
import { removeEntry, saveEntry } from '../dataset/save.ts'
import { brokenReferences } from '../editorial/broken.ts'
import { decideExport } from '../editorial/export.ts'
import { STATES, type State, statusOf } from '../editorial/status.ts'
import { refTo } from '../entries/entry.ts'
import type { Exit } from '../surfaces/terminal/exit.ts'
import type { House } from './house.ts'
import { importFiles } from './import.ts'
import { said } from './said.ts'
import { tendFile } from './tend-file.ts'
import { statusOfContributors } from './tend-lines.ts'
import { explainUsage } from './usage.ts'
import { DATASET_USAGE } from './usages.ts'

type Verb = (house: House, config: Config, clock: () => Date) => Promise<Exit>

const VERBS: Readonly<Record<string, Verb>> = {
  status,
  import: async (house, config, clock) => said(await importFiles(house, config, clock)),
  'import --all': async (house, config, clock) => said(await importFiles(house, config, clock, true)),
  export: exportEntries,
}

/** The dataset's own commands, for who keeps the files. */
export async function tendDataset(
  args: readonly string[],
  open: () => Promise<House>,
  config: Config,
  clock: () => Date,
): Promise<Exit> {
  const verb = args.join(' ')
  if (verb === 'check') return check(config, clock)
  const run = (Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined) ?? tendFile(args)
  if (!run) {
    return explainUsage(
      verb === '' ? 'Nothing was asked of the dataset.' : `dataset ${verb} is not understood.`,
      DATASET_USAGE,
    )
  }
  const house = await open()
  try {
    return await run(house, config, clock)
  } finally {
    await house.close()
  }
}

/** The files by themselves, without a ledger: every reference must lead to a file. */
async function check({ dataFolder }: Config, clock: () => Date): Promise<Exit> {
  const dataset = await readDataset(dataFolder, clock())
  const nothing = openCatalogue(':memory:')
  const problems = [...dataset.problems, ...brokenReferences(dataset, nothing)]
  nothing.close()
  if (problems.length > 0) throw new DatasetFault(problems)
  return said(`Dataset ${dataFolder}: ${dataset.entries.length} entries, no problems.`)
}

async function status({ catalogue }: House, { dataFolder }: Config, clock: () => Date): Promise<Exit> {
  const states = statusOf(await readDataset(dataFolder, clock()), catalogue)
  const lines = Object.entries(STATES).flatMap(([state, words]) => {
    const paths = states.filter(each => each.state === state).map(each => pathOf(each.case.subject))
    if (paths.length === 0) return []
    return state === ('unchanged' satisfies State)
      ? [`${paths.length}: ${words}`]
      : [`${paths.length}: ${words}`, ...paths.map(path => `  ${path}`)]
  })
  const all = [...lines, ...statusOfContributors(catalogue)]
  return said(all.length > 0 ? all.join('\n') : 'There are no entries, in the files or in the record.')
}

async function exportEntries({ catalogue }: House, { dataFolder }: Config, clock: () => Date): Promise<Exit> {
  const dataset = await readDataset(dataFolder, clock())
  const { write, remove, leave } = decideExport(dataset, catalogue)
  const changed: string[] = []
  for (const entry of write) {
    const path = pathOf(refTo(entry))
    if ((await saveEntry(dataFolder, entry, dataset.files.get(path))) === 'changed') changed.push(path)
  }
  for (const entry of remove) {
    const path = pathOf(entry)
    const seen = dataset.files.get(path)
    if (seen !== undefined && (await removeEntry(dataFolder, entry, seen)) === 'changed') changed.push(path)
  }
  const left = leave.map(({ entry, state }) => `  left alone: ${pathOf(entry)}: ${STATES[state]}`)
  const meanwhile = changed.map(path => `  left alone: ${path}: it changed while this was running`)
  const done = write.length + remove.length - changed.length
  return said(
    [`Dataset ${dataFolder}: ${done} ${done === 1 ? 'file' : 'files'} written.`, ...left, ...meanwhile].join('\n'),
  )
}
