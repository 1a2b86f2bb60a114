import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EntryRef } from '../entries/ref.ts'
import { decode } from './decode.ts'
import { type Description, readDescription } from './description.ts'
import { DESCRIPTION, entryAt } from './layout.ts'
import { listDataset } from './list.ts'
import { inTurns } from './pool.ts'
import { DatasetFault, type Problem } from './problem.ts'
import { type Read, readEntry } from './read.ts'

const AT_ONCE = 16

/** In place of a fingerprint, and unlike every one: the file was there, but must be read again. */
const UNSETTLED = 'unsettled'

/** What a dataset's folder says now. */
export interface Dataset {
  /** Every file with its fingerprint, by path within the folder. */
  readonly files: ReadonlyMap<string, string>
  /** What to give as `seen` the next time, once these files are imported. Those written just now are in it so that they are read once more. */
  readonly seen: ReadonlyMap<string, string>
  /** Every entry that has a file, whether it was read or not. */
  readonly present: ReadonlySet<EntryRef>
  /** The entries whose files are not as they were seen. */
  readonly entries: readonly Read[]
  /** All that is wrong with the files that were read, and with the folder. */
  readonly problems: readonly Problem[]
}

/**
 * Reads the files that are not as they were `seen`, by path and fingerprint; all of them if none was.
 * Rejects with DatasetFault if the folder holds no dataset.
 */
export async function readDataset(
  folder: string,
  now: Date,
  seen: ReadonlyMap<string, string> = new Map(),
): Promise<Dataset> {
  const { files, unsettled, problems } = await listDataset(folder, now)
  const changed = [...files].filter(([path, fingerprint]) => seen.get(path) !== fingerprint).map(([path]) => path)
  const results = await inTurns(changed, AT_ONCE, async path => readFileOf(folder, path))
  const present = [...files.keys()].flatMap(path => {
    const at = entryAt(path)
    return 'entry' in at ? [at.entry] : []
  })
  return {
    files,
    seen: new Map([...files].map(([path, fingerprint]) => [path, unsettled.has(path) ? UNSETTLED : fingerprint])),
    present: new Set(present),
    entries: results.filter(result => 'entry' in result),
    problems: [...problems, ...results.flatMap(result => ('problems' in result ? result.problems : []))],
  }
}

/** Reads dataset.yaml alone. Rejects with DatasetFault if it is missing or wrong. */
export async function describeDataset(folder: string): Promise<Description> {
  const result = await readFileOf(folder, DESCRIPTION)
  if ('description' in result) return result.description
  throw new DatasetFault('problems' in result ? result.problems : [])
}

type Result = Read | { readonly description: Description } | { readonly problems: readonly Problem[] }

async function readFileOf(folder: string, path: string): Promise<Result> {
  const file = join(folder, path)
  const problem = (message: string, place = { line: 1, column: 1 }) => ({
    problems: [{ file, ...place, path: [], message }],
  })
  let bytes: Buffer
  try {
    bytes = await readFile(file)
  } catch (error) {
    return problem(
      `The file cannot be read (${(error as NodeJS.ErrnoException).code}); see that this user may read it.`,
    )
  }
  const decoded = decode(bytes)
  if ('bad' in decoded) return problem('Here the file is not UTF-8 text; save it as UTF-8.', decoded.bad)
  return path === DESCRIPTION ? readDescription(decoded.text, file) : readEntry(path, decoded.text, file)
}
