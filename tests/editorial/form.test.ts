import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alter } from '../../src/editorial/alter.ts'
import { FIELDS, fieldAt } from '../../src/editorial/fields.ts'
import { changesFrom, newEntry, typedFrom } from '../../src/editorial/form.ts'
import { validate } from '../../src/editorial/validate.ts'
import { digest } from '../../src/entries/digest.ts'
import { CONTENT, type Entry } from '../../src/entries/entry.ts'
import { type EntryRef, KINDS } from '../../src/entries/ref.ts'
import { anyEntry, anyKind } from '../fixtures/arbitrary.ts'
import { newsroom, QUOTATION } from '../fixtures/newsroom.ts'

const { catalogue } = newsroom()

function changes(kind: (typeof KINDS)[number], typed: Record<string, string>, item = 0) {
  const read = changesFrom(kind, typed, item, catalogue)
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  return read.changes
}

describe('the form of each kind', () => {
  it.each(KINDS)('%s: is within what platforms take, and no name stands twice', kind => {
    const names = FIELDS[kind].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, label, hint } of FIELDS[kind]) {
      expect(name).toMatch(/^[a-z]{2,32}$/)
      expect(label.length).toBeLessThanOrEqual(45)
      expect(hint.length).toBeLessThanOrEqual(100)
    }
  })

  it.each(KINDS)('%s: reaches every field that the schema knows', kind => {
    for (const name of Object.keys(CONTENT[kind].shape)) {
      expect([
        name,
        fieldAt(kind, [name])?.name ?? FIELDS[kind].find(({ path }) => path[0] === name)?.name,
      ]).not.toContain(undefined)
    }
  })

  it('knows which field a problem belongs to', () => {
    expect(fieldAt('quotation', ['citation', 2, 'selector', 'exact'])?.name).toBe('excerpt')
    expect(fieldAt('quotation', ['citation', 2, 'nonsense'])?.name).toBe('records')
    expect(fieldAt('claim', ['reviews', 0, 'URL'])?.name).toBe('reviews')
    expect(fieldAt('person', ['kind'])).toBeUndefined()
  })
})

describe('what is typed into a form', () => {
  it('and was not changed, changes nothing', () => {
    fc.assert(
      fc.property(
        anyKind.chain(kind => anyEntry(kind)),
        (entry: Entry) => {
          const typed = typedFrom(entry, 0)
          fc.pre(
            !Object.values(typed).some(
              text => ['-', '[', ''].includes(text.trim().charAt(0)) && !text.startsWith('[{'),
            ),
          )
          const plain = JSON.parse(JSON.stringify(entry)) as Entry
          expect(digest(alter(plain, changes(entry.kind, typed)))).toBe(digest(plain))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('makes a new quotation from a handful of fields', () => {
    const typed = {
      ...{ text: 'A word', speaker: 'Ada Quill', source: 'minutes', locator: 'p. 3', language: 'en' },
      ...{ rendering: 'Direct', grade: 'primary' },
    }
    const fields = newEntry('quotation', changes('quotation', typed))
    expect(validate('quotation/word' as EntryRef, fields, catalogue)).toMatchObject({
      entry: {
        spokenByCharacter: ['person/ada'],
        citation: [
          { source: 'minutes', locator: 'p. 3', selector: { exact: 'A word' }, inLanguage: 'en', rendering: 'direct' },
        ],
      },
    })
  })

  it('makes a new person, whose family name is the last word', () => {
    expect(newEntry('person', changes('person', { name: 'Bram van Osten', also: 'Б. Остен; B. Osten' }))).toEqual({
      name: 'Bram van Osten',
      familyName: 'Osten',
      alternateName: ['Б. Остен', 'B. Osten'],
    })
  })

  it('changes the record that is meant, takes fields out, and adds a record at the end', () => {
    const entry = catalogue.head(QUOTATION)?.entry
    if (!entry) throw new Error('no quotation')
    expect(alter(entry, changes('quotation', { locator: '-' })).citation[0]).not.toHaveProperty('locator')
    const second = changes(
      'quotation',
      { source: 'minutes', excerpt: 'x', tongue: 'en', rendering: 'reported', grade: 'press' },
      1,
    )
    expect(alter(entry, second).citation).toHaveLength(2)
  })

  it('reads authors of the record and others, and lists with semicolons in them', () => {
    expect(changes('source', { author: 'ada; The Staff; {"family":"x"}' })[0]?.value).toEqual([
      'person/ada',
      { literal: 'The Staff' },
      { literal: '{"family":"x"}' },
    ])
    expect(changes('source', { author: '["person/ada", {family: Osten, given: Bram}]' })[0]?.value).toEqual([
      'person/ada',
      { family: 'Osten', given: 'Bram' },
    ])
  })

  it('says where parts cannot be read', () => {
    const read = changesFrom('quotation', { records: '[{source: x', note: 'fine' }, 0, catalogue)
    expect(read).toMatchObject({
      issues: [{ path: ['citation'], message: expect.stringContaining('cannot be read at character') }],
    })
  })
})
