import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Wording } from '../../src/catalogue/catalogue.ts'
import { foldedWords, words } from '../../src/entries/fold.ts'
import { createSearch } from '../../src/search/create.ts'
import { isNegation } from '../../src/search/negation.ts'
import { compare } from '../../src/search/steps.ts'
import { readingOf } from '../fixtures/search/reading.ts'
import { RECORD } from '../fixtures/search/record.ts'

const record = readingOf(RECORD)
const { whoSaid } = createSearch(record.reading)
const SURE = ['verbatim', 'part']

/** A wording and a run of at least five of its words, as text. */
const run = fc.constantFrom(...record.wordings().filter(wording => words(wording.words).length >= 5)).chain(wording => {
  const all = words(wording.words)
  return fc.tuple(fc.nat(all.length - 5), fc.integer({ min: 5, max: all.length })).map(([start, length]) => {
    const asked = all.slice(start, Math.max(start + 5, Math.min(start + length, all.length)))
    return { wording, asked, text: wording.words.slice(asked[0]?.start, asked.at(-1)?.end) }
  })
})

/** Cut from its wording so that only a negation is left out: the one run that says the opposite. */
const isTurnedRound = ({ wording, text }: { readonly wording: Wording; readonly text: string }) =>
  foldedWords(wording.words.replace(text, ' ')).split(' ').every(isNegation)

test('an unbroken run of any wording is found, first, and called verbatim or part', () => {
  fc.assert(
    fc.property(run, ({ wording, text }) => {
      fc.pre(!isTurnedRound({ wording, text }))
      const [first, ...others] = whoSaid(text)
      const sure = [first, ...others].filter(match => match && SURE.includes(match.verdict))
      expect(SURE).toContain(first?.verdict)
      expect(sure.map(match => match?.quotation)).toContain(wording.quotation)
    }),
  )
})

test('case, accents, dashes, quotation marks and spacing make no difference', () => {
  const noise = fc.array(fc.constantFrom(' ', ' – ', '  ', ' “', '” ', ' -'), { minLength: 60, maxLength: 60 })
  fc.assert(
    fc.property(run, noise, fc.boolean(), ({ asked, text }, between, loud) => {
      const plain = asked.map(({ start, end }) =>
        text.slice(start - (asked[0]?.start ?? 0), end - (asked[0]?.start ?? 0)),
      )
      const noisy = plain
        .map((word, index) => `${loud ? word.toUpperCase() : word}${between[index % between.length]}`)
        .join('')
      expect(whoSaid(noisy)[0]).toMatchObject({
        verdict: whoSaid(text)[0]?.verdict,
        quotation: whoSaid(text)[0]?.quotation,
      })
    }),
    { numRuns: 60 },
  )
})

test('with a negation brought in nothing is verbatim or part', () => {
  fc.assert(
    fc.property(run, fc.nat(), fc.constantFrom('not', 'never', 'nicht', 'не'), ({ asked }, at, negation) => {
      const list = asked.map(({ word }) => word)
      const place = 1 + (at % (list.length - 1))
      if (list[place] === negation || list[place - 1] === negation) return
      const verdicts = whoSaid(list.toSpliced(place, 0, negation).join(' ')).map(({ verdict }) => verdict)
      expect(verdicts.filter(verdict => SURE.includes(verdict))).toEqual([])
    }),
  )
})

test('with a word lost from inside nothing is verbatim or part, negation or not', () => {
  fc.assert(
    fc.property(run, fc.nat(), ({ asked }, at) => {
      const list = asked.map(({ word }) => word)
      const place = 1 + (at % (list.length - 2))
      if (list[place] === list[place - 1] || list[place] === list[place + 1]) return
      const without = list.toSpliced(place, 1).join(' ')
      if (record.wordings().some(wording => ` ${foldedWords(wording.words)} `.includes(` ${without} `))) return
      expect(whoSaid(without).filter(({ verdict }) => SURE.includes(verdict))).toEqual([])
    }),
  )
})

test('every range is a run of the wording’s words, and all asked words stand in the ranges of a sure finding', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        run.map(({ text }) => text),
        fc.lorem(),
      ),
      text => {
        for (const { findings } of whoSaid(text)) {
          for (const { wording, verdict, ranges } of findings) {
            const folded = ranges.map(({ start, end }) => foldedWords(wording.words.slice(start, end)))
            for (const piece of folded) expect(` ${foldedWords(wording.words)} `).toContain(` ${piece} `)
            if (SURE.includes(verdict)) expect(folded.join(' ')).toBe(foldedWords(text))
          }
        }
      },
    ),
  )
})

test('the steps of a comparison lead from one text to the other', () => {
  const sentence = fc.array(
    fc.constantFrom('NATO', 'co-operation', 'cooperation', 'not', 'never', '2+4', 'U.S.', 'promise', 'promised', '…'),
  )
  fc.assert(
    fc.property(sentence, sentence, (one, other) => {
      const [asked, recorded] = [one.join(' '), other.join(' ')]
      const steps = compare(asked, recorded)
      expect(foldedWords(steps.map(step => ('asked' in step ? step.asked : '')).join(' '))).toBe(foldedWords(asked))
      expect(foldedWords(steps.map(step => ('recorded' in step ? step.recorded : '')).join(' '))).toBe(
        foldedWords(recorded),
      )
      const flipped = compare(recorded, asked)
      const same = (list: typeof steps) => list.filter(({ step }) => step === 'same').length
      expect(same(steps) === steps.length).toBe(same(flipped) === flipped.length)
    }),
  )
})
