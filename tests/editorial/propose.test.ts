import { describe, expect, it } from 'vitest'
import { refTo } from '../../src/entries/entry.ts'
import type { EntryRef } from '../../src/entries/ref.ts'
import { ENOUGH, entryOf, fieldsOf } from '../fixtures/entries.ts'
import { change, LOCATOR, newsroom, OUTLET, outcomeOf, QUOTATION, SOURCE } from '../fixtures/newsroom.ts'

const issuesOf = (decision: ReturnType<ReturnType<typeof newsroom>['propose']>) =>
  'refusal' in decision && decision.refusal === 'invalid-entry'
    ? decision.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
    : []

const NEW = 'quotation/night' as EntryRef
const add = (fields: object, more: object = {}) => ({ wish: 'add', subject: NEW, fields, ...more }) as const

describe('adding', () => {
  it('given a valid entry, records it to wait, and the record stays as it is', () => {
    const room = newsroom()
    const night = {
      ...ENOUGH.quotation,
      text: 'The night is long',
      citation: [{ ...ENOUGH.quotation.citation[0], selector: { exact: 'The night is long' } }],
    }
    expect(outcomeOf(room.propose(add(night), 'ada'))).toBe('recorded')
    expect(room.catalogue.queue()).toMatchObject([
      { subject: NEW, nature: 'new', by: 'ada', origin: 'chat', madeFrom: [] },
    ])
    expect(room.catalogue.head(NEW)).toBeUndefined()
  })

  it('given everything wrong at once, names every field, in the words of the files', () => {
    const decision = newsroom().propose(
      add({ text: 'x', inLanguage: 'en_US', spokenByCharacter: ['person/nobody'], noet: 'y' }),
      'ada',
    )
    const issues = issuesOf(decision)
    expect(issues).toContain('inLanguage is not a language tag; write BCP 47, like en, de or pt-BR.')
    expect(issues).toContain('noet is not a field here; did you mean note?')
    expect(issues).toContain('citation is missing; fill it in.')
    expect(issues).toContain(
      'spokenByCharacter.0 names person/nobody, which is not in the record; add it, or name another one.',
    )
  })

  it('given a name that leads nowhere, says which may be meant', () => {
    const decision = newsroom().propose(
      add({ ...ENOUGH.quotation, text: ENOUGH.quotation.text, spokenByCharacter: ['person/adda'] }, { another: true }),
      'ada',
    )
    expect(issuesOf(decision)).toEqual([
      'spokenByCharacter.0 names person/adda, which is not in the record; did you mean ada?',
    ])
  })

  it('given an entry that names itself, or rests on itself, is refused', () => {
    const room = newsroom()
    const source = { ...ENOUGH.source, title: 'Another', isBasedOn: ['mine'] }
    expect(outcomeOf(room.propose({ wish: 'add', subject: 'source/mine' as EntryRef, fields: source }, 'ada'))).toBe(
      'invalid-entry',
    )
  })

  it('given the words of another entry, shows that one, unless it was said to be another', () => {
    const room = newsroom()
    expect(room.propose(add(ENOUGH.quotation), 'ada')).toEqual({
      refusal: 'duplicate',
      of: [{ entry: QUOTATION, sorts: ['words'] }],
    })
    expect(outcomeOf(room.propose(add(ENOUGH.quotation, { another: true }), 'ada'))).toBe('recorded')
  })

  it('given a name that is taken, waiting or withdrawn, is refused; one that was only ever rejected is free', () => {
    const room = newsroom()
    const outlet = (name: string) => ({ wish: 'add', subject: 'outlet/new' as EntryRef, fields: { name } }) as const
    expect(outcomeOf(room.propose({ ...outlet('X'), subject: OUTLET }, 'ada'))).toBe('usage')
    expect(outcomeOf(room.propose(outlet('First'), 'ada'))).toBe('recorded')
    expect(outcomeOf(room.propose(outlet('Second'), 'ada'))).toBe('usage')
    room.review({ revision: room.last(), verdict: 'reject', comment: 'No.' }, 'bram')
    expect(outcomeOf(room.propose(outlet('Second'), 'ada'))).toBe('recorded')
  })
})

describe('editing', () => {
  it('given the revision that stands, records what changes and from what', () => {
    const room = newsroom()
    const base = room.head()
    expect(outcomeOf(room.propose(change(LOCATOR, 'p. 9', base), 'ada'))).toBe('recorded')
    expect(room.catalogue.queue()).toMatchObject([{ madeFrom: [base], nature: 'correction', summary: 'Looked again.' }])
    expect(room.locator()).toBe('p. 8')
  })

  it('given a base that is no longer what stands, refuses with the differences by field', () => {
    const room = newsroom()
    const base = room.head()
    room.propose(change(LOCATOR, 'p. 9', base), 'ada')
    room.review({ revision: room.last(), verdict: 'accept' }, 'bram')
    const clean = room.propose(change(['note'], 'At night.', base), 'cleo')
    expect(clean).toMatchObject({ refusal: 'stale-revision', head: room.head(), merge: { conflicts: [] } })
    const conflicting = room.propose(change(LOCATOR, 'p. 10', base), 'cleo')
    expect(conflicting).toMatchObject({
      merge: { conflicts: [{ path: LOCATOR, base: 'p. 8', theirs: 'p. 9', mine: 'p. 10' }] },
    })
    expect(room.catalogue.queue()).toEqual([])
    expect(outcomeOf(room.propose(change(['note'], 'At night.', room.head()), 'cleo'))).toBe('recorded')
  })

  it('given a base that says the same as what stands, is not stale', () => {
    const room = newsroom()
    const base = room.head()
    room.chat(QUOTATION, entryOf('quotation', 'lamp'))
    expect(outcomeOf(room.propose(change(LOCATOR, 'p. 9', base), 'ada'))).toBe('recorded')
  })

  it('refuses what would change nothing, what is proposed already, and a base of another entry', () => {
    const room = newsroom()
    expect(outcomeOf(room.propose(change(LOCATOR, 'p. 8'), 'ada'))).toBe('usage')
    room.propose(change(LOCATOR, 'p. 9'), 'ada')
    expect(outcomeOf(room.propose(change(LOCATOR, 'p. 9'), 'ada'))).toBe('usage')
    expect(outcomeOf(room.propose(change(LOCATOR, 'p. 9', room.head(SOURCE)), 'ada'))).toBe('usage')
  })

  it('validates the whole entry', () => {
    const room = newsroom()
    expect(issuesOf(room.propose(change(['text'], 'Words that nobody said'), 'ada'))).toHaveLength(2)
    expect(issuesOf(room.propose(change(['citation', 0, 'source'], 'nowhere'), 'ada'))).toEqual([
      expect.stringContaining('citation.0.source names source/nowhere'),
    ])
  })
})

describe('withdrawing', () => {
  const withdraw = (subject: EntryRef) => ({ wish: 'withdraw', subject, reason: 'It is a forgery.' }) as const

  it('given that nothing names it, records a withdrawal to wait', () => {
    const room = newsroom()
    expect(outcomeOf(room.propose(withdraw(QUOTATION), 'ada'))).toBe('recorded')
    expect(room.catalogue.queue()).toMatchObject([{ content: null, nature: 'withdrawal', summary: 'It is a forgery.' }])
  })

  it('given that others name it, says which', () => {
    expect(issuesOf(newsroom().propose(withdraw(SOURCE), 'ada'))).toEqual([
      ' is still named by quotation/lamp; edit or withdraw that first.',
    ])
  })

  it('refuses what is withdrawn already', () => {
    const room = newsroom()
    room.chat(QUOTATION, null)
    expect(outcomeOf(room.propose(withdraw(QUOTATION), 'ada'))).toBe('not-found')
    expect(outcomeOf(room.propose(change(LOCATOR, 'p. 9'), 'ada'))).toBe('not-found')
  })
})

describe('the fixtures', () => {
  it('are valid as they are', () => {
    const room = newsroom()
    for (const entry of [
      entryOf('outlet', 'x', { name: 'X' }),
      entryOf('person', 'y', { name: 'Y', familyName: 'Y' }),
    ]) {
      expect(outcomeOf(room.propose({ wish: 'add', subject: refTo(entry), fields: fieldsOf(entry) }, 'ada'))).toBe(
        'recorded',
      )
    }
  })
})
