import Sqlite from 'better-sqlite3'
import { codeOf } from '../ledger/fault.ts'

/** The catalogue cannot be opened or written; the message says what to do. Nothing is lost by it: all of it follows from the ledger. */
export class CatalogueFault extends Error {
  override readonly name = 'CatalogueFault'
  readonly code = 'catalogue-fault'
}

/** What each kind of failure means and what to do about it, by the beginning of SQLite's or the system's error code. */
const MEANINGS: readonly (readonly [code: RegExp, says: string])[] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    'cannot be written: the disk is full. Make room and start again; what the ledger has is safe.',
  ],
  [
    /^(SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS)/,
    'cannot be written: the file, its folder or its disk is read-only for this user. Allow writing there, or name another file in CATALOGUE_FILE.',
  ],
  [
    /^SQLITE_BUSY/,
    'is in use by another process that does not let go of it. Stop that process, or wait and try again.',
  ],
  [
    /^(SQLITE_CANTOPEN|ENOENT|ENOTDIR|EEXIST|EISDIR)/,
    'cannot be opened. See that it is a file, that its path is made of folders, and that this user may write there.',
  ],
  [/^(SQLITE_IOERR|EIO)/, 'cannot be read or written: the disk reports an error. See to the disk and start again.'],
]

/** Runs something on the catalogue's file; its failures come out as CatalogueFault, but damage stays as it is. */
export function guarded<T>(file: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    const code = codeOf(error)
    const says = code && MEANINGS.find(([pattern]) => pattern.test(code))?.[1]
    throw says ? new CatalogueFault(`The catalogue ${file} ${says}`, { cause: error }) : error
  }
}

/** Whether a fault means that the catalogue's file is damaged, so that it should be removed and made anew. */
export function isDamage(fault: unknown): boolean {
  if (!(fault instanceof Sqlite.SqliteError)) return false
  return /^SQLITE_(?:NOTADB|CORRUPT)/.test(fault.code) || /vtable constructor failed|malformed/.test(fault.message)
}
