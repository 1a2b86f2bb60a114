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
  name('source', 'bonn-1991', 'Quadripartite meeting of political directors, Bonn, 6 March', 'FCO telegram'),
  name('source', 'spiegel-2022', 'Neuer Aktenfund von 1991 stützt russischen Vorwurf'),
  name('source', 'tass-polyansky-2022', 'Russia needs iron-clad guarantees, diplomat says'),
  name('person', 'jens-stoltenberg', 'Jens Stoltenberg'),
  name('person', 'mikhail-gorbachev', 'Mikhail Gorbachev', 'Михаил Горбачёв'),
  name('person', 'juergen-chrobog', 'Jürgen Chrobog', 'Jurgen Chrobog'),
  name('quotation', 'bonn-1991-elbe', 'We would not extend Nato beyond the elbe (sic).'),
  name('outlet', 'tass', 'TASS', 'ТАСС'),
  name('outlet', 'gorbachev-foundation', 'Gorbachev Foundation'),
  name('quotation', 'skubiszewski-not-possible', 'Dopóki istniał ZSRR i rządził w nim Michaił Gorbaczow'),
]
const { named } = createSearch(readingOf([], NAMES).reading)

describe('named', () => {
  test.each([
    ['bonn-1991', 'source/bonn-1991'],
    ['source/bonn-1991', 'source/bonn-1991'],
    ['Bonn 1991', 'source/bonn-1991'],
    ['bonn telegram', 'source/bonn-1991'],
    ['bonn-1919', 'source/bonn-1991'],
    ['telegramm bonn', 'source/bonn-1991'],
    ['stoltenberg', 'person/jens-stoltenberg'],
    ['stoltenburg', 'person/jens-stoltenberg'],
    ['Stolt', 'person/jens-stoltenberg'],
    ['gorbatschow', 'person/mikhail-gorbachev'],
    ['горбачев', 'person/mikhail-gorbachev'],
    ['JÜRGEN CHROBOG', 'person/juergen-chrobog'],
    ['tass', 'outlet/tass'],
    ['тасс', 'outlet/tass'],
  ])('%s', (words, entry) => {
    expect(named(words, KINDS, 5)[0]).toBe(entry)
  })

  test('who is called so comes before what merely mentions them', () => {
    expect(named('gorbatschow', KINDS, 3)).toEqual([
      'person/mikhail-gorbachev',
      'outlet/gorbachev-foundation',
      'quotation/skubiszewski-not-possible',
    ])
  })

  test('an exact name comes before what merely has the words', () => {
    expect(named('tass', KINDS, 5)).toEqual(['outlet/tass', 'source/tass-polyansky-2022'])
  })

  test('keeps to the kinds and to the limit', () => {
    expect(named('bonn-1991', ['quotation'], 5)).toEqual(['quotation/bonn-1991-elbe'])
    expect(named('bonn', KINDS, 1)).toHaveLength(1)
    expect(named('bonn', KINDS, 0)).toEqual([])
    expect(named('bonn', [], 5)).toEqual([])
  })

  test.each(['', '…', 'qwrtzpl', 'zzz-9999', '../../etc/passwd', 'x'.repeat(10_000), 'hhh jjj kkk lll'])(
    'nothing: %s',
    words => {
      expect(named(words, KINDS, 5)).toEqual([])
    },
  )
})
