import { join } from 'node:path'
import type { Config } from '../config.ts'
import { type Dataset, readDataset } from '../dataset/folder.ts'
import { DESCRIPTION } from '../dataset/layout.ts'
import { DatasetFault, type Problem } from '../dataset/problem.ts'
import { type Emptied, emptiedBy } from '../editorial/emptied.ts'
import { decideImport, type Outcome } from '../editorial/import.ts'
import type { Tally } from '../editorial/import-lines.ts'
import type { House } from './house.ts'

type Rooms = Pick<House, 'archive' | 'catalogue'>

/**
 * Imports the files of the dataset that changed since the last time, and says in one line what happened. All or nothing:
 * rejects with DatasetFault, and imports nothing, when anything is wrong with any of them, or when most of them are gone and
 * not `all` that is gone was meant to go.
 */
export async function importFiles(
  { archive, catalogue }: Rooms,
  { dataFolder }: Pick<Config, 'dataFolder'>,
  clock: () => Date,
  all = false,
): Promise<string> {
  const now = clock()
  const seen = catalogue.files()
  const dataset = await readDataset(dataFolder, now, seen)
  if (isAsSeen(dataset, seen)) return `Dataset ${dataFolder}: ${dataset.present.size} entries, nothing has changed.`
  const decided = await archive.commit(known => {
    const emptied = all ? undefined : emptiedBy(dataset, known)
    if (emptied) return { drafts: [] as const, problems: [notThisOne(dataFolder, emptied)] }
    return decideImport(dataset, known, { by: 'dataset', at: now.toISOString() })
  })
  if ('problems' in decided) throw new DatasetFault(decided.problems)
  catalogue.rememberFiles(dataset.seen)
  return `Dataset ${dataFolder}: ${told(tallyOf(decided.outcome))}.`
}

/** Whether no file was added, changed or taken away, so that there is nothing to decide. */
function isAsSeen({ entries, files, problems }: Dataset, seen: ReadonlyMap<string, string>): boolean {
  const isNothingGone = seen.size > 0 && [...seen.keys()].every(path => files.has(path))
  return entries.length === 0 && problems.length === 0 && isNothingGone
}

function notThisOne(dataFolder: string, { leaving, of }: Emptied): Problem {
  const message =
    `${leaving} of the ${of} entries that had a file at the last import have none here, and nothing was imported. ` +
    'If this is another dataset, give it a ledger of its own: set LEDGER_URL and CATALOGUE_FILE to new files. ' +
    'If all these files were meant to go: npm run --silent dataset -- import --all'
  return { file: join(dataFolder, DESCRIPTION), line: 1, column: 1, path: [], message }
}

/** What an import did, in words. */
export function told({ added, updated, met, waiting, unchanged }: Tally): string {
  const parts = [
    [added, 'added'],
    [updated, 'updated'],
    [met, 'already as the record has it'],
    [waiting, 'waiting for review'],
    [unchanged, 'unchanged'],
  ] as const
  return parts
    .filter(([count, what]) => count > 0 || what === 'unchanged')
    .map(([count, what]) => `${count.toLocaleString('en')} ${what}`)
    .join(', ')
}

function tallyOf({ added, updated, met, waiting, unchanged }: Outcome): Tally {
  return { added: added.length, updated: updated.length, met: met.length, waiting: waiting.length, unchanged }
}
