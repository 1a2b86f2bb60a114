import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/editorial/review.ts'
import type { EntryRef } from '../../src/entries/ref.ts'
import type { RevisionId } from '../../src/ledger/posting.ts'
import { ENOUGH, entryOf } from '../fixtures/entries.ts'
import { change, LOCATOR, newsroom, outcomeOf, QUOTATION, SOURCE } from '../fixtures/newsroom.ts'

/** A newsroom in which ada has proposed another locator. */
function proposed(rules = { fourEyes: true }) {
  const room = newsroom(rules)
  const base = room.head()
  room.propose(change(LOCATOR, 'p. 9', base), 'ada')
  const revision = room.last()
  const say = (verdict: Verdict, by = 'bram', comment?: string) =>
    outcomeOf(room.review({ revision, verdict, comment }, by))
  return { ...room, base, revision, say }
}

describe('a review', () => {
  it('that accepts moves the head; one that rejects does not', () => {
    const room = proposed()
    expect(room.say('accept')).toBe('recorded')
    expect(room.locator()).toBe('p. 9')
    const other = proposed()
    expect(other.say('reject', 'bram', 'The page is right.')).toBe('recorded')
    expect(other.locator()).toBe('p. 8')
    expect(other.catalogue.remarks(other.revision)).toMatchObject([
      { decision: 'rejected', comment: 'The page is right.', by: 'bram' },
    ])
  })

  it('of one’s own is refused, unless the newsroom has one person', () => {
    expect(proposed().say('accept', 'ada')).toBe('own-proposal')
    expect(proposed().say('reject', 'ada', 'Mine.')).toBe('own-proposal')
    expect(proposed({ fourEyes: false }).say('accept', 'ada')).toBe('recorded')
  })

  it('that rejects, asks or takes back a decision needs words', () => {
    const room = proposed()
    expect([room.say('reject'), room.say('ask')]).toEqual(['usage', 'usage'])
    room.say('accept')
    expect(room.say('reject')).toBe('usage')
  })

  it('that asks leaves it waiting, and its proposer can answer', () => {
    const room = proposed()
    expect(room.say('ask', 'bram', 'Which edition?')).toBe('recorded')
    expect(room.say('ask', 'ada', 'The second.')).toBe('recorded')
    expect(room.catalogue.queue()).toHaveLength(1)
    expect(room.catalogue.remarks(room.revision).map(({ comment }) => comment)).toEqual([
      'Which edition?',
      'The second.',
    ])
    expect(room.catalogue.untold()).toEqual([{ revision: room.revision, upTo: expect.any(Number) }])
  })

  it('that was decided already is refused, whoever comes second', () => {
    const room = proposed()
    room.say('accept')
    expect(room.say('accept', 'cleo')).toBe('already-reviewed')
    expect(room.say('ask', 'cleo', 'Why?')).toBe('already-reviewed')
    expect(outcomeOf(room.review({ revision: 'r999', verdict: 'accept' }, 'bram'))).toBe('not-found')
  })

  it('can be taken back by another posting, both ways', () => {
    const room = proposed()
    room.say('accept')
    expect(room.say('reject', 'cleo', 'The scan shows page 8.')).toBe('recorded')
    expect(room.locator()).toBe('p. 8')
    expect(room.say('accept', 'bram', 'It is another scan.')).toBe('recorded')
    expect(room.locator()).toBe('p. 9')
  })

  it('is taken back only while nothing was built on it', () => {
    const room = proposed()
    room.say('accept')
    room.propose(change(['note'], 'At night.'), 'ada')
    room.review({ revision: room.last(), verdict: 'accept' }, 'bram')
    expect(room.say('reject', 'cleo', 'No.')).toBe('usage')
    expect(room.locator()).toBe('p. 9')
  })

  it('lets a proposer take a proposal back, and nobody else; it is not accepted after that', () => {
    const room = proposed()
    expect(room.say('take-back', 'bram')).toBe('not-permitted')
    expect(room.say('take-back', 'ada')).toBe('recorded')
    expect(room.say('accept', 'bram', 'After all.')).toBe('already-reviewed')
  })

  it('puts a withdrawn entry back by rejecting its withdrawal', () => {
    const room = newsroom()
    room.propose({ wish: 'withdraw', subject: QUOTATION, reason: 'A forgery.' }, 'ada')
    const revision = room.last()
    room.review({ revision, verdict: 'accept' }, 'bram')
    expect(room.catalogue.head(QUOTATION)).toBeUndefined()
    room.review({ revision, verdict: 'reject', comment: 'It is genuine.' }, 'bram')
    expect(room.locator()).toBe('p. 8')
  })

  it('of the first revision of an entry is undone by a withdrawal', () => {
    const room = newsroom()
    room.propose({ wish: 'add', subject: 'outlet/new' as EntryRef, fields: { name: 'New' } }, 'ada')
    const revision = room.last()
    room.review({ revision, verdict: 'accept' }, 'bram')
    expect(outcomeOf(room.review({ revision, verdict: 'reject', comment: 'No.' }, 'bram'))).toBe('usage')
  })
})

describe('two people at once', () => {
  /** Ada and cleo change the same revision; ada's is accepted first. */
  function rivals(path: readonly (string | number)[], value: string) {
    const room = newsroom()
    const base = room.head()
    room.propose(change(LOCATOR, 'p. 9', base), 'ada')
    const first = room.last()
    room.propose(change(path, value, base), 'cleo')
    const second = room.last()
    room.review({ revision: first, verdict: 'accept' }, 'bram')
    return { ...room, second }
  }

  it('given changes of different fields, the second is not accepted as it is, and merged in one step', () => {
    const room = rivals(['note'], 'At night.')
    expect(room.review({ revision: room.second, verdict: 'accept' }, 'bram')).toMatchObject({
      refusal: 'stale-revision',
      merge: { conflicts: [] },
    })
    const before = room.head()
    expect(outcomeOf(room.review({ revision: room.second, verdict: 'merge' }, 'bram'))).toBe('recorded')
    expect(room.catalogue.head(QUOTATION)?.entry).toMatchObject({ note: 'At night.', citation: [{ locator: 'p. 9' }] })
    expect(room.catalogue.standing(QUOTATION)).toMatchObject({ madeFrom: [before, room.second], nature: 'correction' })
    expect(room.catalogue.queue()).toEqual([])
    expect(room.catalogue.revision(room.second)?.standing).toBe('merged')
  })

  it.each([
    ['record', 'p. 9', 'usage'],
    ['proposal', 'p. 10', 'recorded'],
  ] as const)('given the same field, a person says which side to take: %s', (preference, locator, outcome) => {
    const room = rivals(LOCATOR, 'p. 10')
    expect(outcomeOf(room.review({ revision: room.second, verdict: 'merge' }, 'bram'))).toBe('stale-revision')
    expect(outcomeOf(room.review({ revision: room.second, verdict: 'merge', preference }, 'bram'))).toBe(outcome)
    expect(room.locator()).toBe(locator)
  })

  it('given an entry that was withdrawn meanwhile, only a person who prefers the change puts it back', () => {
    const room = newsroom()
    room.propose(change(LOCATOR, 'p. 9'), 'ada')
    const revision: RevisionId = room.last()
    room.chat(QUOTATION, null)
    expect(outcomeOf(room.review({ revision, verdict: 'accept' }, 'bram'))).toBe('stale-revision')
    expect(outcomeOf(room.review({ revision, verdict: 'merge' }, 'bram'))).toBe('stale-revision')
    expect(outcomeOf(room.review({ revision, verdict: 'merge', preference: 'proposal' }, 'bram'))).toBe('recorded')
    expect(room.locator()).toBe('p. 9')
  })
})

describe('what is accepted', () => {
  it('names only what stands in the record', () => {
    const room = newsroom()
    const fields = { ...ENOUGH.source, title: 'Another', outlet: 'new' }
    room.propose({ wish: 'add', subject: 'outlet/new' as EntryRef, fields: { name: 'New' } }, 'ada')
    const outlet = room.last()
    room.propose({ wish: 'add', subject: 'source/another' as EntryRef, fields }, 'ada')
    const source = room.last()
    expect(room.review({ revision: source, verdict: 'accept' }, 'bram')).toEqual({
      refusal: 'invalid-entry',
      issues: [
        { path: ['outlet'], message: `names outlet/new, which waits for review as ${outlet}; decide on that first.` },
      ],
    })
    room.review({ revision: outlet, verdict: 'accept' }, 'bram')
    expect(outcomeOf(room.review({ revision: source, verdict: 'accept' }, 'bram'))).toBe('recorded')
  })

  it('is not withdrawn while others name it, also where they came to name it since it was proposed', () => {
    const room = newsroom()
    const subject = 'outlet/new' as EntryRef
    room.chat(subject, entryOf('outlet', 'new', { name: 'New' }))
    expect(outcomeOf(room.propose({ wish: 'withdraw', subject, reason: 'Closed.' }, 'ada'))).toBe('recorded')
    const revision = room.last()
    room.chat(SOURCE, entryOf('source', 'minutes', { outlet: 'new' }))
    expect(outcomeOf(room.review({ revision, verdict: 'accept' }, 'bram'))).toBe('invalid-entry')
  })
})
