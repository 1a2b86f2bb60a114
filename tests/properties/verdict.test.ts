import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedWords, words } from '../../src/entries/fold.ts'
import { Slug } from '../../src/entries/slug.ts'
import { isNegation } from '../../src/search/negation.ts'
import { question } from '../../src/search/question.ts'
import { judge } from '../../src/search/verdict.ts'

const PLAIN =
  'the of and to we will keep lamps harbour Board said boats home oil wir werden die Lampen und лампы будут порт'
const NEGATIONS = 'not never no without nicht kein nie не нет ни'.split(' ')
const NUMBERS = 'two three 9 15 1,000 5% third eighth zweiundzwanzig drei второй'.split(' ')
const NAMES = 'Vell Osten Quill Elbe Oder'.split(' ')

const word = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...PLAIN.split(' ')) },
  { weight: 2, arbitrary: fc.constantFrom(...NEGATIONS) },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
)
const between = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', ' – ', ' “', '-')
const written = fc
  .array(fc.tuple(word, between), { minLength: 6, maxLength: 40 })
  .map(pairs => pairs.map(pair => pair.join('')).join(''))
  .filter(text => words(text).length >= 6)

const weighing = { weigh: (text: string) => 1 + text.length / 3, isRare: (text: string) => text.length > 3 }
const judged = (asked: string, recorded: string) =>
  judge(
    question(asked),
    { quotation: Slug.parse('q'), citation: 0, source: Slug.parse('s'), language: 'en', words: recorded },
    weighing,
  )
const isSure = (asked: string, recorded: string) =>
  ['verbatim', 'part'].includes(judged(asked, recorded)?.verdict ?? '')

/** The words of a text as they are written, so that one of them can be changed. */
const listed = (text: string) => words(text).map(({ start, end }) => text.slice(start, end))
const stands = (asked: string, recorded: string) => ` ${foldedWords(recorded)} `.includes(` ${foldedWords(asked)} `)

test('an unbroken piece of any text is verbatim or part of it', () => {
  fc.assert(
    fc.property(written, fc.nat(), fc.integer({ min: 5, max: 40 }), (text, from, length) => {
      const all = words(text)
      const start = from % Math.max(1, all.length - 4)
      const end = Math.min(all.length, start + length)
      const left = [...all.slice(0, start), ...all.slice(end)]
      // All that is left of the text is the negation of the piece.
      fc.pre(left.length === 0 || !left.every(({ word: each }) => isNegation(each)))
      // A piece that ends before a percent sign changes the number.
      fc.pre(!text.slice(all[end - 1]?.end).startsWith('%'))
      const finding = judged(text.slice(all[start]?.start, all[end - 1]?.end), text)
      expect(finding?.verdict).toBe(start === 0 && end === all.length ? 'verbatim' : 'part')
    }),
  )
})

test('with a negation brought in, in brackets or not, nothing is verbatim or part', () => {
  fc.assert(
    fc.property(written, fc.nat(), fc.constantFrom(...NEGATIONS), fc.boolean(), (text, at, negation, inBrackets) => {
      const list = listed(text)
      const asked = list.toSpliced(at % (list.length + 1), 0, inBrackets ? `[${negation}]` : negation).join(' ')
      fc.pre(!stands(asked, text))
      expect(isSure(asked, text)).toBe(false)
    }),
  )
})

test('without a negation of the text, left out silently or by an ellipsis, nothing is verbatim or part', () => {
  fc.assert(
    fc.property(written, fc.nat(), fc.constantFrom('', '…', '[...]', '[and]'), (text, at, mark) => {
      const list = listed(text)
      const negations = list.flatMap((each, index) => (isNegation(foldedWords(each)) ? [index] : []))
      fc.pre(negations.length > 0)
      const asked = list.toSpliced(negations[at % negations.length] ?? 0, 1, mark).join(' ')
      fc.pre(!stands(asked.replace('[and]', ''), text))
      expect(isSure(asked, text)).toBe(false)
    }),
  )
})

test('with a number or a name changed nothing is verbatim or part', () => {
  fc.assert(
    fc.property(written, fc.nat(), fc.constantFrom(NUMBERS, NAMES), fc.nat(), (text, at, kind, other) => {
      const list = listed(text)
      const places = list.flatMap((each, index) => (kind.some(one => one.replace('%', '') === each) ? [index] : []))
      fc.pre(places.length > 0)
      const asked = list.toSpliced(places[at % places.length] ?? 0, 1, kind[other % kind.length] ?? '').join(' ')
      fc.pre(!stands(asked, text))
      expect(isSure(asked, text)).toBe(false)
    }),
  )
})

/** A text and a question made of it: words dropped, repeated, moved and changed. */
const edited = fc
  .tuple(written, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 5 }), word), { maxLength: 4 }), fc.nat())
  .map(([text, edits, cut]) => {
    let list = listed(text)
    for (const [at, edit, other] of edits) {
      const place = at % Math.max(1, list.length)
      if (edit === 0) list = list.toSpliced(place, 1)
      else if (edit === 1) list = list.toSpliced(place, 1, other)
      else if (edit === 2) list = list.toSpliced(place, 0, other)
      else if (edit === 3) list = list.toSpliced(place, 0, '…')
      else if (edit === 4) list = [...list.slice(place), ...list.slice(0, place)]
      else list = list.toSpliced(place, 4)
    }
    return { text, asked: list.slice(cut % 3).join(' ') }
  })

test('the shown difference leads from the record to the question', () => {
  fc.assert(
    fc.property(edited, ({ text, asked }) => {
      const finding = judged(asked, text)
      fc.pre(finding !== undefined)
      const shown = (finding?.steps ?? []).map(step => ('asked' in step ? step.asked : '')).join(' ')
      expect(foldedWords(shown)).toBe(foldedWords(asked))
      const recorded = (finding?.steps ?? []).map(step => ('recorded' in step ? step.recorded : '')).join(' ')
      if (finding?.verdict === 'joined') {
        const runs = finding.ranges.map(({ start, end }) => text.slice(start, end))
        for (const run of runs) expect(stands(run, text)).toBe(true)
        expect(runs.length).toBeGreaterThan(1)
      } else {
        expect(stands(recorded, text)).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})
