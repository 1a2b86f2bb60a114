import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LedgerFault } from '../../src/ledger/ledger.ts'
import { openPrivate } from '../../src/ledger/private.ts'
import { AT } from '../fixtures/drafts.ts'
import { folder } from '../fixtures/ledger/place.ts'

const ADA = 'slack:T1/UADALOVELACE'
const LATER = '2026-11-22T12:00:00.001Z'

function open(file = join(folder(), 'var', 'people.db')) {
  let number = 0
  return { file, ...openPrivate(file, () => `id-${++number}-${Math.random()}`) }
}

describe('people', () => {
  it('have one key each, which leads back to them until they are forgotten', () => {
    const { people, close, file } = open()
    expect(people.keyOf(ADA)).toBeUndefined()
    const key = people.remember(ADA, people.newKey())
    expect(people.remember(ADA, people.newKey())).toBe(key)
    expect(people.personOf(key)).toBe(ADA)
    close()
    const again = open(file)
    expect(again.people.keyOf(ADA)).toBe(key)
    again.people.forget(ADA)
    expect([again.people.keyOf(ADA), again.people.personOf(key)]).toEqual([undefined, undefined])
    again.close()
    expect(readFileSync(file).includes('UADALOVELACE')).toBe(false)
  })

  it('are in a file that only its owner can read', () => {
    const { file, close } = open()
    close()
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('in a file that is no database are refused with what to do', () => {
    expect(() => openPrivate('/dev/null/people.db', () => 'x')).toThrow(LedgerFault)
  })
})

describe('unfinished forms', () => {
  it('are kept by what they are about, for their own person only, and replaced by the next', () => {
    const { unfinished } = open()
    unfinished.keep(ADA, 'edit quotation/x', 'edit quotation/x note:a', AT)
    const name = unfinished.keep(ADA, 'edit quotation/x', 'edit quotation/x note:b', AT)
    unfinished.keep('slack:T1/U2', 'add person', 'add person name:x', AT)
    expect(unfinished.of(ADA, AT)).toEqual([{ id: name, line: 'edit quotation/x note:b', at: AT }])
    unfinished.drop(ADA, 'add person')
    expect(unfinished.of(ADA, AT)).toHaveLength(1)
    unfinished.drop(ADA)
    expect(unfinished.of(ADA, AT)).toEqual([])
    expect(unfinished.of('slack:T1/U2', AT)).toHaveLength(1)
  })

  it('are gone after a day', () => {
    const { unfinished } = open()
    unfinished.keep(ADA, 'add person', 'add person name:x', AT)
    expect(unfinished.of(ADA, LATER)).toEqual([])
  })
})
