import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { describeDataset, readDataset } from '../../src/dataset/folder.ts'
import type { Entry } from '../../src/entries/entry.ts'
import { type EntryRef, type Kind, refOf } from '../../src/entries/ref.ts'
import { referencesOf } from '../../src/entries/references.ts'
import { Slug } from '../../src/entries/slug.ts'
import { SHIPPED } from '../fixtures/house.ts'

let entries: readonly Entry[]
let names: ReadonlySet<EntryRef>
beforeAll(async () => {
  const { entries: read, problems } = await readDataset(SHIPPED, new Date())
  expect(problems).toEqual([])
  entries = read.map(({ entry }) => entry)
  names = new Set(entries.map(({ kind, id }) => refOf(kind, id)))
})

const KIND_OF: Readonly<Record<string, Kind>> = {
  outlets: 'outlet',
  people: 'person',
  sources: 'source',
  quotations: 'quotation',
  claims: 'claim',
}

/** The entry of a file named as the documentation names it: `quotations/chrobog-elbe`. */
function refOfPath(path: string): EntryRef {
  const [folder = '', id = ''] = path.split('/')
  return refOf(KIND_OF[folder] ?? 'source', Slug.parse(id))
}

/** Everything that an entry says in our own words. */
function ours(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return ['note', 'text', 'differs'].includes(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(item => ours(item, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => ours(part, name))
}

function ourWords(entry: Entry): readonly string[] {
  if (entry.kind !== 'quotation') return ours(entry)
  const { text: _, ...rest } = entry
  return ours(rest)
}

describe('the shipped dataset', () => {
  it('is a dataset of five kinds', async () => {
    expect((await describeDataset(SHIPPED)).title).not.toBe('')
    for (const kind of ['outlet', 'person', 'source', 'quotation', 'claim']) {
      expect(entries.filter(entry => entry.kind === kind).length).toBeGreaterThan(10)
    }
  })

  it('names only entries that exist', () => {
    const broken = entries.flatMap(entry =>
      referencesOf(entry)
        .filter(({ to }) => !names.has(to))
        .map(({ to }) => `${entry.kind}/${entry.id}: ${to}`),
    )
    expect(broken).toEqual([])
  })

  it('quotes in its own prose only words that are recorded', () => {
    const recorded = entries.flatMap(entry => {
      if (entry.kind === 'source') return [entry.title]
      return entry.kind === 'quotation' ? entry.citation.map(({ selector }) => selector.exact) : []
    })
    const loose = entries.flatMap(entry =>
      ourWords(entry).flatMap(words =>
        [...words.matchAll(/“([^”]*)”/g)]
          .map(([, quoted = '']) => quoted.replace(/[.,]$/, ''))
          .filter(quoted => !recorded.some(run => run.includes(quoted)))
          .map(quoted => `${entry.kind}/${entry.id}: ${quoted}`),
      ),
    )
    expect(loose).toEqual([])
  })

  it('gives both sides of every claim a note for each piece of evidence, and never the same piece twice', () => {
    for (const claim of entries.filter(entry => entry.kind === 'claim')) {
      const pieces = claim.evidence.map(({ entry }) => entry)
      expect([claim.id, pieces.length]).toEqual([claim.id, new Set(pieces).size])
    }
  })

  it('knows what rests on what: the chain from the outlets down to the telegram', () => {
    const bases = (id: string) => {
      const source = entries.find(entry => entry.kind === 'source' && entry.id === id)
      return source?.kind === 'source' ? source.isBasedOn : []
    }
    expect(bases('tass-polyansky-2022')).toEqual(expect.arrayContaining(['polyansky-tweet-2022', 'spiegel-2022']))
    expect(bases('spiegel-2022')).toContain('bonn-1991')
  })

  it('has every entry that docs/seeds.md names', () => {
    const page = readFileSync(fileURLToPath(new URL('../../docs/seeds.md', import.meta.url)), 'utf8')
    const named = [...page.matchAll(/`([a-z]+\/[a-z0-9-]+)`/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(90)
    expect(named.filter(name => !names.has(refOfPath(name)))).toEqual([])
  })
})
