import { describe, expect, it } from 'vitest'
import { decideExport } from '../../src/editorial/export.ts'
import { decideImport } from '../../src/editorial/import.ts'
import { statusOf } from '../../src/editorial/status.ts'
import { type Entry, refTo } from '../../src/entries/entry.ts'
import type { EntryRef } from '../../src/entries/ref.ts'
import { AT, outlet } from '../fixtures/drafts.ts'
import { datasetOf, emptyRecord } from '../fixtures/record.ts'

const a = outlet('a')
const A = refTo(a)
const chat = { ...a, name: 'Chat' }
const file = { ...a, name: 'File' }

/** The record after these files were imported, and something else happened. */
function recordOf(files: readonly Entry[]) {
  const record = emptyRecord()
  const imported = (entries: readonly Entry[]) =>
    record.append(decideImport(datasetOf(entries), record.catalogue, { by: 'dataset', at: AT }).drafts)
  imported(files)
  const decide = (entries: readonly Entry[], unread: readonly EntryRef[] = []) => ({
    states: statusOf(datasetOf(entries, unread), record.catalogue).map(({ state }) => state),
    ...decideExport(datasetOf(entries, unread), record.catalogue),
  })
  return { ...record, imported, decide }
}

const none = { write: [], remove: [], leave: [] }

describe('an export', () => {
  it('writes nothing where the files say what the record says', () => {
    expect(recordOf([a]).decide([a])).toEqual({ ...none, states: ['unchanged'] })
  })

  it('writes what was changed in chat', () => {
    const record = recordOf([a])
    record.chat(A, chat)
    expect(record.decide([a])).toEqual({ ...none, states: ['chat-ahead'], write: [chat] })
  })

  it('writes what was made in chat', () => {
    const record = recordOf([])
    record.chat(A, chat)
    expect(record.decide([])).toEqual({ ...none, states: ['chat-ahead'], write: [chat] })
  })

  it('takes away the file of what was withdrawn', () => {
    const record = recordOf([a])
    record.chat(A, null)
    expect(record.decide([a])).toEqual({ ...none, states: ['chat-ahead'], remove: [A] })
  })

  it('leaves a file that has changes of its own', () => {
    const record = recordOf([a])
    expect(record.decide([file])).toEqual({
      ...none,
      states: ['file-ahead'],
      leave: [{ entry: A, state: 'file-ahead' }],
    })
    record.chat(A, chat)
    expect(record.decide([file])).toEqual({ ...none, states: ['diverged'], leave: [{ entry: A, state: 'diverged' }] })
    expect(record.decide([])).toEqual({
      ...none,
      states: ['missing-file'],
      leave: [{ entry: A, state: 'missing-file' }],
    })
    expect(record.decide([chat])).toEqual({ ...none, states: ['met'] })
  })

  it('leaves a file of which a change waits for review, until it is decided', () => {
    const record = recordOf([a])
    record.chat(A, chat)
    record.imported([file])
    expect(record.decide([file])).toEqual({ ...none, states: ['waiting'], leave: [{ entry: A, state: 'waiting' }] })
    record.review('r3', 'rejected')
    expect(record.decide([file])).toEqual({ ...none, states: ['chat-ahead'], write: [chat] })
  })

  it('leaves a file that is gone until somebody has decided about it', () => {
    const record = recordOf([a])
    record.imported([])
    expect(record.decide([])).toEqual({ ...none, states: ['waiting'], leave: [{ entry: A, state: 'waiting' }] })
    record.review('r2', 'rejected')
    expect(record.decide([])).toEqual({ ...none, states: ['chat-ahead'], write: [a] })
  })

  it('leaves a file that cannot be read', () => {
    const record = recordOf([a])
    record.chat(A, chat)
    expect(record.decide([], [A])).toEqual({
      ...none,
      states: ['unreadable'],
      leave: [{ entry: A, state: 'unreadable' }],
    })
  })

  it('has nothing to say of what is gone everywhere', () => {
    const record = recordOf([a])
    record.imported([])
    record.review('r2', 'accepted')
    expect(record.decide([])).toEqual({ ...none, states: [] })
  })
})
