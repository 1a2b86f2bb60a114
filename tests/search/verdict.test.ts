import { describe, expect, test } from 'vitest'
import { Slug } from '../../src/entries/slug.ts'
import { question } from '../../src/search/question.ts'
import { judge } from '../../src/search/verdict.ts'

const SMALL = new Set('a an and at by for in is it not of on or that the to was we will would'.split(' '))
const weighing = { weigh: (word: string) => (SMALL.has(word) ? 1 : 5), isRare: (word: string) => !SMALL.has(word) }

/** What a record of one text says of a question. */
const judged = (asked: string, words: string) =>
  judge(
    question(asked),
    { quotation: Slug.parse('q'), citation: 0, source: Slug.parse('s'), language: 'en', words },
    weighing,
  )
const verdict = (asked: string, words: string) => judged(asked, words)?.verdict

describe('numbers', () => {
  test.each([
    ['the lamps cost 5 % of it', 'the lamps cost 5% of it', 'verbatim'],
    ['the lamps cost 5 of it', 'the lamps cost 5% of it', 'altered'],
    ['the lamps cost €5 of it', 'the lamps cost $5 of it', 'altered'],
    ['the lamps cost $ 5 of it', 'the lamps cost $5 of it', 'verbatim'],
    ['the harbour froze at -5 that night', 'the harbour froze at −5 that night', 'verbatim'],
    ['the harbour froze at 5 that night', 'the harbour froze at −5 that night', 'altered'],
    ['the oil of 1931 was sold', 'the oil of – 1931 – was sold', 'verbatim'],
    ['a vote of 2/3 of the Board', 'a vote of 2-3 of the Board', 'altered'],
    ['a vote of 24 of the Board', 'a vote of 2-4 of the Board', 'altered'],
    ['a vote of 2½ hours and no more', 'a vote of 21.2 hours and no more', 'altered'],
    ['sold 1,000 lamps to the town', 'sold 1000 lamps to the town', 'verbatim'],
    ['keep nine lamps lit', 'keep eight lamps lit', 'altered'],
    ['the ninth lamp was lit', 'the eighth lamp was lit', 'altered'],
    ['wir behalten zweiundzwanzig Lampen', 'wir behalten dreiundzwanzig Lampen', 'altered'],
  ])('“%s” of “%s”: %s', (asked, recorded, expected) => expect(verdict(asked, recorded)).toBe(expected))

  test('a number that only its sign tells from another is shown with it', () => {
    expect(judged('the lamps cost 5 of it', 'the lamps cost 5% of it')?.steps).toContainEqual({
      step: 'changed',
      asked: '5',
      recorded: '5%',
    })
  })
})

describe('hyphens', () => {
  test.each([
    ['the co-operation of the Board', 'the cooperation of the Board', 'verbatim'],
    ['the keeping of lamps is not-able work', 'the keeping of lamps is notable work', 'altered'],
    ['no-one keeps the lamps', 'noone keeps the lamps', 'verbatim'],
  ])('“%s” of “%s”: %s', (asked, recorded, expected) => expect(verdict(asked, recorded)).toBe(expected))
})

describe('brackets', () => {
  const RECORD = 'We told the keeper of the harbour that the lamps would stay'
  test.each([
    ['[W]e told the keeper of the harbour', 'part'],
    ['told [him] that the lamps would stay', 'part'],
    ['told the keeper [of lamps, as it were] that the lamps would stay', 'part'],
    ['the lamps would stay[ed]', 'part'],
    ['told the keeper of the harbour [Bram Osten] that the lamps would stay', 'altered'],
    ['told the keeper of the harbour that [nine of] the lamps would stay', 'altered'],
    ['told the keeper of the harbour that the lamps would [not] stay', 'altered'],
    ['told the keeper of the harbour[less] that the lamps would stay', 'altered'],
    ['[un]told the keeper of the harbour that the lamps would stay', 'altered'],
  ])('“%s”: %s', (asked, expected) => expect(verdict(asked, RECORD)).toBe(expected))

  test('stand for no number', () => {
    expect(verdict('We sold [some] lamps of the harbour', 'We sold nine lamps of the harbour')).toBe('altered')
    expect(verdict('We sold [the] lamps of the harbour', 'We sold those lamps of the harbour')).toBe('part')
  })

  test('stand for a few words and not for many', () => {
    const long = 'We told them, after nine long evenings of talk about the oil, that the lamps would stay'
    expect(verdict('We told [us] that the lamps would stay', long)).not.toBe('part')
    expect(verdict('We told them … that the lamps would stay', long)).toBe('part')
  })
})

describe('an ellipsis', () => {
  const RECORD =
    'Osten was late. He spoke of the oil. He would not sell the lamps of the harbour, he said, and he would sell the boats.'
  test('is read at the place where it leaves out no negation', () => {
    expect(verdict('he would … the boats', RECORD)).toBe('part')
    expect(verdict('He would … the lamps', RECORD)).toBe('altered')
  })

  test('joins no single words from far apart', () => {
    expect(verdict('Osten … boats', RECORD)).not.toBe('part')
    expect(verdict('Osten was late … sell the boats', RECORD)).toBe('altered')
  })

  test('however many there are, takes no time', () => {
    const many = Array.from({ length: 40 }, () => 'lamp').join(' … ')
    expect(verdict(`${many} … oil`, 'lamp '.repeat(200))).not.toBe('part')
  })
})

describe('runs of one text set together', () => {
  const RECORD =
    'We shall keep the lamps lit until morning, as the Board asked of us in March. The boats may come home by any way they like.'
  test.each([
    ['We shall keep the lamps lit until morning the boats may come home', 'joined'],
    ['We shall keep the lamps lit until morning … the boats may come home', 'part'],
    ['The boats may come home. We shall keep the lamps lit', 'joined'],
    ['The boats may come home … We shall keep the lamps lit', 'joined'],
    ['We shall keep lit until morning', 'altered'],
    ['We shall keep the lamps lit as the Board asked of us in March', 'altered'],
  ])('“%s”: %s', (asked, expected) => expect(verdict(asked, RECORD)).toBe(expected))

  test('are altered where what is left out turns the sense, or is a number', () => {
    const turned = 'We shall keep the lamps, but in no year that follows this one, lit until the morning'
    expect(verdict('We shall keep the lamps lit until the morning', turned)).toBe('altered')
    const counted = 'We shall keep the lamps that the nine keepers sold us lit until the morning'
    expect(verdict('We shall keep the lamps lit until the morning', counted)).toBe('altered')
  })

  test('are altered where a negation was brought in that stands elsewhere in the text', () => {
    const speech = 'We will sell the oil of Vell. We will not rest. We will not sell the oil of Osten, said the Board.'
    expect(verdict('We will not sell the oil of Vell', speech)).toBe('altered')
  })

  test('tell what lies between them', () => {
    const finding = judged('We shall keep the lamps lit until morning the boats may come home', RECORD)
    expect(finding?.ranges.map(({ start, end }) => RECORD.slice(start, end))).toEqual([
      'We shall keep the lamps lit until morning',
      'The boats may come home',
    ])
    expect(finding?.steps.filter(({ step }) => step === 'missing')).toHaveLength(8)
  })
})

test('a changed name alters the shortest sentence', () => {
  expect(verdict('Come back to Vell', 'Come back to Osten')).toBe('altered')
  expect(verdict('come back to Osten', 'Come back to the lamps')).not.toBe('part')
})
