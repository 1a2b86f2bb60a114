import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import type { Position, Posting } from '../ledger/posting.ts'
import type { Catalogue } from './catalogue.ts'
import { projector } from './project.ts'
import { reader } from './reader.ts'
import { SHAPE, TABLES } from './shape.ts'

/** The catalogue with the means to bring it up to date. Only the archive holds this face of it. */
export interface CatalogueStore extends Catalogue {
  /** Why the file was made anew, if it was: it was missing, of another shape, or unreadable. */
  readonly rebuilt: 'missing' | 'shape' | 'unreadable' | undefined
  /** Digest of the last posting it knows, by which it tells whether the ledger is still the same one. */
  readonly lastDigest: string
  /** Takes in postings that follow on `position`; what another process took in meanwhile is passed over. */
  apply(postings: readonly Posting[]): void
  /** Fingerprints of the dataset's files as they were when last imported, by path. */
  files(): ReadonlyMap<string, string>
  rememberFiles(files: ReadonlyMap<string, string>): void
  close(): void
}

/** Opens the catalogue, making it anew where there is none, or none that this program can read. */
export function openCatalogue(file: string): CatalogueStore {
  try {
    const database = connect(file)
    const shape = database.pragma('user_version', { simple: true })
    if (shape === SHAPE) return storeOn(database, undefined)
    const empty = database.prepare('select count(*) from sqlite_schema').pluck().get() === 0
    database.close()
    return storeOn(makeAnew(file), empty ? 'missing' : 'shape')
  } catch (error) {
    if (!isDamage(error)) throw error
    return storeOn(makeAnew(file), 'unreadable')
  }
}

/** Whether a fault means that the catalogue's file is damaged, so that it should be removed and made anew. */
export function isDamage(fault: unknown): boolean {
  if (!(fault instanceof Sqlite.SqliteError)) return false
  return /^SQLITE_(?:NOTADB|CORRUPT)/.test(fault.code) || /vtable constructor failed|malformed/.test(fault.message)
}

/** Removes the catalogue's file with what SQLite keeps beside it. */
export function removeCatalogue(file: string): void {
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true })
}

function makeAnew(file: string): Database {
  if (file !== ':memory:') removeCatalogue(file)
  const database = connect(file)
  database.transaction(() => {
    database.exec(TABLES)
    database.pragma(`user_version = ${SHAPE}`)
  })()
  return database
}

function connect(file: string): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  // A lost commit is only read again from the ledger.
  database.pragma('synchronous = NORMAL')
  return database
}

function storeOn(database: Database, rebuilt: CatalogueStore['rebuilt']): CatalogueStore {
  const project = projector(database)
  const progress = database.prepare('select position, digest from progress')
  const advance = database.prepare('update progress set position = ?, digest = ?')
  const at = () => progress.get() as { position: Position; digest: string }
  const takeIn = database.transaction((postings: readonly Posting[]) => {
    const { position } = at()
    const fresh = postings.filter(posting => posting.position > position)
    for (const posting of fresh) project(posting)
    const last = fresh.at(-1)
    if (last) advance.run(last.position, last.digest)
  })
  const paths = database.prepare('select path, fingerprint from file')
  const replaceFiles = database.transaction((files: ReadonlyMap<string, string>) => {
    database.exec('delete from file')
    const insert = database.prepare('insert into file values (?, ?)')
    for (const [path, fingerprint] of files) insert.run(path, fingerprint)
  })

  return {
    ...reader(database),
    rebuilt,
    get position() {
      return at().position
    },
    get lastDigest() {
      return at().digest
    },
    apply: postings => takeIn.immediate(postings),
    files: () => new Map((paths.raw().all() as [string, string][]).map(([path, fingerprint]) => [path, fingerprint])),
    rememberFiles: files => replaceFiles.immediate(files),
    close: () => database.close(),
  }
}
