import type { Database } from 'better-sqlite3'
import { backUp } from './backup.ts'
import { linked, postingOf, type Row, START } from './chain.ts'
import { codeOf, guarded } from './fault.ts'
import { type Ledger, LedgerConflict } from './ledger.ts'
import { type OpenOptions, openDatabase } from './open.ts'
import type { Draft, Position, Posting } from './posting.ts'
import { type Verification, verifyChain } from './verify.ts'

const PAGE = 1000

/** A ledger in one SQLite file, which can also be verified and backed up while it is in use. */
export interface SqliteLedger extends Ledger {
  /** Reads everything and says whether it is as it was written. */
  verify(): Promise<Verification>
  /** Copies the ledger to a new file and verifies the copy. Rejects with LedgerFault if the file exists. */
  backup(file: string): Promise<Verification>
}

/** Opens a ledger, making it and its folder where there is none. Throws LedgerFault with what to do. */
export function openLedger(file: string, options: OpenOptions = {}): SqliteLedger {
  const database = openDatabase(file, options)
  const { rows, append } = statements(database)

  return {
    read: async (after, limit) => guarded(file, () => rows(after, limit).map(postingOf)),
    append: async (drafts, expected) =>
      guarded(file, () => {
        try {
          return append.immediate(drafts, expected)
        } catch (error) {
          if (!/^SQLITE_(BUSY|CONSTRAINT_(PRIMARYKEY|ROWID|TRIGGER))/.test(codeOf(error) ?? '')) throw error
          throw new LedgerConflict('Another process is writing to the ledger. Read on and decide again.', {
            cause: error,
          })
        }
      }),
    verify: async () => verifyChain(async after => guarded(file, () => rows(after, PAGE))),
    backup: async to => backUp(database, to, verifyFile),
    close: async () => {
      database.close()
    },
  }
}

async function verifyFile(file: string): Promise<Verification> {
  const copy = openLedger(file, { readOnly: true })
  try {
    return await copy.verify()
  } finally {
    await copy.close()
  }
}

function statements(database: Database) {
  const select = database.prepare<[Position, number], Row>(
    'select position, at, by, event, digest from posting where position > ? order by position limit ?',
  )
  const last = database.prepare<[], Row>('select * from posting order by position desc limit 1')
  const insert = database.prepare<[Row]>('insert into posting values (:position, :at, :by, :event, :digest)')

  const append = database.transaction((drafts: readonly Draft[], expected: Position): readonly Posting[] => {
    const { position, digest } = last.get() ?? { position: 0, digest: START }
    if (position !== expected) {
      throw new LedgerConflict(`The ledger is at posting ${position} and not at ${expected}. Read on and decide again.`)
    }
    let previous = digest
    return drafts.map((draft, index) => {
      const { row, posting } = linked(draft, position + index + 1, previous)
      insert.run(row)
      previous = row.digest
      return posting
    })
  })

  return { rows: (after: Position, limit = -1) => select.all(after, limit), append }
}
