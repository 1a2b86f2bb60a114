import { describe, expect, test } from 'vitest'
import type { Name } from '../../src/catalogue/catalogue.ts'
import { KINDS, refOf } from '../../src/entries/ref.ts'
import { Slug } from '../../src/entries/slug.ts'
import { createSearch } from '../../src/search/create.ts'
import { readingOf } from '../fixtures/search/reading.ts'

const name = (kind: (typeof KINDS)[number], id: string, title: string, ...also: string[]): Name => ({
  entry: refOf(kind, Slug.parse(id)),
  title,
  also,
})

const NAMES = [
  name('outlet', 'tass', 'TASS', 'ТАСС'),
  name('person', 'juergen-chrobog', 'Jürgen Chrobog'),
  name('person', 'mikhail-gorbachev', 'Mikhail Gorbachev', 'Михаил Горбачёв'),
  name('source', 'bonn-1991', 'Quadripartite meeting, Bonn, 6 March'),
  name('source', 'tass-polyansky-2022', 'Russia needs guarantees'),
]
const { beginning } = createSearch(readingOf([], NAMES).reading)
const found = (typed: string, kinds = KINDS as readonly (typeof KINDS)[number][], limit = 25) =>
  beginning(typed, kinds, limit).map(({ entry }) => entry)

describe('beginning', () => {
  test.each([
    ['bo', ['source/bonn-1991']],
    ['BONN 19', ['source/bonn-1991']],
    ['meet quad', ['source/bonn-1991']],
    ['jurgen', ['person/juergen-chrobog']],
    ['горб', ['person/mikhail-gorbachev']],
    ['chrob', ['person/juergen-chrobog']],
    ['onn', []],
    ['bonn gorbachev', []],
    ['zzz', []],
  ])('%s', (typed, entries) => {
    expect(found(typed)).toEqual(entries)
  })

  test('what begins so as a whole comes before what has it inside', () => {
    expect(found('tass')).toEqual(['outlet/tass', 'source/tass-polyansky-2022'])
    expect(found('m')).toEqual(['person/mikhail-gorbachev', 'source/bonn-1991'])
  })

  test('with nothing typed gives the first of each kind asked for', () => {
    expect(found('', ['person'])).toEqual(['person/juergen-chrobog', 'person/mikhail-gorbachev'])
    expect(found(' ', KINDS, 2)).toHaveLength(2)
  })

  test('keeps to the kinds and to the limit', () => {
    expect(found('t', ['source'])).toEqual(['source/tass-polyansky-2022'])
    expect(found('t', KINDS, 1)).toHaveLength(1)
    expect(found('t', [])).toEqual([])
  })
})
