import { afterEach, beforeEach, expect, it } from 'vitest'
import { digest } from '../../src/entries/digest.ts'
import type { EntryRef } from '../../src/entries/ref.ts'
import { outlet, recording } from '../fixtures/drafts.ts'
import { emptyRecord, type Record } from '../fixtures/record.ts'

const COURIER = 'outlet/courier' as EntryRef

let record: Record
beforeEach(() => {
  record = emptyRecord()
})
afterEach(() => record.catalogue.close())

const ids = (revisions: readonly { readonly id: string }[]) => revisions.map(({ id }) => id)

it('knows an entry of which anything was ever recorded, whatever became of it', () => {
  expect(record.catalogue.knows(COURIER)).toBe(false)
  record.chat(COURIER, outlet('courier'), 'pending')
  record.review('r1', 'rejected')
  expect(record.catalogue.knows(COURIER)).toBe(true)
})

it('finds what waits for an entry, the last of it, and what says a certain thing', () => {
  record.chat(COURIER, outlet('courier', 'One'), 'pending')
  record.chat(COURIER, outlet('courier', 'Two'), 'pending')
  record.chat('outlet/other' as EntryRef, outlet('other'), 'pending')
  const { waiting, lastWaiting } = record.catalogue
  expect(ids(waiting(COURIER))).toEqual(['r1', 'r2'])
  expect(lastWaiting(COURIER)?.id).toBe('r2')
  expect(lastWaiting(COURIER, digest(outlet('courier', 'One')))?.id).toBe('r1')
  expect(lastWaiting(COURIER, digest(outlet('courier', 'Three')))).toBeUndefined()
  record.review('r2', 'accepted')
  expect(lastWaiting(COURIER)?.id).toBe('r1')
})

it('lists what was accepted after a posting, in the order of acceptance, and only what holds', () => {
  for (const name of ['One', 'Two']) record.chat(COURIER, outlet('courier', name), 'pending')
  record.chat(COURIER, outlet('courier', 'Three'))
  record.review('r2', 'accepted')
  record.review('r1', 'accepted')
  const { acceptedSince } = record.catalogue
  expect(ids(acceptedSince(COURIER, 0))).toEqual(['r3', 'r2', 'r1'])
  expect(ids(acceptedSince(COURIER, 3))).toEqual(['r2', 'r1'])
  record.review('r1', 'rejected')
  expect(ids(acceptedSince(COURIER, 3))).toEqual(['r2'])
})

it('lists corrections and clarifications accepted after a day, that day excluded', () => {
  const on = (at: string, nature: string) => ({ ...recording(outlet('courier', at), 'p-1', { nature } as object), at })
  record.append([
    on('2026-11-20T23:59:59.000Z', 'correction'),
    on('2026-11-21T00:00:00.000Z', 'correction'),
    on('2026-11-22T00:00:00.000Z', 'clarification'),
    on('2026-11-22T00:00:00.000Z', 'update'),
  ])
  expect(ids(record.catalogue.corrected(COURIER, '2026-11-20'))).toEqual(['r2', 'r3'])
  expect(ids(record.catalogue.corrected(COURIER, '2026-11-21'))).toEqual(['r3'])
})
