import { describe, expect, it } from 'vitest'
import type { Quotation } from '../../src/entries/entry.ts'
import { Slug } from '../../src/entries/slug.ts'
import { sortOf, TRAITS, traitsOf } from '../../src/entries/traits.ts'
import { outlet } from '../fixtures/drafts.ts'

const common = (one: Parameters<typeof traitsOf>[0], other: Parameters<typeof traitsOf>[0]) =>
  traitsOf(one)
    .filter(trait => traitsOf(other).includes(trait))
    .map(trait => TRAITS[sortOf(trait)])

describe('what entries have in common', () => {
  it.each([
    ['https://www.a.example/x/', 'http://a.example/x#top'],
    ['https://a.example/x?utm_source=y&b=1&a=2', 'https://a.example/x?a=2&b=1'],
  ])('is a link, however it is written: %s and %s', (one, other) => {
    expect(common({ ...outlet('a'), URL: one }, { ...outlet('b'), URL: other })).toEqual(['the same link'])
  })

  it('is not another page of the same site', () => {
    const [one, other] = ['https://a.example/x?id=1', 'https://a.example/x?id=2']
    expect(common({ ...outlet('a'), URL: one }, { ...outlet('b'), URL: other })).toEqual([])
  })

  it('is a name, in any spelling', () => {
    const one = { ...outlet('a', 'Der Spiegel') }
    const other = { ...outlet('b', 'Spiegel'), alternateName: ['DER SPIEGEL'] }
    expect(common(one, other)).toEqual(['the same words'])
  })

  it('is a speaker and a date, or the words', () => {
    const said = (id: string, text: string, date: string): Quotation => ({
      kind: 'quotation',
      id: Slug.parse(id),
      text,
      inLanguage: 'en',
      spokenByCharacter: ['person/ada' as never],
      dateCreated: date,
      citation: [{} as never],
      echoes: [],
      readWith: [],
      cautions: [],
    })
    expect(common(said('a', 'Not one inch', '1990-02-09'), said('b', 'Another thing', '1990-02-09'))).toEqual([
      'the same speaker and date',
    ])
    expect(common(said('a', 'Not one inch', '1990'), said('b', '“not one inch”', '1991'))).toEqual(['the same words'])
  })
})
