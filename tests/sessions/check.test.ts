import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../src/answers/checking/check.ts'
import { reportOf } from '../../src/answers/checking/check-report.ts'
import { plainOf } from '../../src/answers/plain.ts'
import { wordsOf } from '../../src/answers/text.ts'
import { openTestHouse, type TestHouse } from '../fixtures/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

/** Of each quotation: how it stands, and the entry that is shown for it. */
async function judged(text: string) {
  return (await check(text, house)).map(({ judgement, ruling }) => {
    const place = 'places' in ruling ? ruling.places[0] : 'pieces' in ruling ? ruling.pieces[0].place : undefined
    return [judgement, place?.quotation.id]
  })
}
const answered = async (text: string) => plainOf(await house.ask(`check ${text}`))

// Sentences of the five articles from which the record grew, with their own marks and slips. Each was read against the record.
describe('what the articles quote stands as it was found to', () => {
  it.each([
    [
      'News Front, Putin',
      'Vladimir Putin had earlier claimed that Moscow had been “hoodwinked and brazenly deceived” by Western countries by promising that NATO would not expand “not one inch eastwards”.',
      [
        ['outlet', 'putin-not-one-inch-2021'],
        ['outlet', 'putin-not-one-inch-2021'],
      ],
    ],
    ['News Front, the document', 'NATO was “categorically unacceptable”', [['short', 'spiegel-2022-unacceptable']]],
    [
      'News Front, Seitz',
      '“We have made it clear to the Soviet Union – in the 2 plus 4 talks, as well as in other negotiations – that we do not intend to benefit from the withdrawal of Soviet troops from Eastern Europe... NATO must not expand eastwards, either formally or informally”, – Der Spiegel quoted the US official as saying.',
      [['joined', 'seitz-advantage']],
    ],
    [
      'News Front, the telegram',
      '```\n1. UK CIRCULATES PROMISED PAPER ON SECURITY IN CENTRAL AND\nEASTERN EUROPE. GENERAL A AGREEMENT THAT MEMBERSHIP OF NATO AND\nSECURITY GUARANTEES UNACCEPTABLE.\nDETAIL\n2. FURTHER STEPS COULD BE TAKEN IN THE CSCE AND\nTHROUGH BILATERAL AGREEMENTS.\n```',
      [
        ['verbatim', 'bonn-1991-summary-uk-paper'],
        ['verbatim', 'bonn-1991-summary'],
        ['part', 'chrobog-future-declarations'],
      ],
    ],
    [
      'News Front, Putin again',
      "\"And they say to us: 'Where is it written on a piece of paper? It's not there? Well, fuck off, we don't give a damn about your concerns,'\" the Russian president said.",
      [['outlet', 'putin-paper']],
    ],
    [
      'News Front, Stoltenberg',
      'Jens Stoltenberg then said that the North Atlantic Alliance "never promised not to expand". In an interview with the same Der Spiegel, he stated that "there has never been such a promise, there has never been such a backroom deal, it is simply absurd".',
      [
        ['outlet', 'stoltenberg-never-promised-dpa'],
        ['outlet', 'stoltenberg-spiegel-backroom'],
      ],
    ],
    [
      'Paris Beacon, its headline',
      'Declassified documents refute Blinken and Stoltenberg\'s claims that NATO "has never made a promise not to expand"',
      [['part', 'paris-beacon-headline']],
    ],
    [
      'Paris Beacon, Blinken, without an opening mark',
      'La Otan **never promised not to admit new members** "the senior American diplomat told reporters during a wheel press release',
      [['outlet', 'blinken-never-promised']],
    ],
    [
      'Paris Beacon, Blinken',
      'Underlining that the "**open door policy**" is fundamental, Blinken noted it.',
      [['part', 'blinken-open-door']],
    ],
    [
      'Paris Beacon, the archive, with marks out of place',
      'many Western leaders rejected the idea of "Central and Eastern Europe joining NATO from the early 1990s to 1991 "and that the Russian" complaints "about its subsequent expansions were written" in **multiple chat memos** between the Soviets and the western interlocutors of the **highest level**"',
      [
        ['outlet', 'nsa-early-1990'],
        ['short', 'nsa-memcons-highest-levels'],
        ['outlet', 'nsa-memcons-highest-levels'],
      ],
    ],
    [
      'Sputnik, Stoltenberg',
      '"This is a fundamental principle of European security and one that Russia has also subscribed to," Stoltenberg said. "That\'s not something that we can change through some quotes."',
      [
        ['part', 'stoltenberg-principle'],
        ['part', 'stoltenberg-principle'],
      ],
    ],
    [
      'Sputnik, Stoltenberg on Gorbachev',
      '"Former President [of the USSR Mikhail] Gorbachev said the topic of NATO enlargement had not been raised until German reunification", Stoltenberg said.',
      [['outlet', 'stoltenberg-gorbachev']],
    ],
    [
      'Sputnik, Putin',
      'Putin asserted that the alliance had "deceived" Russia several times and said there were "five waves of NATO enlargement".\n"Not a single inch to the East - that\'s what we were told in the 90s. So what? Cheated. They just cheated insolently", Putin said.',
      [
        ['short', 'putin-not-one-inch-2021'],
        ['verbatim', 'putin-five-waves-2021'],
        ['outlet', 'putin-not-one-inch-2021'],
      ],
    ],
    [
      'TASS, Polyansky',
      '"Only iron-clad legally binding guarantees this time," Polyansky tweeted.\n\n"And now some people are asking why we do not accept verbal promises and gentlemen’s agreements," Polyansky said about the story in Der Spiegel, adding that the "it was a mistake of Western leaders to break such promises while Soviet and Russian leaders kept theirs."',
      [
        ['verbatim', 'polyansky-iron-clad'],
        ['verbatim', 'polyansky-verbal-promises'],
        ['verbatim', 'polyansky-mistake'],
      ],
    ],
    [
      'TASS, Chrobog',
      '"We had made it clear during the 2+4 negotiations [by the GDR, the FRG, France, the Soviet Union, Britain and the United States] that we would not extend NATO beyond the Elbe. We could not therefore offer membership of NATO to Poland and the others," the FRG representative, Jurgen Chrobog, said.',
      [['outlet', 'chrobog-elbe']],
    ],
    [
      'TASS, Putin',
      'President Vladimir Putin said that Russia had been cheated.\n\n"They said one thing and did something very different," he said.',
      [['outlet', 'putin-orban-one-thing']],
    ],
    [
      'YCPress, Stoltenberg',
      'Stoltenberg responded on the 23rd that each country has the right to “determin its own destiny”.\n\nStoltenberg told the German dpa news agency that NATO “has never promised not to expand”.',
      [
        ['outlet', 'stoltenberg-documents'],
        ['outlet', 'stoltenberg-never-promised-dpa'],
      ],
    ],
    [
      'YCPress, Putin, without closing marks',
      '“Our actions will not depend on the negotiation process, but on unconditional security guarantees to Russia. We have made it clear that NATO’s eastward expansion is unacceptable.\n\nPutin further pointed out, “The United States has stood on our doorstep with missiles. Is it too much for us not to deploy offensive weapons systems on our doorstep?',
      [
        ['outlet', 'putin-unacceptable-2021'],
        ['outlet', 'putin-missiles-2021'],
      ],
    ],
    [
      'YCPress, terms',
      'a series of “security guarantees” proposals; the momentum of “invasion”',
      [
        ['short', 'bonn-1991-summary'],
        ['short', 'ycpress-invasion-claims'],
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await judged(text)).toMatchObject(expected)
  })
})

describe('an outlet’s wording', () => {
  it('is shown beside the better record, with what was lost', async () => {
    const said = await answered('Stoltenberg told dpa that NATO “has never promised not to expand”.')
    expect(said).toContain('The wording of YCPress')
    expect(said).toContain('NATO has never made the promise to not enlarge.')
    expect(said).toContain('Stoltenberg’s word in English is “enlarge”.')
  })

  it('that turns a sentence round is said to', async () => {
    const said = await answered(
      'Putin: “The United States has stood on our doorstep with missiles. Is it too much for us not to deploy offensive weapons systems on our doorstep?',
    )
    expect(said).toContain('A mark opens these words and none closes them.')
    expect(said).toContain('YCPress turns the sentence round')
    expect(said).toContain('Not to place attack systems near our home?')
  })
})

describe('a copy desk pastes a paragraph', () => {
  const DRAFT = [
    '“Only iron-clad legally binding guarantees this time,” Polyansky tweeted.',
    '“We would not extend NATO beyond the Oder,” said Chrobog.',
    'Putin said: “Only iron-clad legally binding guarantees this time.”',
    '“We will bury the whole of NATO,” Kohl added of the “red lines”. It was a case of “wishful thinking”.',
    'See “The Sleepwalkers of Old Europe” and https://example.org/speech for more.',
  ].join('\n')

  it('and reads first how many stand how', async () => {
    const { title } = await house.ask(`check ${DRAFT}`)
    expect(wordsOf(title)).toBe(
      '7 quotations: 1 verbatim, 1 altered, 1 another speaker’s, 1 not on record, 2 too short to check, 1 names or titles that are not on record',
    )
  })

  it('then each in the order of the text, by its line', async () => {
    const { blocks } = await house.ask(`check ${DRAFT}`)
    const headings = blocks.flatMap(block => (block.block === 'heading' ? [wordsOf(block.text)] : []))
    expect(headings).toEqual([
      'Line 1: “Only iron-clad legally binding guarantees this time,”',
      'Line 2: “We would not extend NATO beyond the Oder,”',
      'Line 3: “Only iron-clad legally binding guarantees this time.”',
      'Line 4: “We will bury the whole of NATO,”',
      'Too short to check',
      'Names or titles that are not on record',
    ])
  })

  it('with what was changed, and whose words they are instead', async () => {
    const said = await answered(DRAFT)
    expect(said).toContain('elbe → Oder')
    expect(said).toContain('Vladimir Putin')
    expect(said).toContain('Dmitry Polyansky, 19 February 2022')
  })

  it('and can propose what is missing, if that is theirs to do', async () => {
    const { actions } = await house.ask(`check ${DRAFT}`, 'contributor')
    const [proposal] = actions.filter(({ line }) => line.startsWith('add '))
    expect(proposal?.line).toBe(
      'add quotation text:"We will bury the whole of NATO," speaker:person/helmut-kohl seen:"https://example.org/speech"',
    )
    expect((await house.ask(`check ${DRAFT}`)).actions.filter(({ line }) => line.startsWith('add '))).toEqual([])
  })

  it('and is not told that words are another speaker’s where a pronoun may mean anybody', async () => {
    const text = 'Putin came. He said: “Only iron-clad legally binding guarantees this time.”'
    expect(await judged(text)).toEqual([['verbatim', 'polyansky-iron-clad']])
    expect(await answered(text)).toContain('The text seems to make these Vladimir Putin’s words; please look.')
  })

  it('without quotations, and is told how to ask', async () => {
    const answer = await house.ask('check Nothing is quoted here.')
    expect(answer.status).toBe('nothing')
    expect(plainOf(answer)).toContain('who-said')
  })
})

describe('words that a text gives to somebody whom the record does not know', () => {
  it.each([
    ['According to Angela Merkel, "not one inch eastward" was never agreed.', 'not one inch eastward'],
    ['“Has never promised not to expand,” said Angela Merkel.', 'never promised not to expand'],
    ['“We would not extend NATO beyond the Oder,” said Angela Merkel.', 'elbe → Oder'],
    [
      '“There would be no extension of NATO’s jurisdiction. NATO has never made the promise to not enlarge,” said Angela Merkel.',
      'jurisdiction',
    ],
    ['«Ни одного дюйма на восток», — сказала Ангела Меркель.', 'дюйма'],
  ])('%s', async (text, shows) => {
    const said = await answered(text)
    expect(said).toMatch(
      /The text gives these words to (?:Angela Merkel|Ангела Меркель), of whom the record has none\./,
    )
    expect(said).toContain(shows)
    expect((await judged(text)).map(([judgement]) => judgement)).toEqual(['other-speaker'])
    expect((await house.ask(`check ${text}`)).actions.length).toBeGreaterThan(0)
  })

  it('are not on record where they are nobody’s', async () => {
    const text = '“Whales sing at dawn, and nobody hears them,” said Angela Merkel.'
    expect(await judged(text)).toEqual([['nothing', undefined]])
    expect(await answered(text)).not.toContain('Angela Merkel’s')
  })

  it.each([
    ['Merkel said “not one inch eastward” was never agreed.', 'Merkel’s'],
    ['Angela Merkel said the phrase “not one inch eastward” was a myth.', 'Angela Merkel’s'],
    ['Angela Merkel said the “open door policy” must stay.', 'Angela Merkel’s'],
  ])('%s is looked up for everybody, and asks to look', async (text, whose) => {
    expect((await judged(text)).map(([judgement]) => judgement)).not.toContain('other-speaker')
    expect(await answered(text)).toContain(`The text seems to make these ${whose} words; please look.`)
  })

  it('are reported with the name alone', async () => {
    const text = 'According to Angela Merkel, "not one inch eastward" was never agreed.'
    const report = reportOf('draft.txt', text, await check(text, house), house)
    expect(report).toMatchObject({ counts: { 'other-speaker': 1 }, wrong: 1 })
    expect(report.quotations[0]).toMatchObject({
      speaker: { entry: null, name: 'Angela Merkel', sure: true },
      record: { quotation: 'baker-not-one-inch-eastward-label' },
    })
    const altered = '“We would not extend NATO beyond the Oder,” said Angela Merkel.'
    const [one] = reportOf('-', altered, await check(altered, house), house).quotations
    expect(one?.changes).toMatchObject([{ recorded: 'elbe', asked: 'Oder' }])
  })
})

describe('a report for programs', () => {
  it('says of each quotation where it is, how it stands, and what the record has', async () => {
    const text =
      'Stoltenberg told dpa that NATO\n“has never promised not to expand”. “We will bury the whole of NATO,” Kohl said.'
    const report = reportOf('draft.txt', text, await check(text, house), house)
    expect(report).toMatchObject({ file: 'draft.txt', counts: { outlet: 1, nothing: 1 }, wrong: 0 })
    const [one, other] = report.quotations
    expect(text.slice(one?.start, one?.end)).toBe(one?.words)
    expect(one).toMatchObject({
      ...{ line: 2, column: 2, kind: 'marked', closed: true, sentence: null, verdict: 'outlet', difference: [] },
      speaker: { entry: 'person/jens-stoltenberg', name: 'Jens Stoltenberg', sure: true },
      record: {
        quotation: 'stoltenberg-never-promised-dpa',
        source: 'ycpress-2021',
        date: '2021-12-23',
        language: 'en',
      },
      better: {
        source: 'urdupoint-sputnik-2021',
        speakers: ['Jens Stoltenberg'],
        url: expect.stringContaining('#:~:text='),
      },
    })
    expect(other).toMatchObject({ verdict: 'nothing', confidence: null, record: null, better: null, changes: [] })
  })

  it('has the whole difference of what is altered', async () => {
    const text = '“We would not extend NATO beyond the Oder,” said Chrobog.'
    const [altered] = reportOf('-', text, await check(text, house), house).quotations
    expect(altered?.changes).toMatchObject([{ recorded: 'elbe', asked: 'Oder' }])
    const asked = altered?.difference.flatMap(step => ('asked' in step ? [step.asked] : [])).join(' ')
    expect(asked).toBe('We would not extend NATO beyond the Oder')
  })
})

it('words within words that are on record are not judged by themselves', async () => {
  expect(await judged("'A word: “And they say to us: 'Where is it written on a piece of paper?'”'")).toHaveLength(1)
})

it('a passage that is not on record as a whole is judged sentence by sentence where that says more', async () => {
  const text =
    '“Only iron-clad legally binding guarantees this time. The moon is made of green cheese, as everybody knows.”'
  expect(await judged(text)).toEqual([
    ['verbatim', 'polyansky-iron-clad'],
    ['nothing', undefined],
  ])
})

it('a text may be as long as a line, and shows as much as anybody reads in a chat', async () => {
  const answer = await house.ask(`check ${'“Whales sing at dawn.” '.repeat(120)}${'more '.repeat(7000)}`)
  expect(wordsOf(answer.title)).toContain('120 quotations')
  expect(answer.blocks.filter(({ block }) => block === 'heading')).toHaveLength(100)
  expect(plainOf(answer)).toContain('20 more are not shown here: 20 not on record.')
})

it('what the record prints is never called altered or missing, whatever marks it is pasted in', async () => {
  const { catalogue } = house
  const texts = catalogue.heads('quotation').map(({ entry }) => entry)
  const plain = texts.filter(({ text }) => !/["“”„«»‘’‹›']/u.test(text) && text.split(' ').length >= 5)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...plain),
      fc.constantFrom('“”', '«»', '""'),
      async ({ text }, [opening, closing]) => {
        const [checked, ...others] = await check(`It was said: ${opening}${text}${closing}.`, house)
        expect(others).toEqual([])
        expect(['verbatim', 'part', 'outlet']).toContain(checked?.judgement)
      },
    ),
    { numRuns: 15 },
  )
})
