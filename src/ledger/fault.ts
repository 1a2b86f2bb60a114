import { LedgerFault } from './ledger.ts'

const RESTORE = 'Put the file aside and restore the newest backup; nothing was written to it.'

/** What each kind of failure means and what to do about it, by the beginning of SQLite's or the system's error code. */
const MEANINGS: readonly (readonly [code: RegExp, says: string])[] = [
  [
    /^SQLITE_NOTADB/,
    `is not a ledger: it is not an SQLite database. Name another file, or restore the ledger from a backup.`,
  ],
  [/^SQLITE_CORRUPT/, `is damaged or cut short. ${RESTORE}`],
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    'cannot be written: the disk is full. Make room and try again; nothing was half-written.',
  ],
  [
    /^(SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS)/,
    'cannot be written: the file, its folder or its disk is read-only for this user. Allow writing there, or name another place.',
  ],
  [
    /^SQLITE_BUSY/,
    'is in use by another process that does not let go of it. Stop that process, or wait and try again.',
  ],
  [/^(ENOTDIR|EEXIST)/, 'cannot be made: a part of its path is a file and not a folder. Name another place.'],
  [
    /^(SQLITE_CANTOPEN|ENOENT)/,
    'cannot be opened. See that it is a file, and that this user may read it and write in its folder.',
  ],
  [
    /^(SQLITE_IOERR|EIO)/,
    'cannot be read or written: the disk reports an error. See to the disk, then verify the ledger.',
  ],
]

/** The code of a failure of SQLite or of the file system, or nothing if it is a failure of ours. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Says a failure in plain words. What is not a failure of the file stays as it is. */
export function faultFrom(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (code === undefined || error instanceof LedgerFault) return error
  const says = MEANINGS.find(([pattern]) => pattern.test(code))?.[1]
  if (says) return new LedgerFault(`The ledger ${file} ${says}`, { cause: error })
  if (!code.startsWith('SQLITE_')) return error
  return new LedgerFault(`The ledger ${file} failed with ${code}: ${(error as Error).message}`, { cause: error })
}

/** Runs something on the ledger's file; its failures come out as LedgerFault. */
export function guarded<T>(file: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw faultFrom(error, file)
  }
}
