import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readEntry } from '../../src/dataset/read.ts'
import { write } from '../../src/dataset/write.ts'
import type { Entry } from '../../src/entries/entry.ts'
import { outlet } from '../fixtures/drafts.ts'

const textOf = (path: string) => readFileSync(new URL(`../fixtures/dataset/${path}`, import.meta.url), 'utf8')

function entryOf(path: string, text = textOf(path)): Entry {
  const read = readEntry(path, text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.entry
}

/** What `diff` would show: lines that went with -, lines that came with +. */
function changed(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let [head, tail] = [0, 0]
  while (head < old.length && old[head] === now[head]) head += 1
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  return [
    ...old.slice(head, old.length - tail).map(line => `-${line}`),
    ...now.slice(head, now.length - tail).map(line => `+${line}`),
  ]
}

const LAMPS = 'quotations/lamps-lit.yaml'
const lamps = () => entryOf(LAMPS) as Entry<'quotation'>
const edited = (entry: Entry) => changed(textOf(LAMPS), write(entry, textOf(LAMPS)))

describe('a new file', () => {
  it('has its fields in the order of the schema, without those that say nothing', () => {
    const text = write({ ...outlet('a', 'The A'), note: 'Near', URL: 'https://a.example/', alternateName: ['B'] })
    expect(text).toBe('name: The A\nalternateName:\n  - B\nURL: https://a.example/\nnote: Near\n')
  })

  it('quotes dates, numbers and what older readers take for something else', () => {
    const person = entryOf('people/ada-quill.yaml') as Entry<'person'>
    const text = write({
      ...person,
      name: 'yes',
      familyName: '1990',
      givenName: 'No',
      hasOccupation: [{ jobTitle: 'A', startDate: '1990-02' }],
    })
    expect(text).toMatch(/^name: "yes"\nfamilyName: "1990"\ngivenName: "No"\n/)
    expect(text).toContain('startDate: "1990-02"')
  })

  it('folds long texts', () => {
    const text = write({ ...outlet('a'), note: 'All the lamps of Vell were lit. '.repeat(8).trim() })
    expect(text).toMatch(/note: >-\n {2}All the lamps/)
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(110)
  })
})

describe('an edited file', () => {
  it('changes in the line of the field that changed', () => {
    expect(edited({ ...lamps(), occasion: 'Fourth sitting' })).toEqual([
      '-occasion: Third sitting of the Lamp Board',
      '+occasion: Fourth sitting',
    ])
  })

  it('keeps quotation marks and comments', () => {
    const text = "# Who.\nname: 'The A' # formerly The B\n\n# Why.\nnote: >- # ours\n  Long\n  ago\n"
    const entry = entryOf('outlets/a.yaml', text) as Entry<'outlet'>
    expect(write({ ...entry, name: 'The C', note: 'Today' }, text)).toBe(
      "# Who.\nname: 'The C' # formerly The B\n\n# Why.\nnote: >- # ours\n  Today\n",
    )
  })

  it('takes in a new field after the one that goes before it in the schema', () => {
    const { occasion: _, ...without } = lamps()
    const text = write(without, textOf(LAMPS))
    expect(changed(textOf(LAMPS), text)).toEqual(['-occasion: Third sitting of the Lamp Board'])
    expect(write(lamps(), text)).toBe(textOf(LAMPS))
  })

  it('takes in and out items of a list without touching the others', () => {
    const entry = lamps()
    const [first, second] = entry.citation as [Entry<'quotation'>['citation'][0], Entry<'quotation'>['citation'][0]]
    const without = write({ ...entry, citation: [first] }, textOf(LAMPS))
    expect(changed(textOf(LAMPS), without)).toEqual(
      textOf(LAMPS)
        .split('\n')
        .slice(24, 31)
        .map(line => `-${line}`),
    )
    const again = write({ ...entry, citation: [first, second] }, without)
    expect(changed(without, again)).toHaveLength(7)
    expect(write({ ...entry, citation: [second, first] }, textOf(LAMPS))).toMatch(
      /# The wording of the minutes is the best record/,
    )
  })

  it('reaches into lists and groups', () => {
    const entry = lamps()
    const [first, ...rest] = entry.citation
    expect(
      edited({ ...entry, citation: [{ ...first, selector: { ...first.selector, prefix: 'Quill:' } }, ...rest] }),
    ).toEqual(['-      prefix: "Mrs Quill:"', '+      prefix: "Quill:"'])
  })

  it('keeps its line breaks', () => {
    const text = 'name: A\r\nnote: B\r\n'
    expect(write({ ...(entryOf('outlets/a.yaml', text) as Entry<'outlet'>), note: 'C' }, text)).toBe(
      'name: A\r\nnote: C\r\n',
    )
  })

  it('keeps brackets', () => {
    const path = 'sources/osten-letter-1950.yaml'
    const entry = entryOf(path) as Entry<'source'>
    expect(changed(textOf(path), write({ ...entry, language: ['de', 'en', 'fr'] }, textOf(path)))).toEqual([
      '-language: [de, en]',
      '+language: [de, en, fr]',
    ])
  })

  it('that cannot be read is written anew', () => {
    expect(write(outlet('a'), 'name: [')).toBe('name: The a\n')
  })

  it('that says the same stays byte for byte', () => {
    const text = "\n\n# x\n'name':   |\n   The\n   a\n\nreadWith: []   # none\n"
    expect(write(outlet('a', 'The a'), text)).toBe(text)
  })
})
