import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Block } from '../../src/answers/answer.ts'
import { cutText } from '../../src/answers/cut-text.ts'
import { fit } from '../../src/answers/fit.ts'
import { piecesOf } from '../../src/answers/plain.ts'
import { cite, strong, text, wordsOf } from '../../src/answers/text.ts'
import { notesOf } from '../../src/answers/texts.ts'
import { ANSWERS } from '../fixtures/answers.ts'
import { anyAnswer, anyText } from '../fixtures/any-answer.ts'
import { run } from '../fixtures/stripped.ts'

const EMPTY: Answer = { status: 'found', title: text('Title'), blocks: [], notes: [], actions: [], shows: [], asOf: 0 }
const withBlocks = (...blocks: readonly Block[]): Answer => ({ ...EMPTY, blocks })
const paragraph = (words: string): Block => ({ block: 'paragraph', text: text(words) })
const heading = (words: string): Block => ({ block: 'heading', text: text(words) })
const [, quotation] = ANSWERS['who-said'].blocks
const quoting = (words: string): Block => ({
  ...(quotation as Extract<Block, { block: 'quotation' }>),
  text: text(words),
  attribution: [],
  cut: { before: false, after: false },
})
/** Takes so many characters of blocks and notes. */
const upTo = (most: number) => (answer: Answer) =>
  piecesOf({ ...answer, title: [], actions: [] }).join('').length <= most
const shapes = (parts: readonly { answer: Answer }[]) =>
  parts.map(({ answer }) => answer.blocks.map(block => piecesOf(withBlocks(block)).slice(1).join('|')))

describe('an answer in parts', () => {
  test('is left alone where it fits', () => {
    const answer = ANSWERS['who-said']
    expect(fit(answer, () => true)).toEqual([{ answer, number: 1, of: 1 }])
  })

  test('is divided between blocks first, and each part says which it is', () => {
    const parts = fit(withBlocks(paragraph('one two'), paragraph('three'), paragraph('four five')), upTo(12))
    expect(shapes(parts)).toEqual([['one two', 'three'], ['four five']])
    expect(parts.map(({ answer }) => wordsOf(answer.title))).toEqual(['Title (part 1 of 2)', 'Title (part 2 of 2)'])
  })

  test('never leaves a heading or an introduction without what it introduces', () => {
    const parts = fit(withBlocks(paragraph('one'), heading('two'), paragraph('three:'), quoting('four four')), upTo(17))
    expect(shapes(parts)).toEqual([['one'], ['two', 'three:', 'four […]'], ['[…] four']])
  })

  test('cuts a quotation at the end of a sentence, and says so on both sides', () => {
    const parts = fit(withBlocks(quoting('One two. Three four five. Six.')), upTo(25))
    expect(shapes(parts)).toEqual([['One two. […]'], ['[…] Three four five. Six.']])
  })

  test('cuts a list between items and a long item between words', () => {
    const parts = fit(
      withBlocks({ block: 'list', items: [text('one two'), text('three'), text('four five six seven')] }),
      upTo(12),
    )
    expect(shapes(parts)).toEqual([['one two|three'], ['four five'], ['six seven']])
  })

  test('has in each part the notes that it points to', () => {
    const notes = [1, 2].map(number => ({ number, text: text(`n${number}`), links: [] }))
    const answer = {
      ...withBlocks({ block: 'list', items: [text('aaaa', cite(1)), text('bbbb', cite(2)), text('cccc', cite(1))] }),
      notes,
    }
    const parts = fit(answer, upTo(13))
    expect(parts.map(({ answer: part }) => part.notes.map(({ number }) => number))).toEqual([[1], [2], [1]])
  })

  test('whatever it says and however small the measure: everything once, in order, and no more than fits', () => {
    fc.assert(
      fc.property(
        fc.array(anyAnswer, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 20, max: 600 }),
        (answers, most) => {
          const answer: Answer = {
            ...EMPTY,
            blocks: answers.flatMap(({ blocks }) => blocks),
            notes: answers[0]?.notes ?? [],
          }
          const parts = fit(answer, upTo(most))
          expect(
            run(
              parts
                .flatMap(({ answer: part }) => part.blocks)
                .map(bodyOf)
                .join(''),
            ),
          ).toBe(run(answer.blocks.map(bodyOf).join('')))
          expect(new Set(parts.flatMap(({ answer: part }) => part.notes))).toEqual(new Set(answer.notes))
          parts.forEach(({ answer: part, number, of }, index) => {
            expect([number, of]).toEqual([index + 1, parts.length])
            const cited = notesOf(part.blocks, answer.notes)
            // What does not fit is one piece that cannot be made smaller.
            if (!upTo(most)(part))
              expect(part.blocks.length + Math.min(1, part.notes.length)).toBeLessThanOrEqual(cited.length > 0 ? 2 : 1)
          })
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('a text cut in two', () => {
  test('is the same text when it is joined again, and its marks stay where they were', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 80 }), (whole, most) => {
        const pieces = cutText(whole, head => wordsOf(head).length <= most)
        if (!pieces) return
        expect(run(wordsOf(pieces[0]) + wordsOf(pieces[1]))).toBe(run(wordsOf(whole)))
        expect(wordsOf(pieces[0]).length).toBeLessThanOrEqual(most)
        expect(wordsOf(pieces[0])).not.toBe('')
        expect(wordsOf(pieces[1])).not.toBe('')
      }),
    )
  })

  test('is never cut within a citation or a character', () => {
    const most = (number: number) => (head: readonly unknown[]) => wordsOf(head as typeof family).length <= number
    const family = text('👩‍👩‍👧‍👦', cite(12))
    expect(cutText(family, most(13))).toEqual([text('👩‍👩‍👧‍👦'), text(cite(12))])
    expect(cutText(family, most(5))).toBeUndefined()
    expect(cutText(text(strong('one two'), ' three'), most(9))).toEqual([text(strong('one two')), text('three')])
  })
})

/** The words of a block without what is said again where it is cut. */
function bodyOf(block: Block): string {
  switch (block.block) {
    case 'heading':
    case 'paragraph':
    case 'notice':
    case 'quotation':
      return wordsOf(block.text)
    case 'facts':
      return block.rows.map(([, value]) => wordsOf(value)).join('')
    case 'list':
      return block.items.map(wordsOf).join('')
    case 'change':
      return block.before + block.after
    case 'verbatim':
      return block.text
  }
}
