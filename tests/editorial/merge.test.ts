import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alter } from '../../src/editorial/alter.ts'
import { merge } from '../../src/editorial/merge.ts'
import { digest } from '../../src/entries/digest.ts'
import type { Entry } from '../../src/entries/entry.ts'
import { anyEntry, anyKind } from '../fixtures/arbitrary.ts'
import { entryOf } from '../fixtures/entries.ts'

const base = entryOf('quotation', 'lamp')
const with_ = (...changes: (readonly [path: (string | number)[], value: unknown])[]): Entry =>
  alter<Entry>(
    base,
    changes.map(([path, value]) => ({ path, value })),
  )

describe('a merge by field', () => {
  it('given changes of different fields, has both and no conflict', () => {
    const theirs = with_([['citation', 0, 'locator'], 'p. 9'])
    const mine = with_([['note'], 'Said at night.'], [['citation', 0, 'selector', 'prefix'], 'He said:'])
    const { merged, conflicts } = merge(base, theirs, mine)
    expect(conflicts).toEqual([])
    expect(merged).toEqual(
      with_(
        [['citation', 0, 'locator'], 'p. 9'],
        [['note'], 'Said at night.'],
        [['citation', 0, 'selector', 'prefix'], 'He said:'],
      ),
    )
  })

  it('given two changes of one field, lists it with all three values and keeps the record’s', () => {
    const { merged, conflicts } = merge(
      base,
      with_([['citation', 0, 'locator'], 'p. 9']),
      with_([['citation', 0, 'locator'], 'p. 10']),
    )
    expect(conflicts).toEqual([{ path: ['citation', 0, 'locator'], base: 'p. 8', theirs: 'p. 9', mine: 'p. 10' }])
    expect(merged).toEqual(with_([['citation', 0, 'locator'], 'p. 9']))
  })

  it('takes the proposal’s side where a person prefers it', () => {
    const [theirs, mine] = [with_([['note'], 'a'], [['occasion'], 'b']), with_([['note'], 'c'])]
    expect(merge(base, theirs, mine, 'proposal').merged).toEqual(with_([['note'], 'c'], [['occasion'], 'b']))
  })

  it('given the same change on both sides, has it once', () => {
    const both = with_([['note'], 'The same.'])
    expect(merge(base, both, both)).toMatchObject({ merged: both, conflicts: [] })
  })

  it('given a field that one side took out and the other changed, lists it', () => {
    const theirs = with_([['citation', 0, 'locator'], undefined])
    expect(merge(base, theirs, with_([['citation', 0, 'locator'], 'p. 9'])).conflicts).toMatchObject([
      { theirs: undefined, mine: 'p. 9' },
    ])
  })

  it('given a withdrawal beside a change, lists the whole entry', () => {
    expect(merge(base, null, with_([['note'], 'x'])).conflicts).toHaveLength(1)
    expect(merge(base, with_([['note'], 'x']), null, 'proposal').merged).toBeNull()
  })

  it('given a list that grew on one side and changed on the other, does not guess which item is which', () => {
    const more = { ...base.citation[0], locator: 'p. 1' }
    const theirs = with_([['citation'], [more, ...base.citation]])
    const mine = with_([['citation', 0, 'locator'], 'p. 9'])
    expect(merge(base, theirs, mine).conflicts.map(({ path }) => path)).toEqual([['citation']])
  })

  it('of anything: without a change of mine is theirs, without one of theirs mine, and both ways has the same conflicts', () => {
    const three = anyKind.chain(kind => fc.tuple(anyEntry(kind), anyEntry(kind), anyEntry(kind)))
    fc.assert(
      fc.property(three, ([one, two, three_]) => {
        const [a, b, c] = [one, { ...two, id: one.id } as Entry, { ...three_, id: one.id } as Entry]
        expect(digest(merge(a, b, a).merged)).toBe(digest(b))
        expect(digest(merge(a, a, b).merged)).toBe(digest(b))
        const there = merge(a, b, c)
        const back = merge(a, c, b)
        expect(there.conflicts.map(({ path }) => path.join('.')).sort()).toEqual(
          back.conflicts.map(({ path }) => path.join('.')).sort(),
        )
        expect(digest(there.merged)).toBe(digest(merge(a, c, b, 'proposal').merged))
        if (there.conflicts.length === 0) expect(digest(there.merged)).toBe(digest(back.merged))
      }),
      { numRuns: 200 },
    )
  })
})
