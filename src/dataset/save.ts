import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Entry, refTo } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'
import { pathOf } from './layout.ts'
import { fingerprint } from './list.ts'
import { DatasetFault } from './problem.ts'
import { write } from './write.ts'

/** `changed`: somebody has written the file since it was seen, and it was left alone. */
export type Saved = 'saved' | 'changed'

/**
 * Writes an entry to its file, which is either as it was or as it should be at every moment. `seen` is the file's fingerprint when it was
 * last read, or nothing if there was no file. Rejects with DatasetFault if the file cannot be written.
 */
export async function saveEntry(folder: string, entry: Entry, seen: string | undefined): Promise<Saved> {
  return guarded(folder, refTo(entry), seen, async file => {
    const text = seen === undefined ? undefined : await readFile(file, 'utf8')
    await replace(file, write(entry, text))
  })
}

/** Takes away the file of an entry that was withdrawn; the ledger keeps what it said. */
export async function removeEntry(folder: string, entry: EntryRef, seen: string): Promise<Saved> {
  return guarded(folder, entry, seen, file => rm(file))
}

async function guarded(
  folder: string,
  entry: EntryRef,
  seen: string | undefined,
  run: (file: string) => Promise<void>,
): Promise<Saved> {
  const shown = join(folder, pathOf(entry))
  // A link inside the dataset stays a link.
  const file = await realpath(shown).catch(() => shown)
  const stats = await stat(file, { bigint: true }).catch(() => undefined)
  if ((stats && fingerprint(stats)) !== seen) return 'changed'
  try {
    await run(file)
    return 'saved'
  } catch (cause) {
    const message =
      'This file cannot be written; see that this user may write here and that the disk is not full. It is as it was.'
    throw new DatasetFault([{ file: shown, line: 1, column: 1, path: [], message }], { cause })
  }
}

async function replace(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const beside = join(dirname(file), `.${basename(file)}.new`)
  try {
    const handle = await open(beside, 'w')
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
  }
}
