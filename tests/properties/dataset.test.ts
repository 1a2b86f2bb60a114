import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathOf } from '../../src/dataset/layout.ts'
import { readEntry } from '../../src/dataset/read.ts'
import { write } from '../../src/dataset/write.ts'
import type { Entry } from '../../src/entries/entry.ts'
import { refTo } from '../../src/entries/entry.ts'
import { Slug } from '../../src/entries/slug.ts'
import { anyEntry, anyKind } from '../fixtures/arbitrary.ts'

const id = fc.constant(Slug.parse('subject'))
const anyOne = anyKind.chain(kind => anyEntry(kind, id))
const anyTwo = anyKind.chain(kind => fc.tuple(anyEntry(kind, id), anyEntry(kind, id)))

function read(entry: Entry, text: string): unknown {
  const result = readEntry(pathOf(refTo(entry)), text)
  return 'entry' in result ? result.entry : result.problems
}

/** Puts a comment above every field at the top, and beside every one of a single line. */
function commented(text: string): string {
  return text.replace(/^([\w-]+):/gm, '# above $1\n$1:').replace(/^([\w-]+): (?!>-$).+$/gm, '$& # beside $1')
}

describe('reading what was written', () => {
  it('gives the entry again', () => {
    fc.assert(
      fc.property(anyOne, entry => {
        expect(read(entry, write(entry))).toEqual(entry)
      }),
    )
  })

  it('gives the entry again, whatever stood there before', () => {
    fc.assert(
      fc.property(anyOne, fc.string({ unit: 'binary', maxLength: 200 }), (entry, text) => {
        expect(read(entry, write(entry, text))).toEqual(entry)
      }),
    )
  })

  it('gives the new entry where another stood, and keeps every comment between its fields', () => {
    fc.assert(
      fc.property(anyTwo, fc.constantFrom('\n', '\r\n'), ([old, entry], lineBreak) => {
        const before = commented(write(old)).replaceAll('\n', lineBreak)
        const after = write(entry, before)
        expect(read(entry, after)).toEqual(entry)
        for (const [comment, place, field] of before.matchAll(/# (above|beside) ([\w-]+)$/gm)) {
          if (place === 'above' || (field && field in entry)) expect(after).toMatch(new RegExp(`${comment}$`, 'm'))
        }
        expect(after.replaceAll('\r\n', '').includes('\n')).toBe(lineBreak === '\n')
      }),
      { numRuns: 300 },
    )
  })
})

describe('writing', () => {
  it('an entry to the text that says it changes nothing', () => {
    fc.assert(
      fc.property(anyOne, entry => {
        const text = commented(write(entry))
        expect(write(entry, text)).toBe(text)
      }),
    )
  })

  it('touches only the field that differs', () => {
    fc.assert(
      fc.property(anyOne, fc.lorem({ maxCount: 40 }), (entry, note) => {
        const text = commented(write(entry))
        const after = write({ ...entry, note }, text)
        const withoutNote = (lines: string) => lines.replace(/^note:.*\n(?: .*\n)*/m, '')
        expect(withoutNote(after)).toBe(withoutNote(text))
      }),
    )
  })

  it('there and back gives the text again', () => {
    fc.assert(
      fc.property(anyOne, fc.lorem({ maxCount: 40 }), (entry, note) => {
        const text = commented(write(entry))
        if (entry.note === undefined) expect(write(entry, write({ ...entry, note }, text))).toBe(text)
      }),
    )
  })
})
