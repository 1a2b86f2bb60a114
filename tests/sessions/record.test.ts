import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Status } from '../../src/answers/answer.ts'
import { plainOf } from '../../src/answers/plain.ts'
import { openTestHouse, type TestHouse } from '../fixtures/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const words = async (line: string) => plainOf(await house.ask(line))
/** The quotation that leads an answer. */
const lead = ({ blocks }: Answer) => blocks.find(block => block.block === 'quotation')?.of.quotation

describe('a journalist asks who said it', () => {
  it.each([
    ['would not extend NATO beyond the Elbe', 'chrobog-elbe'],
    ['foreign ministers in Bonn on March 6, 1991', 'tass-meeting-description'],
    ['categorically unacceptable', 'spiegel-2022-unacceptable'],
    ['one inch to the east', 'baker-one-inch-us'],
    ['not one inch eastward', 'baker-not-one-inch-eastward-label'],
    ['Ни одного дюйма на восток', 'putin-not-one-inch-2021'],
    ['hoodwinked and brazenly deceived', 'putin-not-one-inch-2021'],
    ['NATO has never made the promise to not enlarge', 'stoltenberg-never-promised-dpa'],
    ['never promised not to expand', 'stoltenberg-never-promised-dpa'],
    ['had not been raised until German reunification', 'stoltenberg-gorbachev'],
    ['determin its own destiny', 'stoltenberg-documents'],
    ['was out of the question', 'shevardnadze-beyond-germany'],
    ['multiple chat memos', 'nsa-memcons-highest-levels'],
    ['„Das ist schlichtweg falsch“', 'stoltenberg-spiegel-backroom'],
    ['NATO’s open-door policy was not asserted legally', 'putin-open-door-legal'],
  ])('“%s”: %s', async (asked, expected) => {
    const answer = await house.ask(`who-said "${asked}"`)
    expect(answer.status).toBe('found')
    expect(lead(answer)).toBe(expected)
  })

  it.each([
    ['would not extend NATO beyond the Oder', 'chrobog-elbe', 'Name changed: elbe → Oder'],
    ['NATO has never made the promise to not expand', 'stoltenberg-never-promised-dpa', 'Changed: enlarge → expand'],
    ['NATO has made the promise to not enlarge', 'stoltenberg-never-promised-dpa', 'Negation lost: never'],
  ])('“%s” is altered, and told what differs', async (asked, nearest, difference) => {
    const answer = await house.ask(`who-said "${asked}"`)
    expect(answer.status).toBe('near')
    expect(lead(answer)).toBe(nearest)
    expect(plainOf(answer)).toContain('Not on record')
    expect(plainOf(answer)).toContain(difference)
  })

  it.each([
    'we will bury NATO',
    'It was not raised then or later. It wasn’t an issue.',
    'ask not what your country can do for you',
    '🙂🙂🙂',
    'שלום עולם',
  ])('“%s” is not on record, and nobody is named for it', async asked => {
    const answer = await house.ask(`who-said "${asked}"`)
    expect(['nothing', 'near']).toContain(answer.status)
    expect(plainOf(answer)).toContain('Not on record')
    expect(plainOf(answer)).not.toContain('The earliest on record')
  })

  it('says whose wording it is when an outlet changed the words', async () => {
    const answer = await words('who-said "never promised not to expand"')
    expect(answer).toContain('The wording of')
    for (const outlet of ['YCPress', 'News Front', 'Sputnik International']) expect(answer).toContain(outlet)
    expect(answer).toContain('NATO has never made the promise to not enlarge.')
    expect(answer).toContain('Changed: enlarge → to expand')
  })

  it('never calls reported speech verbatim', async () => {
    const answer = await words('who-said "we would not extend Nato beyond the elbe"')
    expect(answer).toContain('In reported speech, not a transcript')
    expect(answer).not.toContain('Verbatim')
  })

  it('narrows by speaker and language', async () => {
    expect(lead(await house.ask('who-said "one inch" speaker:vladimir-putin'))).toMatch(/^putin-/)
    expect((await house.ask('who-said "ausdehnen" language:de')).status).toBe('found')
    expect((await house.ask('who-said "ausdehnen" language:fr')).status).not.toBe('found')
    expect(await words('who-said "one inch" speaker:nobody-of-this-name')).toContain('No speaker is called')
  })
})

describe('a journalist looks things up', () => {
  it('finds a source by slug, and who relied on it', async () => {
    const answer = await words('source bonn-1991')
    for (const needed of [
      'PREM 19/3326',
      'POLITICAL DIRECTORS',
      '(source tass-polyansky-2022)',
      'through spiegel-2022',
      'ELBE (SIC)',
    ]) {
      expect(answer).toContain(needed)
    }
  })

  it.each([
    ['source bonn-1919', 'near', 'source bonn-1991'],
    ['source ../../etc/passwd', 'nothing', 'No source is called'],
    ["source '; drop table entry; --", 'nothing', 'No source is called'],
    ['person Горбачёв', 'found', 'Mikhail Gorbachev'],
    ['person Gorbatschow', 'found', 'Mikhail Gorbachev'],
    ['person chroborg', 'found', 'Jürgen Chrobog'],
    ['outlet tass', 'found', 'not established'],
    ['outlet news-front', 'found', 'designated'],
    ['claim nato-never-promised', 'found', 'This record gives no verdict'],
    ['compare chrobog-elbe', 'found', 'Left out: sic'],
    ['timeline from:1990-02-01 to:1990-02-28', 'found', '9 February 1990'],
    ['timeline from:yesterday', 'refused', 'is not a date'],
    ['timeline from:1995 to:1990', 'refused', 'Give the earlier date first'],
    ['cite bonn-1991 style:apa', 'found', 'PREM 19/3326'],
    ['cite chrobog-elbe style:mla', 'refused', 'style can be'],
    ['history bonn-1991', 'found', 'Entered'],
    ['quotation astana-free-to-choose', 'found', 'To be read together with'],
    ['help', 'found', 'who-said'],
    ['help timeline', 'found', 'from:'],
    ['privacy', 'found', 'No look-up is recorded'],
    ['sorce bonn-1991', 'refused', 'Did you mean source?'],
    ['who-said', 'refused', 'needs the words'],
    ['who-said "not one inch', 'refused', 'is not closed'],
    ['who-said "x" speker:putin', 'refused', 'Did you mean speaker:'],
    [`who-said "${'a'.repeat(10_000)}"`, 'refused', 'at most 2000'],
  ] as const)('%s', async (line: string, status: Status, says: string) => {
    const answer = await house.ask(line)
    expect(answer.status).toBe(status)
    expect(plainOf(answer)).toContain(says)
  })

  it('shows both sides of a claim in the same form', async () => {
    for (const { entry } of house.catalogue.heads('claim')) {
      const { blocks } = await house.ask(`claim ${entry.id}`)
      const forms = new Map<string, Set<string>>()
      let side = ''
      for (const block of blocks) {
        if (block.block === 'heading') side = block.text.map(span => ('text' in span ? span.text : '')).join('')
        else if (/^In (?:support|dispute|context)$/.test(side))
          forms.set(side, (forms.get(side) ?? new Set()).add(block.block))
      }
      for (const form of forms.values())
        expect([...form].filter(block => block !== 'quotation' && block !== 'paragraph')).toEqual([])
    }
  })

  it('answers every example of every command', async () => {
    for (const { name, examples, role } of house.commands) {
      for (const { line } of examples) {
        const { status } = await house.ask(line, role)
        // There is no channel here to pin anything in, nothing was left unfinished, and nothing is posted.
        const expected = /^(?:pins?|unpin|track|untrack)\b/.test(line)
          ? 'refused'
          : expect.stringMatching(/bury|^draft|^copies/.test(line) ? /near|nothing/ : /found|done/)
        expect([name, line, status]).toEqual([name, line, expected])
      }
    }
    expect(house.faults).toEqual([])
  })

  it('does not fault on any entry', async () => {
    for (const kind of ['outlet', 'person', 'source', 'quotation', 'claim'] as const) {
      for (const { entry } of house.catalogue.heads(kind)) {
        expect((await house.ask(`${kind} ${entry.id}`)).status).toBe('found')
      }
    }
    expect(house.faults).toEqual([])
  })
})

describe('a narrowing or an option that is not there', () => {
  it.each([
    ['who-said "not one inch" person:vladimir-putin', 'refused', 'has no person:'],
    ['who-said "not one inch" by:putin', 'refused', 'put them in quotation marks'],
    ['who-said "not one inch" __proto__:x', 'refused', 'has no __proto__:'],
    ['source bonn-1991 page:2', 'refused', 'has no page:'],
    ['who-said "not one inch" language:xx', 'refused', 'There are words in en (English)'],
    ['who-said "one inch" language:English', 'found', 'one inch'],
    ['who-said "one inch" speaker:vladimir', 'near', 'Vladimir Putin'],
    ['who-said "one inch" speaker:Putni', 'near', 'Did you mean'],
    ['who-said "one inch to the east" speaker:helmut-kohl', 'near', 'No words of Helmut Kohl'],
    ['who-said "NATO"', 'several', 'Give more of the sentence'],
    ['who said "not one inch"', 'refused', 'with its hyphen'],
    ['/', 'refused', 'Nothing was asked'],
    ['history ../x', 'near', 'No entry is called'],
    ['outlet ../x', 'near', 'No outlet is called'],
    ['source ‘bonn-1991’', 'found', 'PREM 19/3326'],
    ["cite 'bonn-1991'", 'found', 'PREM 19/3326'],
    ['who-said "not \u001B[31mone\u001B[0m \u0007inch"', 'found', 'not one inch'],
  ] as const)('%s', async (line: string, status: Status, says: string) => {
    const answer = await house.ask(line)
    expect([line, answer.status]).toEqual([line, status])
    expect(plainOf(answer)).toContain(says)
  })

  it('offers the corrected line', async () => {
    expect((await house.ask('who said "not one inch"')).actions[0]?.line).toBe('who-said "not one inch"')
    expect((await house.ask('sorce bonn-1991')).actions[0]?.line).toBe('source bonn-1991')
  })
})

describe('the verdict', () => {
  it.each([
    ['one inch to the east', 'part of a longer passage'],
    ['NATO has never made the promise to not enlarge.', 'Verbatim.'],
    ['not one inch eastward', 'Svetlana Savranskaya and Tom Blanton'],
  ])('of “%s” says: %s', async (asked, says) => expect(await words(`who-said "${asked}"`)).toContain(says))

  it('tells a translation from another wording', async () => {
    const answer = await words('who-said "not one inch" speaker:vladimir-putin')
    expect(answer).toContain('In translation, in')
    expect(answer).toContain('The best record is in Russian:')
  })
})
