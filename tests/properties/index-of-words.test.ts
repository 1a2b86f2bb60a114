import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, SHELF } from '../../src/catalogue/keys.ts'
import { joinLists, listOf, numbersOf, readRow, rowOf } from '../../src/catalogue/lists.ts'
import { foldedWords } from '../../src/entries/fold.ts'
import { createSearch } from '../../src/search/create.ts'
import { wordedAs } from '../../src/search/worded-as.ts'
import { readingOf } from '../fixtures/search/reading.ts'

const VOCABULARY =
  'NATO will not would expand eastward one inch never promise promised the a of to Горбачёв co-operation 1990 Elbe'.split(
    ' ',
  )
const sentence = fc.array(fc.constantFrom(...VOCABULARY), { minLength: 5, maxLength: 12 }).map(list => list.join(' '))
const step = fc.record({ id: fc.integer({ min: 0, max: 7 }), text: fc.option(sentence, { nil: undefined, freq: 4 }) })

const said = (id: number, text: string) => ({ id: `q${id}`, by: 'ada', wordings: [['en', text]] as const })

test('after any additions, changes and withdrawals the same is found as in a record that never had anything else', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), sentence, (steps, other) => {
      const grown = readingOf([])
      const now = new Map<number, string>()
      for (const { id, text } of steps) {
        if (text === undefined) {
          if (now.delete(id)) grown.withdraw(`q${id}`)
        } else {
          now.set(id, text)
          grown.add(said(id, text))
        }
      }
      const fresh = readingOf([...now].map(([id, text]) => said(id, text)))
      const sure = (reading: typeof grown.reading, words: string) =>
        createSearch(reading)
          .whoSaid(words)
          .filter(({ verdict }) => verdict === 'verbatim' || verdict === 'part')
          .map(({ verdict, quotation }) => `${verdict} ${quotation}`)
          .sort()
      for (const words of [...new Set(steps.flatMap(({ text }) => text ?? [])), other]) {
        expect(sure(grown.reading, words)).toEqual(sure(fresh.reading, words))
        const run = foldedWords(words).split(' ').slice(1, 5)
        const having = (reading: typeof grown.reading) =>
          wordedAs(run, 'wording', reading.words, 50)
            .map(({ entry }) => entry)
            .sort()
        expect(having(grown.reading)).toEqual(having(fresh.reading))
      }
      for (const [id, text] of now) expect(sure(grown.reading, text)).toContain(`verbatim q${id}`)
      grown.catalogue.close()
      fresh.catalogue.close()
    }),
    { numRuns: 15 },
  )
})

test('lists come back as they were put, whole or joined', () => {
  const rising = fc.uniqueArray(fc.nat(2 ** 31), { maxLength: 60 }).map(list => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(rising, fc.nat(59), (numbers, cut) => {
      expect(numbersOf(listOf(numbers))).toEqual(numbers)
      const parts = [numbers.slice(0, cut), numbers.slice(cut)].filter(part => part.length > 0).map(listOf)
      expect(numbersOf(joinLists(parts))).toEqual(numbers)
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 31)), numbers => {
      const into = new Uint32Array(numbers.length)
      expect(readRow(rowOf(numbers), into)).toBe(numbers.length)
      expect([...into]).toEqual(numbers)
    }),
  )
})

test('a large record in one batch, in many, and edited in between has the same lists', () => {
  const texts = Array.from({ length: 600 }, (_, index) => said(index, `word${index % 7} word${index % 31} common text`))
  const whole = readingOf(texts)
  const pieces = readingOf(texts.slice(0, 5))
  for (let at = 5; at < 600; at += 17) pieces.add(...texts.slice(at, at + 17))
  pieces.add(said(3, 'something else'))
  pieces.add(said(3, 'word3 word3 common text'))
  for (const word of ['word0', 'word30', 'common', 'text']) {
    const having = ({ words: index }: typeof whole.reading) => {
      const lists = index.lists(keyOf(SHELF.wording, index.term(word) ?? -1))
      return lists.flatMap(({ list }) => numbersOf(list)).filter(text => index.indexed(text)).length
    }
    expect(having(pieces.reading)).toBe(having(whole.reading))
    expect(having(whole.reading)).toBeGreaterThan(10)
  }
  whole.catalogue.close()
  pieces.catalogue.close()
})
