import type { Database } from 'better-sqlite3'
import type { FileOrigin, Position, Posting } from '../ledger/posting.ts'
import type { Catalogue } from './catalogue.ts'
import { guarded, isDamage } from './fault.ts'
import { connect, type Rebuilt, removeCatalogue } from './make.ts'
import { projector } from './project.ts'
import { reader } from './reader.ts'

/** How far a file was taken in, one line after another. */
interface Taken {
  /** The file as it was then. */
  readonly fingerprint: string
  /** All its bytes before this one are taken in. */
  readonly upto: number
  /** How many lines these are. */
  readonly line: number
}

/** The catalogue with the means to bring it up to date. Only the archive holds this face of it. */
export interface CatalogueStore extends Catalogue {
  /** Why the file was made anew, if it was: it was missing, of another shape, or unreadable. */
  readonly rebuilt: Rebuilt | undefined
  /** Digest of the last posting it knows, by which it tells whether the ledger is still the same one. */
  readonly lastDigest: string
  /** Runs something that sees one state of the record from beginning to end, whatever other processes write meanwhile. */
  snapshot<T>(run: () => T): T
  /** Takes in postings that follow on `position`; what another process took in meanwhile is passed over. */
  apply(postings: readonly Posting[]): void
  /** Fingerprints of the dataset's files as they were when last imported, by path. */
  files(): ReadonlyMap<string, string>
  rememberFiles(files: ReadonlyMap<string, string>): void
  /** How far a file of its own was taken in, if any of it was. */
  taken(contributor: FileOrigin): Taken | undefined
  rememberTaken(contributor: FileOrigin, taken: Taken): void
  close(): void
}

/** Opens the catalogue, making it anew where there is none, or none that this program can read. Throws CatalogueFault with what to do. */
export function openCatalogue(file: string): CatalogueStore {
  return guarded(file, () => {
    try {
      return openIn(file)
    } catch (error) {
      if (!isDamage(error)) throw error
      removeCatalogue(file)
      return openIn(file, 'unreadable')
    }
  })
}

function openIn(file: string, why?: Rebuilt): CatalogueStore {
  const { database, rebuilt } = connect(file)
  try {
    return storeOn(database, file, why ?? rebuilt)
  } catch (error) {
    database.close()
    throw error
  }
}

function storeOn(database: Database, file: string, rebuilt: CatalogueStore['rebuilt']): CatalogueStore {
  const { project, finish, abandon } = projector(database)
  const progress = database.prepare('select position, digest from progress')
  const advance = database.prepare('update progress set position = ?, digest = ?')
  const at = () => guarded(file, () => progress.get() as { position: Position; digest: string })
  const takeIn = database.transaction((postings: readonly Posting[]) => {
    const { position } = at()
    const fresh = postings.filter(posting => posting.position > position)
    for (const posting of fresh) project(posting)
    finish()
    const last = fresh.at(-1)
    if (last) advance.run(last.position, last.digest)
  })
  /** What is at hand must not outlive a transaction that came to nothing. */
  const whole = (run: () => void) => {
    try {
      run()
    } catch (error) {
      abandon()
      throw error
    }
  }
  const paths = database.prepare('select path, fingerprint from file')
  const replaceFiles = database.transaction((files: ReadonlyMap<string, string>) => {
    database.exec('delete from file')
    const insert = database.prepare('insert into file values (?, ?)')
    for (const [path, fingerprint] of files) insert.run(path, fingerprint)
  })

  const taken = database.prepare('select fingerprint, upto, line from taken where contributor = ?')
  const rememberTaken = database.prepare('insert or replace into taken values (?, :fingerprint, :upto, :line)')

  return {
    ...reader(database),
    rebuilt,
    get position() {
      return at().position
    },
    get lastDigest() {
      return at().digest
    },
    snapshot: run => guarded(file, () => database.transaction(run).deferred()),
    apply: postings => guarded(file, () => whole(() => takeIn.immediate(postings))),
    files: () => guarded(file, () => new Map(paths.raw().all() as [string, string][])),
    rememberFiles: files => guarded(file, () => replaceFiles.immediate(files)),
    taken: contributor => guarded(file, () => taken.get(contributor) as Taken | undefined),
    rememberTaken: (contributor, upTo) => guarded(file, () => void rememberTaken.run(contributor, upTo)),
    close: () => database.close(),
  }
}
