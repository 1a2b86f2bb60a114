import { describe, expect, it, test } from 'vitest'
import { CONTENT, type Entry, refTo } from '../../src/entries/entry.ts'
import type { EntryRef } from '../../src/entries/ref.ts'
import { Slug } from '../../src/entries/slug.ts'
import { shelf } from '../../src/search/claims/shelf.ts'
import { createSearch } from '../../src/search/create.ts'
import { emptyRecord } from '../fixtures/record.ts'

const CLAIMS: readonly (readonly [id: string, ...texts: readonly string[]])[] = [
  [
    'moon-cheese',
    'The moon is made of cheese.',
    'Is the Moon Made of Cheese?',
    'Astronauts brought back rock in 1969.',
  ],
  [
    'stadium-boos',
    'The president was booed by the crowd at the stadium in October 2019.',
    'Was the President Booed at the Stadium?',
  ],
  ['stadium-ban', 'The president said he would ban booing in stadiums.', 'Did the President Ban Booing?'],
  [
    'bushfire-wombats',
    'Wombats are herding animals into burrows during the fires in Australia.',
    'Do Wombats Herd Animals?',
  ],
  ['spring-2018', 'The city cut down its trees in March 2018.', 'Did the City Cut Down Its Trees?'],
  ['spring-2016', 'The city cut down its trees in March 2016.', 'Did the City Cut Down Its Trees?'],
  ['mauer', 'Die Berliner Mauer wurde wegen eines Versprechers geöffnet.', ''],
  ['горбачёв', 'Горбачёву обещали, что НАТО не будет расширяться.', ''],
]

function filled() {
  const claims = shelf<string>()
  for (const [id, ...texts] of CLAIMS) claims.put(id, texts)
  return claims
}
const claims = filled()
const first = (message: string) => claims.search(message, 3)[0]?.id

describe('a message finds the claim that it makes', () => {
  test.each([
    ['NASA lied to you: the MOON is cheese!!!', 'moon-cheese'],
    ['Whoa. #MoonCheese https://t.co/abc — Ann Bee (@annbee) May 1, 2020', 'moon-cheese'],
    ['listen to those boos at the stadium pic.twitter.com/7kQf', 'stadium-boos'],
    ['wombats saving everyone #AustraliaFires', 'bushfire-wombats'],
    ['they cut down all our trees — Tree Friend (@trees) March 2, 2018', 'spring-2018'],
    ['they cut down all our trees — Tree Friend (@trees) March 2, 2016', 'spring-2016'],
    ['Ein Versprecher hat die Mauer geöffnet', 'mauer'],
    ['обещали ли Горбачёву, что НАТО не расширится?', 'горбачёв'],
  ])('%s', (message, expected) => {
    expect(first(message)).toBe(expected)
  })

  it.each(['', '🙂', 'https://t.co/abc', 'and it was not', 'x'.repeat(5000), '@ # — (@a)'])('nothing: %s', message => {
    expect(claims.search(message, 3)).toEqual([])
  })

  it('is surer of the same words than of a few of them', () => {
    const [whole] = claims.search('The moon is made of cheese', 1)
    const [few] = claims.search('What a lovely moon over our house by the river tonight', 1)
    expect(whole?.confidence).toBeGreaterThan(0.8)
    expect(few?.confidence).toBeLessThan(0.15)
  })

  it('compares by BM25 over all claims, however many have the words', () => {
    const many = shelf<string>()
    for (let id = 0; id < 500; id++) many.put(`${id}`, [`Common words about parks, number ${id}.`])
    many.put('zebra', ['Common words about parks and one zebra.'])
    expect(many.search('common words, parks, zebra', 5)[0]?.id).toBe('zebra')
    expect(many.search('common words about parks', 5)).toHaveLength(5)
  })
})

describe('the claims of the record', () => {
  const entry = (id: string, text: string, ...reviewed: readonly string[]): Entry<'claim'> => {
    const review = { author: 'A Reviewer', reviewRating: 'False', URL: 'https://example.org/' }
    const evidence = [{ entry: 'source/a-source', stance: 'context', note: 'For the test.' }]
    const reviews = reviewed.map(claimReviewed => ({ ...review, claimReviewed }))
    return { ...CONTENT.claim.parse({ text, evidence, reviews }), kind: 'claim', id: Slug.parse(id) }
  }

  it('finds what was added or changed at once, and never what is gone', () => {
    const record = emptyRecord()
    const { claims: likely } = createSearch(record.catalogue)
    const found = (message: string) => likely(message, 3).map(({ entry }) => entry)
    expect(found('zebras were promised a zoo')).toEqual([])
    record.chat('claim/zebras' as EntryRef, entry('zebras', 'Zebras were promised a zoo.'))
    expect(found('zebras were promised a zoo')).toEqual(['claim/zebras'])
    record.chat('claim/zebras' as EntryRef, entry('zebras', 'Quaggas are extinct.'))
    expect(found('promised a zoo')).toEqual([])
    expect(found('extinct quagga')).toEqual(['claim/zebras'])
    record.chat('claim/lions' as EntryRef, entry('lions', 'Lions roar.'))
    expect(found('extinct quagga')).toEqual(['claim/zebras'])
    record.chat('claim/zebras' as EntryRef, null)
    expect(found('extinct quagga')).toEqual([])
  })

  it('knows a claim by its reviewers’ words and by its slug too', () => {
    const record = emptyRecord()
    const hoax = entry('lakeside-hoax', 'The monster is real.', 'A creature lives in Loch Ness.')
    record.chat(refTo(hoax), hoax)
    const { claims: likely } = createSearch(record.catalogue)
    expect(likely('what lives in loch ness', 1)).toHaveLength(1)
    expect(likely('that lakeside hoax again', 1)).toHaveLength(1)
  })
})
