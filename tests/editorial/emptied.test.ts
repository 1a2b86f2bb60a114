import { describe, expect, it } from 'vitest'
import { emptiedBy } from '../../src/editorial/emptied.ts'
import { decideImport } from '../../src/editorial/import.ts'
import { refTo } from '../../src/entries/entry.ts'
import { AT, outlet } from '../fixtures/drafts.ts'
import { datasetOf, emptyRecord } from '../fixtures/record.ts'

const outlets = (count: number) => Array.from({ length: count }, (_, index) => outlet(`outlet-${index}`))

function imported(count: number) {
  const record = emptyRecord()
  record.append(decideImport(datasetOf(outlets(count)), record.catalogue, { by: 'dataset', at: AT }).drafts)
  return record
}

describe('a folder is emptied', () => {
  it.each([
    ['when everything is gone', 5, 0, { leaving: 5, of: 5 }],
    ['when more than half is gone', 11, 5, { leaving: 6, of: 11 }],
    ['but not when half is gone', 12, 6, undefined],
    ['but not when few are gone', 4, 0, undefined],
    ['but not when nothing is gone', 20, 20, undefined],
    ['but not when nothing was ever there', 0, 0, undefined],
  ])('%s', (_, before, now, emptied) => {
    expect(emptiedBy(datasetOf(outlets(now)), imported(before).catalogue)).toEqual(emptied)
  })

  it('but not by what was withdrawn in chat before, or waits already', () => {
    const record = imported(10)
    const [first, ...rest] = outlets(10)
    if (first) record.chat(refTo(first), null)
    expect(emptiedBy(datasetOf(rest.slice(5)), record.catalogue)).toBeUndefined()
    record.append(decideImport(datasetOf(rest.slice(4)), record.catalogue, { by: 'dataset', at: AT }).drafts)
    expect(emptiedBy(datasetOf(rest.slice(5)), record.catalogue)).toBeUndefined()
  })

  it('whatever people have added in chat', () => {
    const record = imported(6)
    for (const entry of outlets(30).slice(6)) record.chat(refTo(entry), entry)
    expect(emptiedBy(datasetOf([]), record.catalogue)).toEqual({ leaving: 6, of: 6 })
  })
})
