import type { BigIntStats } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { DESCRIPTION, entryAt, FOLDERS } from './layout.ts'
import { inTurns } from './pool.ts'
import { DatasetFault, type Problem } from './problem.ts'

/** The files of a dataset as they lie there, by path within its folder, each with a fingerprint that changes when it does. */
export interface Listing {
  readonly files: ReadonlyMap<string, string>
  /** Those that were written so recently that another writing could leave the same fingerprint. */
  readonly unsettled: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** Clocks of file systems tick slowly: a file written twice within this time (milliseconds) can look the same. */
const SETTLED = 2000

const AT_ONCE = 16

const KIND_FOLDERS: readonly string[] = Object.values(FOLDERS)

/**
 * Lists a dataset without reading it. Rejects with DatasetFault for a folder without dataset.yaml, so that an empty mount or a wrong
 * path never looks like a dataset from which everything was removed. `now` tells which files
 * were written just before.
 */
export async function listDataset(folder: string, now: Date): Promise<Listing> {
  const root = await realpath(folder).catch(() => folder)
  const names = await namesIn(root).catch((): string[] => [])
  if (!names.includes(DESCRIPTION)) throw notADataset(folder)
  const paths = await inTurns(names, AT_ONCE, async name => {
    if (!KIND_FOLDERS.includes(name) || !(await isFolderWithin(join(root, name), root))) return [name]
    const below = await namesIn(join(root, name)).catch(error => unreadable(join(folder, name), error))
    return below.map(file => `${name}/${file}`)
  })
  const files = new Map<string, string>()
  const unsettled = new Set<string>()
  const problems: Problem[] = []
  await inTurns(paths.flat(), AT_ONCE, async path => {
    const found = await look(path, root)
    if (found === undefined) return
    if ('size' in found) {
      files.set(path, fingerprint(found))
      if (now.getTime() - Number(found.ctimeNs / 1_000_000n) < SETTLED) unsettled.add(path)
    } else problems.push({ file: join(folder, path), line: 1, column: 1, path: [], message: found.wrong })
  })
  return { files, unsettled, problems: problems.sort((a, b) => (a.file < b.file ? -1 : 1)) }
}

/** Changes whenever the file is written, replaced or moved over, as far as a file system can tell without reading it. */
export function fingerprint({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return `${size}-${mtimeNs}-${ctimeNs}-${ino}`
}

/** Dotfiles and backup copies of editors are nobody's entries. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter(name => !name.startsWith('.') && !name.endsWith('~') && !/^#.*#$/.test(name)).sort()
}

/** Looks at one file without reading it. Nothing if it has just vanished. */
async function look(path: string, root: string): Promise<BigIntStats | { readonly wrong: string } | undefined> {
  const file = join(root, path)
  let stats = await lstat(file, { bigint: true }).catch(() => undefined)
  if (stats?.isSymbolicLink()) {
    const target = await realpath(file).catch(() => undefined)
    if (target === undefined) return { wrong: 'This link leads nowhere; put the file itself here.' }
    if (!target.startsWith(root + sep))
      return { wrong: 'This link leads out of the dataset; put the file itself here.' }
    stats = await stat(file, { bigint: true })
  }
  if (stats?.isDirectory())
    return { wrong: 'Folders here are not read; entries lie directly in the folder of their kind.' }
  if (stats?.isFile() === false) return { wrong: 'This is not a file; move it out of the dataset.' }
  const at = path === DESCRIPTION ? undefined : entryAt(path)
  return at && 'wrong' in at ? at : stats
}

async function isFolderWithin(path: string, root: string): Promise<boolean> {
  const target = await realpath(path)
  return (target === path || target.startsWith(root + sep)) && (await stat(target)).isDirectory()
}

function notADataset(folder: string): DatasetFault {
  const message = `There is no dataset in ${resolve(folder)}: it has no ${DESCRIPTION}. Name the right folder in DATA_DIR; nothing was taken as removed.`
  return new DatasetFault([{ file: join(folder, DESCRIPTION), line: 1, column: 1, path: [], message }])
}

/** A folder that cannot be read must not look like an empty one. */
function unreadable(file: string, cause: unknown): never {
  const message = 'This folder cannot be read; see that this user may read it. Nothing was taken as removed.'
  throw new DatasetFault([{ file, line: 1, column: 1, path: [], message }], { cause })
}
