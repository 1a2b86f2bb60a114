import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fingerprint } from '../dataset/list.ts'
import { DatasetFault, type Problem } from '../dataset/problem.ts'
import type { FileOrigin } from '../ledger/posting.ts'

/** A file outside the dataset's folder from which entries are taken, one to a line. */
export interface LineFile {
  /** Where its lines are read. */
  readonly path: string
  /** How messages name it. */
  readonly name: string
  readonly contributor: FileOrigin
  /** Bytes. */
  readonly size: number
  /** Changes when the file does. */
  readonly fingerprint: string
  /** Whether that is so: of a file that was written just now, another writing could leave the same one. */
  readonly settled: boolean
}

/** Clocks of file systems tick slowly (milliseconds). */
const SETTLED = 2000

/** Looks at a file of lines. Its name without its folder says whose lines they are, so that a later version has the same. Rejects with DatasetFault. */
export async function lineFileAt(path: string, now: Date): Promise<LineFile> {
  const stats = await stat(path, { bigint: true }).catch((cause: unknown) => {
    throw unreadable(path, 'There is no such file, or this user may not read it.', cause)
  })
  if (!stats.isFile()) throw unreadable(path, 'This is not a file; name a file with one entry to a line.')
  return {
    ...{ path, name: path, contributor: `jsonl:${basename(path)}`, size: Number(stats.size) },
    fingerprint: fingerprint(stats),
    settled: now.getTime() - Number(stats.ctimeNs / 1_000_000n) >= SETTLED,
  }
}

/** Says that what was checked is no longer what is there. */
export function changedMeanwhile({ name }: LineFile, problems: readonly Problem[] = []): DatasetFault {
  const message = 'The file or the record changed while this was running; import it again.'
  if (problems.length > 0) return new DatasetFault(problems, { what: name, advice: message })
  return unreadable(name, message)
}

function unreadable(file: string, message: string, cause?: unknown): DatasetFault {
  return new DatasetFault([{ file, line: 1, column: 1, path: [], message }], { what: file, cause })
}
