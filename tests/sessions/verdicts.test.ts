import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Status } from '../../src/answers/answer.ts'
import { plainOf } from '../../src/answers/plain.ts'
import { openTestHouse, type TestHouse } from '../fixtures/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const asked = async (line: string) => {
  const answer = await house.ask(line)
  return { answer, words: plainOf(answer), lines: plainOf(answer).split('\n') }
}

describe('a copy desk asks about words', () => {
  it.each([
    ['NATO has never made the promise to not enlarge.', 'found', 'Verbatim.'],
    ['countries have the right to choose their own path', 'found', 'Verbatim; part of a longer passage.'],
    ['NATO … would [not] expand', 'found', 'Verbatim; part of a longer passage.'],
    ['would be no extension … one inch', 'found', 'left out where the ellipsis or the brackets stand'],
    ['[W]e would not extend Nato beyond the elbe', 'found', 'In reported speech, not a transcript; part'],
    ['made the promise to not enlarge', 'found', '“never” stands directly beside these words'],
    ['It’s you who must give us guarantees — immediately', 'found', 'In a translation; part of a longer passage.'],
    ['Moscow had recognized the right for each nation', 'found', 'In an outlet’s words, not the speaker’s; part'],
    ['five waves of NATO enlargement', 'found', 'In a translation.'],
  ] as const)('“%s”: %s, %s', async (words, status: Status, says) => {
    const { answer, words: said } = await asked(`who-said "${words}"`)
    expect(answer.status).toBe(status)
    expect(said).toContain(says)
  })

  it.each([
    ['four waves of NATO enlargement', 'Number changed: five → four'],
    ['NATO has made the promise to not enlarge', 'Negation lost: never'],
    ['Ни одного дюйма на восток, не сказали нам в 90-е годы', 'Negation added: не'],
    ['Ни одного дюйма на восток, сказали нам в 80-е годы', 'Number changed: 90 → 80'],
    ['Das ist nicht schlichtweg falsch', 'Negation added: nicht'],
    ['one inch to the west', 'Name changed: East → west'],
    [
      'Not a single inch to the East - that’s what we were told in the nineties',
      'Number written otherwise: 90s → nineties',
    ],
    ['We had made it clear … that we would … extend Nato beyond the elbe', 'Negation lost: not'],
    [
      'We had made it clear during the 2+4 negotiations that we would [never] extend Nato',
      'Negation changed: not → never',
    ],
  ])('“%s” is altered, the gravest change first', async (words, first) => {
    const { answer, lines } = await asked(`who-said "${words}"`)
    expect(answer.status).not.toBe('found')
    expect(lines.join('\n')).not.toMatch(/Verbatim|earliest on record/)
    const change = lines.find(line => /^(?:Negation|Number|Name|Left out|Added|Changed)\b/.test(line))
    expect([lines[0]?.startsWith('Altered: '), change]).toEqual([true, first])
  })

  it('puts the gravest of many changes first', async () => {
    const { lines } = await asked(
      'who-said "We have made it clear during the three plus four negotiations that we would extend NATO beyond the Elbe"',
    )
    const at = (start: string) => lines.findIndex(line => line.startsWith(start))
    expect(at('Negation lost: not')).toBeGreaterThan(0)
    expect(at('Number changed:')).toBeGreaterThan(at('Negation lost'))
    expect(at('Changed: had → have')).toBeGreaterThan(at('Number changed:'))
  })

  it('names two utterances that were joined, and attributes them to neither speaker', async () => {
    const { answer, lines, words } = await asked(
      'who-said "There would be no extension of NATO’s jurisdiction. NATO has never made the promise to not enlarge."',
    )
    expect(answer.status).toBe('near')
    expect(lines[0]).toMatch(/^Joined: /)
    expect(words).toContain('Nobody is recorded as saying them together')
    expect(words).toMatch(/James A. Baker III.*Jens Stoltenberg to dpa/s)
  })

  it('says that two places of one text were joined where no ellipsis shows it, and not where one does', async () => {
    const [first, second] = [
      'We understand the need for assurances',
      'there would be no extension of NATO’s jurisdiction',
    ]
    expect((await asked(`who-said "${first} ${second}"`)).lines[0]).toMatch(/^Joined: /)
    expect((await asked(`who-said "${first} … ${second}"`)).answer.status).toBe('found')
  })

  it('says whose words they are when they are another speaker’s', async () => {
    const { answer, lines } = await asked('who-said "five waves of NATO enlargement" speaker:jens-stoltenberg')
    expect(answer.status).toBe('near')
    expect(lines[0]).toBe('Another speaker’s: five waves of NATO enlargement')
    expect(lines[1]).toContain('No words of Jens Stoltenberg')
    expect(lines[3]).toContain('Vladimir Putin')
  })

  it.each(['we will bury NATO', 'It was not raised then or later. It wasn’t an issue.'])(
    '“%s” is attributed to nobody',
    async words => {
      const { answer, lines } = await asked(`who-said "${words}"`)
      expect(['near', 'nothing']).toContain(answer.status)
      expect(lines[0]).toBe(`Not on record: ${words}`)
    },
  )
})

describe('a copy desk asks about what YCPress prints', () => {
  it.each([
    [
      'has never promised not to expand',
      'NATO has never made the promise to not enlarge.',
      'Changed: enlarge → to expand',
    ],
    [
      'We have made it clear that NATO’s eastward expansion is unacceptable.',
      'further expansion to the East is unacceptable',
      'Changed: further → eastward',
    ],
    [
      'the West should immediately provide security guarantees to Russia, not to ask Russia to do so.',
      'It’s you who must give us guarantees',
      undefined,
    ],
    [
      'The United States has stood on our doorstep with missiles.',
      'It was the United States that came to our house with its missiles',
      'Changed: house → doorstep',
    ],
    ['determin its own destiny', 'countries have the right to choose their own path', undefined],
    ['NATO has never promised anyone that it will not expand its scale', 'NATO has never made the promise', undefined],
  ])('“%s”: its wording, beside the better record', async (words, better, change) => {
    const { answer, lines } = await asked(`who-said "${words}"`)
    expect(answer.status).toBe('found')
    expect(lines[1]).toMatch(/^The wording of (?:YCPress|.*YCPress)/)
    expect(lines[2]?.replaceAll("'", '’')).toContain(better.replaceAll("'", '’'))
    if (change !== undefined) expect(lines).toContain(change)
  })
})
