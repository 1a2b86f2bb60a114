import { describe } from 'vitest'
import { ledgerContract } from '../contracts/ledger.ts'
import { door } from '../fixtures/ledger/sqlite.ts'

describe('a ledger in SQLite', () => {
  ledgerContract(door, 'tests/fixtures/ledger/sqlite.ts')
})
