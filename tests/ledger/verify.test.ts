import { describe, expect, it } from 'vitest'
import { digest } from '../../src/entries/digest.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import type { Verification } from '../../src/ledger/verify.ts'
import { ledgerOf, tamper } from '../fixtures/ledger/place.ts'

const UNLOCK = 'drop trigger posting_follows; drop trigger posting_stays_as_it_is; drop trigger posting_stays;'

async function verify(file: string): Promise<Verification> {
  const ledger = openLedger(file, { readOnly: true })
  const verification = await ledger.verify()
  await ledger.close()
  return verification
}

describe('a sound ledger', () => {
  it('is verified across pages, with its last digest', async () => {
    const file = await ledgerOf(2500)
    const ledger = openLedger(file)
    const [last] = await ledger.read(2499)
    expect(await ledger.verify()).toEqual({ postings: 2500, digest: last?.digest })
    await ledger.close()
  })

  it('may be empty', async () => {
    expect(await verify(await ledgerOf(0))).toEqual({ postings: 0, digest: '' })
  })

  it('has a digest over position, time, author, event and the digest before', async () => {
    const ledger = openLedger(await ledgerOf(2))
    const [first, second] = await ledger.read(0)
    const { digest: due, ...rest } = second ?? { digest: '' }
    expect(digest({ ...rest, previous: first?.digest })).toBe(due)
    await ledger.close()
  })
})

describe('tampering', () => {
  it.each([
    ['an event', `update posting set event = json_set(event, '$.summary', 'Nothing to see.') where position = 3`, 3],
    [
      'an event, to the same with other spacing',
      `update posting set event = replace(event, '{"type"', '{ "type"') where position = 3`,
      3,
    ],
    [
      'a field said twice',
      `update posting set event = replace(event, '{"type"', '{"summary":"No.","type"') where position = 3`,
      3,
    ],
    ['an author', `update posting set by = 'somebody else' where position = 4`, 4],
    ['a time', `update posting set at = '2001-01-01T00:00:00.000Z' where position = 1`, 1],
    ['a digest', `update posting set digest = upper(digest) where position = 5`, 5],
    ['a deleted posting', 'delete from posting where position = 2', 2],
    ['a deleted beginning', 'delete from posting where position < 4', 1],
    [
      'a posting slipped in before',
      `insert into posting select 0, at, by, event, digest from posting where position = 1`,
      1,
    ],
    [
      'a posting added by hand',
      `insert into posting select 6, at, by, event, digest from posting where position = 5`,
      6,
    ],
    [
      'postings that changed places',
      'update posting set position = case position when 2 then -3 when 3 then 2 else position end where position in (2, 3); update posting set position = 3 where position = -3',
      2,
    ],
    [
      'a closed gap',
      'delete from posting where position = 2; update posting set position = position - 1 where position > 2',
      2,
    ],
  ])('is found: %s', async (_, statements, position) => {
    const file = await ledgerOf(5)
    tamper(file, `${UNLOCK} ${statements};`)
    expect(await verify(file)).toEqual({ position, wrong: expect.stringMatching(/[.]$/) })
  })

  it('is told apart from a gap', async () => {
    const file = await ledgerOf(5)
    tamper(file, `${UNLOCK} delete from posting where position = 2`)
    expect(await verify(file)).toEqual({ position: 2, wrong: 'Posting 2 is missing: posting 3 comes next.' })
  })

  it.each([
    [`update posting set by = 'x' where position = 1`, /append-only: a posting is never changed/],
    ['delete from posting where position = 1', /append-only: a posting is never deleted/],
    ['insert or replace into posting select * from posting where position = 1', /must follow on the last one/],
    [
      `insert into posting select 9, at, by, event, digest from posting where position = 1`,
      /must follow on the last one/,
    ],
  ])('is refused by the file itself: %s', async (statement, message) => {
    const file = await ledgerOf(2)
    expect(() => tamper(file, statement)).toThrow(message)
    expect(await verify(file)).toMatchObject({ postings: 2 })
  })
})
