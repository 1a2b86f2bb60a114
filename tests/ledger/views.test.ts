import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Draft, LedgerEvent } from '../../src/ledger/posting.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { AT, outlet, recording } from '../fixtures/drafts.ts'
import { folder } from '../fixtures/ledger/place.ts'

type Review = Extract<LedgerEvent, { type: 'revision-reviewed' }>

function review(revision: Review['revision'], decision: Review['decision'], comment = 'Seen.'): Draft {
  return { by: 'test:bram', at: AT, event: { type: 'revision-reviewed', revision, decision, comment } }
}

async function view(name: string, drafts: readonly Draft[]): Promise<readonly Record<string, unknown>[]> {
  const file = join(folder(), 'ledger.db')
  const ledger = openLedger(file)
  await ledger.append(drafts, 0)
  await ledger.close()
  const database = new Sqlite(file, { readonly: true })
  const rows = database.prepare<[], Record<string, unknown>>(`select * from ${name}`).all()
  database.close()
  return rows
}

const pending = { standing: 'pending' } as const

describe('the views for people', () => {
  it('show each entry as it stands now', async () => {
    const rows = await view('current_entry', [
      recording(outlet('a', 'Old')),
      recording(outlet('b')),
      recording(outlet('a', 'New')),
      recording(outlet('a', 'Waiting'), 'test:ada', pending),
      recording(outlet('b'), 'test:ada', { content: null, nature: 'withdrawal' }),
    ])
    expect(rows).toMatchObject([{ entry: 'outlet/a', kind: 'outlet', slug: 'a', title: 'New', revision: 'r3' }])
  })

  it('let the last acceptance make the head, not the last revision', async () => {
    const rows = await view('current_entry', [
      recording(outlet('a', 'First')),
      recording(outlet('a', 'Proposed'), 'test:ada', pending),
      recording(outlet('a', 'Second')),
      review('r2', 'accepted'),
    ])
    expect(rows).toMatchObject([{ title: 'Proposed', revision: 'r2' }])
  })

  it('show what waits for review, oldest first', async () => {
    const rows = await view('review_queue', [
      recording(outlet('b'), 'test:ada', pending),
      recording(outlet('a'), 'test:ada', pending),
      recording(outlet('c'), 'test:ada', pending),
      review('r2', 'rejected'),
    ])
    expect(rows.map(({ revision }) => revision)).toEqual(['r1', 'r3'])
  })

  it('show every revision, with who decided on it', async () => {
    const rows = await view('entry_history', [
      recording(outlet('a')),
      recording(outlet('a', 'No'), 'test:ada', pending),
      review('r2', 'rejected', 'Not so.'),
    ])
    expect(rows).toMatchObject([
      { entry: 'outlet/a', revision: 'r1', standing: 'accepted', by: 'test:ada', decision: null, accepted_position: 1 },
      { revision: 'r2', standing: 'rejected', decided_by: 'test:bram', comment: 'Not so.', accepted_position: null },
    ])
  })
})
