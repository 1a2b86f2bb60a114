import { describe, expect, test } from 'vitest'
import { refOf } from '../../src/entries/ref.ts'
import { Slug } from '../../src/entries/slug.ts'
import { createSearch } from '../../src/search/create.ts'
import { readingOf } from '../fixtures/search/reading.ts'
import { RECORD } from '../fixtures/search/record.ts'

const { whoSaid } = createSearch(readingOf(RECORD).reading)
const brief = (words: string) => whoSaid(words).map(({ verdict, quotation }) => `${verdict} ${quotation}`)

describe('the verdict', () => {
  test.each([
    ['Russia will not change its position on NATO', 'verbatim primakov-will-not-change'],
    ['«RUSSIA» will not – change its pósition on Nato!', 'verbatim primakov-will-not-change'],
    ['will not change its position', 'part primakov-will-not-change'],
    ['Ни одного дюйма на восток', 'part putin-not-one-inch'],
    ['Russia will change its position on NATO', 'altered primakov-will-not-change'],
    ['Russia will not change its positoin on NATO', 'altered primakov-will-not-change'],
    ['ein solches Versprechen wurde gemacht', 'altered stoltenberg-backroom'],
    ['сказали нам в 80-е годы', 'altered putin-not-one-inch'],
    ['we would not extend NATO beyond the Oder', 'altered chrobog-elbe'],
    ['we will bury NATO', undefined],
    ['NATO will', undefined],
    ['', undefined],
    [' “…” ?! 🙂', undefined],
  ])('%s of %s', (words, first) => {
    expect(brief(words)[0]).toBe(first)
  })

  test('one word lists whatever has it, the first utterance first', () => {
    expect(brief('inch')).toEqual(['part baker-one-inch', 'part putin-not-one-inch', 'part putin-common-knowledge'])
  })

  test('a promise denied in other words is a likeness, with what differs', () => {
    const [match] = whoSaid('never promised not to expand')
    expect(match).toMatchObject({ quotation: 'stoltenberg-never-promised', verdict: 'near' })
    expect(match?.findings[0].steps).toContainEqual({ step: 'changed', asked: 'promised', recorded: 'promise' })
    expect(match?.findings[0].steps).toContainEqual({ step: 'changed', asked: 'expand', recorded: 'enlarge' })
  })

  test('hyphens make no difference', () => {
    expect(brief('Zwei plus Vier Verhandlungen')).toEqual(['part chrobog-elbe'])
    expect(brief('the bound-aries of co-operation')).toEqual([])
  })
})

describe('an ellipsis and brackets', () => {
  test('leave words out, in order', () => {
    const [match] = whoSaid('We had made it clear … beyond the Elbe')
    expect(match).toMatchObject({ quotation: 'chrobog-elbe', verdict: 'altered' })
    const [kept] = whoSaid('made it clear ... 2+4 negotiations')
    expect(kept).toMatchObject({ quotation: 'chrobog-elbe', verdict: 'part' })
    expect(kept?.findings[0].ranges).toHaveLength(2)
  })

  test('never leave out or bring in a negation', () => {
    expect(brief('NATO would … expand')[0]).toBe('altered chizhov-oral-promises')
    expect(brief('there was [never] no such promise')[0]).toBe('altered creuzberger-no-promise')
    expect(brief('NATO would [not] expand')[0]).toBe('part chizhov-oral-promises')
  })

  test('an editor’s word in brackets is not asked for', () => {
    expect(brief('the oral promises from [those] Western leaders')).toEqual(['part chizhov-oral-promises'])
  })
})

describe('the order and the narrowing', () => {
  test('the surer verdict, then the score, then the earliest', () => {
    expect(brief('one inch to the east').slice(0, 2)).toEqual(['verbatim baker-one-inch', 'part putin-not-one-inch'])
  })

  test('by speakers and by the language of the wording', () => {
    const by = whoSaid('one inch', { speakers: [refOf('person', Slug.parse('vladimir-putin'))] })
    expect(by.map(({ quotation }) => quotation)).toEqual(['putin-not-one-inch', 'putin-common-knowledge'])
    expect(whoSaid('über die Elbe', { language: 'de' })[0]).toMatchObject({
      quotation: 'chrobog-elbe',
      verdict: 'part',
    })
    expect(whoSaid('über die Elbe', { language: 'en' })).toEqual([])
  })

  test('all wordings of one quotation come together, the best first', () => {
    const [match] = whoSaid('Nato')
    expect(new Set(whoSaid('Nato').map(({ quotation }) => quotation)).size).toBe(whoSaid('Nato').length)
    expect(match?.findings.map(({ wording }) => wording.citation)).toEqual([0])
  })

  test('what was added to the record since is found', () => {
    const record = readingOf(RECORD)
    const search = createSearch(record.reading)
    expect(search.whoSaid('yes to the partnership')).toEqual([])
    record.add({
      id: 'kozyrev-yes',
      by: 'andrei-kozyrev',
      wordings: [['en', 'Yes to the partnership and no to enlargement.']],
    })
    expect(search.whoSaid('yes to teh partnership and no to enlargment')[0]?.verdict).toBe('altered')
  })
})

test('questions of any length and script are answered', () => {
  const long = RECORD.flatMap(({ wordings }) => wordings.map(([, words]) => words)).join(' ')
  for (const words of [long.repeat(10).slice(0, 10_000), 'a '.repeat(5_000), '[('.repeat(5_000), '…'.repeat(10_000)]) {
    expect(whoSaid(words).every(({ verdict }) => verdict !== 'verbatim')).toBe(true)
  }
  for (const words of ["'; drop table wording; --", 'NEAR("a" b)', '\u202Eשלום\u0000', '" * ^']) {
    expect(whoSaid(words)).toEqual([])
  }
})
