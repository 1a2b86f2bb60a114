import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readEntry } from '../../src/dataset/read.ts'
import { cycleFrom } from '../../src/entries/cycle.ts'
import type { Entry } from '../../src/entries/entry.ts'
import { referencesOf, selfReferencesOf } from '../../src/entries/references.ts'
import { Slug } from '../../src/entries/slug.ts'

function fixture(path: string): Entry {
  const text = readFileSync(new URL(`../fixtures/dataset/${path}`, import.meta.url), 'utf8')
  const read = readEntry(path, text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.entry
}

const namesOf = (path: string) => referencesOf(fixture(path)).map(({ relation, to }) => `${relation} ${to}`)

describe('the references of an entry', () => {
  it.each([
    ['outlets/vell-courier.yaml', ['basis source/courier-lamps-1931']],
    ['people/ada-quill.yaml', ['basis source/lamp-minutes-1931']],
    [
      'sources/courier-lamps-1931.yaml',
      ['outlet outlet/vell-courier', 'author person/bram-osten', 'isBasedOn source/lamp-minutes-1931'],
    ],
    [
      'quotations/lamps-lit.yaml',
      [
        'spokenByCharacter person/ada-quill',
        'citation source/lamp-minutes-1931',
        'citation source/courier-lamps-1931',
        'basis source/courier-lamps-1931',
      ],
    ],
    [
      'quotations/lampen-brennen.yaml',
      [
        'spokenByCharacter person/bram-osten',
        'citation source/osten-letter-1950',
        'citation source/courier-lamps-1931',
        'echoes quotation/lamps-lit',
      ],
    ],
    [
      'claims/nine-lamps-promised.yaml',
      [
        'author person/ada-quill',
        'appearance quotation/lamps-lit',
        'evidence quotation/lamps-lit',
        'evidence quotation/lamps-never-promised',
        'evidence source/courier-lamps-1931',
        'readWith quotation/lampen-brennen',
      ],
    ],
  ])('in %s', (path, names) => {
    expect(namesOf(path)).toEqual(names)
  })

  it('each say where they stand', () => {
    const entry = fixture('quotations/lamps-lit.yaml')
    for (const { to, path } of referencesOf(entry)) {
      const found = path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], entry)
      expect([to, to.slice(to.indexOf('/') + 1)]).toContain(found)
    }
  })
})

describe('an entry that names itself', () => {
  it('may rest a caution on itself, and nothing else', () => {
    const minutes = fixture('sources/lamp-minutes-1931.yaml') as Entry<'source'>
    expect(selfReferencesOf(minutes)).toEqual([])
    const circular = { ...minutes, isBasedOn: [minutes.id], readWith: [`source/${minutes.id}` as const] }
    expect(selfReferencesOf(circular).map(({ relation }) => relation)).toEqual(['isBasedOn', 'readWith'])
  })
})

describe('a cycle', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(slug => Slug.parse(slug)) as [Slug, Slug, Slug, Slug]
  const through = (bases: Readonly<Record<string, readonly Slug[]>>) => (slug: Slug) => bases[slug] ?? []

  it('is found with its way', () => {
    expect(cycleFrom(a, through({ a: [b], b: [d, c], c: [a] }))).toEqual([a, b, c, a])
    expect(cycleFrom(a, through({ a: [a] }))).toEqual([a, a])
  })

  it('is not seen where ways only meet', () => {
    expect(cycleFrom(a, through({ a: [b, c], b: [d], c: [d] }))).toBeUndefined()
  })

  it('that does not come back to the start is none of its own', () => {
    expect(cycleFrom(a, through({ a: [b], b: [c], c: [b] }))).toBeUndefined()
  })
})
