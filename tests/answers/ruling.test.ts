import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ruleOn } from '../../src/answers/ruling/rule-on.ts'
import type { Ruling } from '../../src/answers/ruling/ruling.ts'
import { refOf } from '../../src/entries/ref.ts'
import { Slug } from '../../src/entries/slug.ts'
import { INVENTED, openTestHouse, type TestHouse } from '../fixtures/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(INVENTED)
})
afterAll(() => house.close())

const person = (name: string) => refOf('person', Slug.parse(name))
const rule = (words: string, ...speakers: string[]) =>
  ruleOn(words, speakers.length > 0 ? { speakers: speakers.map(person) } : {}, house)
const placesOf = (ruling: Ruling) => ('places' in ruling ? ruling.places.map(({ quotation }) => quotation.id) : [])
const MINUTES =
  'We shall keep all nine lamps lit from dusk until the last boat is counted home, and we shall not sell one drop of the oil'

describe('a ruling', () => {
  it.each([
    [MINUTES, 'verbatim'],
    ['all nine lamps lit from dusk', 'part'],
    ['We shall keep all nine lamps lit … until the last boat', 'part'],
    ['We shall keep the lamps lit until the last boat is home', 'outlet'],
    ['The lamps burn as Mrs Quill said', 'outlet'],
    ['We shall keep all nine lamps lit we shall not sell one drop', 'joined'],
    ['we shall not sell one drop. Nobody ever promised nine lamps', 'joined'],
    ['We shall keep all eight lamps lit from dusk', 'altered'],
    ['we shall sell one drop of the oil', 'altered'],
    ['Somebody ever promised nine lamps', 'altered'],
    ['Die Lampen brennen nicht, wie Frau Quill es sagte', 'altered'],
    ['we will bury the harbour', 'nothing'],
    ['', 'nothing'],
  ])('on “%s”: %s', (words, verdict) => expect(rule(words).verdict).toBe(verdict))

  it.each([
    [MINUTES, 'verbatim'],
    ['We shall keep the lamps lit until the last boat is home', 'outlet'],
    ['We shall keep all nine lamps lit we shall not sell one drop', 'joined'],
    ['we shall not sell one drop. Nobody ever promised nine lamps', 'joined'],
    ['We shall keep all eight lamps lit from dusk', 'altered'],
  ])('on “%s” of a stranger: another speaker’s, who is recorded with it %s', (words, theirs) => {
    const ruling = ruleOn(words, { stranger: 'Ada Lovelace' }, house)
    expect(ruling).toMatchObject({ verdict: 'other-speaker', stranger: 'Ada Lovelace', asked: [], near: [] })
    expect(ruling).toMatchObject({ theirs: { verdict: theirs } })
    expect(placesOf(ruling)).not.toEqual([])
  })

  it('on few words of a stranger, and on words that nobody is recorded with, is as on anybody’s', () => {
    const of = (words: string) => ruleOn(words, { stranger: 'Ada Lovelace' }, house).verdict
    expect([of('all nine lamps'), of('we will bury the harbour')]).toEqual(['part', 'nothing'])
  })

  it('counts the words that an ellipsis leaves out, and names a negation that stands beside', () => {
    expect(rule('We shall keep … lamps lit from dusk')).toMatchObject({ verdict: 'part', leftOut: 1 })
    expect(rule('sell one drop of the oil')).toMatchObject({ verdict: 'part', leftOut: 0, beside: 'not' })
    expect(rule('all nine lamps lit')).not.toHaveProperty('beside')
  })

  it('sets the better record beside an outlet’s wording, with what the outlet changed, gravest first', () => {
    const ruling = rule('We shall keep the lamps lit until the last boat is home')
    expect(ruling).toMatchObject({
      verdict: 'outlet',
      translated: false,
      better: { source: 'lamp-minutes-1931' },
      having: [{ source: 'courier-lamps-1931' }],
      changes: [{ touches: 'number', recorded: expect.stringContaining('nine') }, {}, {}],
    })
    expect(rule('The lamps burn as Mrs Quill said')).toMatchObject({
      translated: true,
      better: { source: 'osten-letter-1950', inLanguage: 'de' },
      changes: [],
    })
  })

  it('names both utterances that were joined, and neither as the one that has the words', () => {
    const ruling = rule('we shall not sell one drop. Nobody ever promised nine lamps')
    expect(ruling).toMatchObject({
      from: 'several',
      pieces: [
        { words: 'we shall not sell one drop', place: { quotation: { id: 'lamps-lit' } } },
        { words: 'Nobody ever promised nine lamps', place: { quotation: { id: 'lamps-never-promised' } } },
      ],
    })
    expect(rule('We shall keep all nine lamps lit we shall not sell one drop')).toMatchObject({
      from: 'one text',
      pieces: [{ words: 'We shall keep all nine lamps lit' }, { words: 'we shall not sell one drop' }],
    })
  })

  it('says of altered words what turns the sense before what does not', () => {
    expect(rule('We shall keep all eight lamps lit from dawn, and we shall sell one drop of the oil')).toMatchObject({
      verdict: 'altered',
      changes: [{ touches: 'negation' }, { touches: 'number', recorded: 'nine', asked: 'eight' }, { touches: 'words' }],
    })
  })

  it('tells another speaker’s words from words that nobody said', () => {
    const ruling = rule('all nine lamps lit from dusk', 'bram-osten')
    expect(ruling).toMatchObject({ verdict: 'other-speaker', theirs: { verdict: 'part' } })
    expect(placesOf(ruling)).toEqual(['lamps-lit'])
    expect(rule('all nine lamps lit from dusk', 'ada-quill').verdict).toBe('part')
    expect(rule('all nine lamps lit from dusk', 'ada-quill', 'bram-osten').verdict).toBe('part')
    expect(rule('We shall keep all eight lamps lit from dusk', 'bram-osten')).toMatchObject({
      verdict: 'altered',
      otherSpeaker: true,
    })
    expect(rule('we will bury the harbour', 'bram-osten').verdict).toBe('nothing')
  })
})
