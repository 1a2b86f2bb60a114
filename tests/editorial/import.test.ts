import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/dataset/folder.ts'
import { lineOf } from '../../src/dataset/problem.ts'
import { decideImport, type Import } from '../../src/editorial/import.ts'
import { type Entry, refTo } from '../../src/entries/entry.ts'
import { Slug } from '../../src/entries/slug.ts'
import type { LedgerEvent } from '../../src/ledger/posting.ts'
import { AT, outlet } from '../fixtures/drafts.ts'
import { datasetOf, emptyRecord, type Record } from '../fixtures/record.ts'

const STAMP = { by: 'dataset', at: AT }
const a = outlet('a')
const b = outlet('b')
const A = refTo(a)
const B = refTo(b)

function source(id: string, change: Partial<Entry<'source'>> = {}): Entry<'source'> {
  return {
    ...{ kind: 'source', id: Slug.parse(id), type: 'report', title: id, outlet: a.id, language: ['en'] },
    ...{ author: [], isBasedOn: [], readWith: [], cautions: [], ...change },
  }
}

function outcomeOf(decision: Import) {
  if ('problems' in decision) throw new Error(decision.problems.map(lineOf).join('\n'))
  return decision.outcome
}

/** Imports and carries it out. */
function run(record: Record, dataset: Dataset) {
  const decision = decideImport(dataset, record.catalogue, STAMP)
  record.append(decision.drafts)
  return outcomeOf(decision)
}

const lastEvent = (record: Record) =>
  record.postings.at(-1)?.event as Extract<LedgerEvent, { type: 'revision-recorded' }>
const named = (entry: Entry<'outlet'>, name: string): Entry<'outlet'> => ({ ...entry, name })
const nothing = { added: [], updated: [], met: [], waiting: [] }

describe('an import', () => {
  it('adds what is new, by the dataset', () => {
    const record = emptyRecord()
    expect(run(record, datasetOf([a, b]))).toEqual({ ...nothing, added: [A, B], unchanged: 0 })
    expect(record.headOf(A)).toEqual(a)
    expect(record.postings[0]).toMatchObject({
      by: 'dataset',
      at: AT,
      event: {
        origin: 'dataset',
        standing: 'accepted',
        nature: 'new',
        wasRevisionOf: [],
        summary: 'New in the dataset.',
      },
    })
  })

  it('run twice adds nothing', () => {
    const record = emptyRecord()
    run(record, datasetOf([a, b]))
    expect(run(record, datasetOf([a, b]))).toEqual({ ...nothing, unchanged: 2 })
    expect(record.postings).toHaveLength(2)
  })

  it('fast-forwards what only the file changed, and says which fields', () => {
    const record = emptyRecord()
    run(record, datasetOf([a, b]))
    expect(run(record, datasetOf([{ ...named(a, 'New'), note: 'N' }], [B]))).toEqual({
      ...nothing,
      updated: [A],
      unchanged: 1,
    })
    expect(record.headOf(A)).toMatchObject({ name: 'New' })
    expect(lastEvent(record)).toMatchObject({
      nature: 'update',
      wasRevisionOf: ['r1'],
      summary: 'Its file changed name and note.',
    })
  })

  it('never overwrites what was changed in chat: it asks', () => {
    const record = emptyRecord()
    run(record, datasetOf([a]))
    record.chat(A, named(a, 'Chat'))
    expect(run(record, datasetOf([{ ...a, note: 'File' }]))).toEqual({ ...nothing, waiting: [A], unchanged: 0 })
    expect(record.headOf(A)).toMatchObject({ name: 'Chat' })
    expect(record.catalogue.queue()).toMatchObject([{ subject: A, origin: 'dataset' }])
    expect(lastEvent(record)).toMatchObject({
      wasRevisionOf: ['r1'],
      summary: 'Its file changed note; since the last import the record changed name.',
    })
  })

  it('run again while that waits adds nothing, whatever becomes of it', () => {
    const record = emptyRecord()
    run(record, datasetOf([a]))
    record.chat(A, named(a, 'Chat'))
    const changed = datasetOf([named(a, 'File')])
    run(record, changed)
    const again = { ...nothing, unchanged: 1 }
    expect(run(record, changed)).toEqual(again)
    record.review('r3', 'rejected')
    expect(run(record, changed)).toEqual(again)
    expect(record.headOf(A)).toMatchObject({ name: 'Chat' })
  })

  it('takes back its own waiting revision when the file has moved on', () => {
    const record = emptyRecord()
    run(record, datasetOf([a]))
    record.chat(A, named(a, 'Chat'))
    run(record, datasetOf([named(a, 'File')]))
    run(record, datasetOf([named(a, 'File again')]))
    expect(record.catalogue.queue()).toMatchObject([{ content: { name: 'File again' } }])
    expect(record.catalogue.history(A).map(({ standing }) => standing)).toEqual([
      'accepted',
      'accepted',
      'withdrawn',
      'pending',
    ])
    run(record, datasetOf([named(a, 'Chat')]))
    expect(record.catalogue.queue()).toEqual([])
  })

  it('notes when the file comes to say what the record says', () => {
    const record = emptyRecord()
    record.chat(A, a)
    expect(run(record, datasetOf([a]))).toEqual({ ...nothing, met: [A], unchanged: 0 })
    expect(lastEvent(record)).toMatchObject({ standing: 'accepted', wasRevisionOf: ['r1'] })
    expect(run(record, datasetOf([named(a, 'New')]))).toEqual({ ...nothing, updated: [A], unchanged: 0 })
  })
})

describe('a file that is gone', () => {
  it('asks for the entry to be withdrawn, and withdraws nothing', () => {
    const record = emptyRecord()
    run(record, datasetOf([a, { ...b, readWith: [A] }]))
    expect(run(record, datasetOf([], [B]))).toEqual({ ...nothing, waiting: [A], unchanged: 1 })
    expect(record.headOf(A)).toEqual(a)
    expect(lastEvent(record)).toMatchObject({
      content: null,
      standing: 'pending',
      nature: 'withdrawal',
      summary: 'Its file is gone. It is still named by outlet/b.',
    })
    expect(run(record, datasetOf([], [B]))).toEqual({ ...nothing, unchanged: 1 })
  })

  it('and comes back takes the question back', () => {
    const record = emptyRecord()
    run(record, datasetOf([a]))
    run(record, datasetOf([]))
    expect(run(record, datasetOf([a]))).toEqual({ ...nothing, met: [A], unchanged: 0 })
    expect(record.catalogue.queue()).toEqual([])
    expect(record.headOf(A)).toEqual(a)
  })

  it('and comes back after the withdrawal was accepted asks again', () => {
    const record = emptyRecord()
    run(record, datasetOf([a]))
    run(record, datasetOf([]))
    record.review('r2', 'accepted')
    expect(record.headOf(A)).toBeUndefined()
    expect(run(record, datasetOf([a]))).toEqual({ ...nothing, waiting: [A], unchanged: 0 })
    expect(record.headOf(A)).toBeUndefined()
    expect(lastEvent(record).summary).toBe('Its file says something, but the entry was withdrawn from the record.')
  })

  it('of an entry that was withdrawn in chat is only noted', () => {
    const record = emptyRecord()
    run(record, datasetOf([a]))
    record.chat(A, null)
    expect(run(record, datasetOf([]))).toEqual({ ...nothing, met: [A], unchanged: 0 })
    expect(record.headOf(A)).toBeUndefined()
    expect(run(record, datasetOf([]))).toEqual({ ...nothing, unchanged: 0 })
  })

  it('of an entry that never had one is no question', () => {
    const record = emptyRecord()
    record.chat(A, a)
    expect(run(record, datasetOf([]))).toEqual({ ...nothing, unchanged: 0 })
  })
})

describe('references', () => {
  const problemsOf = (dataset: Dataset, record = emptyRecord()): readonly string[] => {
    const decision = decideImport(dataset, record.catalogue, STAMP)
    expect('problems' in decision && decision.drafts).toEqual([])
    return 'problems' in decision ? decision.problems.map(lineOf) : []
  }

  it('to nothing keep everything from being imported, and are named in their place', () => {
    expect(
      problemsOf(datasetOf([a, source('s', { outlet: Slug.parse('x'), readWith: ['claim/y' as never] })])),
    ).toEqual([
      'data/sources/s.yaml:2:1: outlet names outlet/x, which is in no file and not in the record; did you mean a?',
      'data/sources/s.yaml:3:1: readWith, item 1, names claim/y, which is in no file and not in the record; add it, or name another one.',
    ])
  })

  it('may lead to files that did not change, and to what only the record has', () => {
    const record = emptyRecord()
    run(record, datasetOf([a]))
    record.chat(B, b)
    expect(run(record, datasetOf([source('s', { readWith: [B] })], [A])).added).toEqual(['source/s'])
  })

  it('are all checked, together with what is wrong in the files', () => {
    const problem = { file: 'data/people/p.yaml', line: 1, column: 1, path: ['name'], message: 'is missing.' }
    expect(problemsOf({ ...datasetOf([source('s')]), problems: [problem] })).toHaveLength(2)
  })

  it('may lead to a file that is wrong, which has its own problem', () => {
    const problem = { file: 'data/outlets/a.yaml', line: 1, column: 1, path: ['name'], message: 'is missing.' }
    expect(problemsOf({ ...datasetOf([source('s')], [A]), problems: [problem] })).toHaveLength(1)
  })

  it('that make a source rest on itself are found, across files and the record', () => {
    const [s, t] = [Slug.parse('s'), Slug.parse('t')]
    expect(problemsOf(datasetOf([a, source('s', { isBasedOn: [t] }), source('t', { isBasedOn: [s] })]))).toEqual([
      'data/sources/s.yaml:3:1: isBasedOn, item 1, goes round in a circle (s, which is based on t, which is based on s); take one of them out.',
      expect.stringContaining('data/sources/t.yaml:3:1: isBasedOn, item 1, goes round'),
    ])
    const record = emptyRecord()
    run(record, datasetOf([a, source('t'), source('s', { isBasedOn: [t] })]))
    expect(problemsOf(datasetOf([source('t', { isBasedOn: [s] })], [A, 'source/s' as never]), record)).toHaveLength(1)
  })

  it('to an entry that was withdrawn make their own entry wait, and those that name that one', () => {
    const record = emptyRecord()
    run(record, datasetOf([a]))
    record.chat(A, null)
    const chain = [source('s'), source('t', { outlet: b.id, isBasedOn: [Slug.parse('s')] })]
    const outcome = run(record, datasetOf([...chain, b], [A]))
    expect(outcome).toEqual({ ...nothing, added: [B], waiting: ['source/s', 'source/t'], unchanged: 1 })
    expect(record.catalogue.queue().map(({ summary }) => summary)).toEqual([
      'Its file names outlet/a, which the record does not have, or not yet.',
      'Its file names source/s, which the record does not have, or not yet.',
    ])
  })

  it('that were sound when they were imported keep nothing else from being imported', () => {
    const record = emptyRecord()
    const both = [a, source('s')]
    run(record, datasetOf(both))
    record.chat(A, null)
    expect(run(record, datasetOf([...both, b]))).toEqual({ ...nothing, added: [B], unchanged: 2 })
  })
})
