import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/answers/answer.ts'
import { piecesOf } from '../../src/answers/plain.ts'
import { wordsOf } from '../../src/answers/text.ts'
import { ANSWERS } from '../fixtures/answers.ts'
import { anyAnswer } from '../fixtures/any-answer.ts'
import { run } from '../fixtures/stripped.ts'

/** A surface, as far as what it shows can be judged without its platform. */
export interface Judged {
  readonly name: string
  /** The parts in which an answer is shown: what each is to say, and the words that a person reads of it, in reading order. */
  show(answer: Answer): readonly { readonly answer: Answer; readonly words: string }[]
  /** What the surface makes of characters that it cannot print. */
  legible(words: string): string
  /** What it makes of a button's words. */
  button(label: string): string
  /** Everything about it that the platform would refuse, in words. */
  faults(answer: Answer): readonly string[]
}

/** What every surface owes: all the words, in one order, in unbroken runs, and nothing that its platform refuses. */
export function surfaceContract({ name, show, legible, button, faults }: Judged): void {
  /** The pieces of an answer that are not in the words, one after the other. */
  function missing(answer: Answer, words: string): readonly string[] {
    const page = run(words)
    let at = 0
    const buttons = answer.actions.filter(({ label, line }) => label.trim() !== '' && line !== '')
    const pieces = [...piecesOf({ ...answer, actions: [] }).map(legible), ...buttons.map(({ label }) => button(label))]
    return pieces.map(run).filter(piece => {
      const found = page.indexOf(piece, at)
      if (found >= 0) at = found + piece.length
      return found < 0
    })
  }

  function judge(answer: Answer): void {
    for (const part of show(answer)) expect(missing(part.answer, part.words)).toEqual([])
    expect(faults(answer)).toEqual([])
  }

  describe(`${name}: what it shows`, () => {
    test.each(Object.entries(ANSWERS))(
      'has every word of “%s” in the order of plain reading, within every limit',
      (_, answer) => judge(answer),
    )

    test('has every word of whatever answers there can be, and only as words', () => {
      fc.assert(fc.property(anyAnswer, judge), { numRuns: 200 })
    })

    test('is in parts that leave nothing out and say nothing twice', () => {
      fc.assert(
        fc.property(fc.array(anyAnswer, { minLength: 1, maxLength: 12 }), answers => {
          const [first] = answers
          if (!first) return
          const long: Answer = { ...first, blocks: answers.flatMap(({ blocks }) => blocks) }
          const parts = show(long).map(({ answer }) => answer)
          expect(run(parts.map(bodyOf).join(''))).toBe(run(bodyOf(long)))
          const numbers = new Set(parts.flatMap(({ notes }) => notes))
          expect(long.notes.filter(note => !numbers.has(note))).toEqual([])
          expect(faults(long)).toEqual([])
        }),
        { numRuns: 60 },
      )
    })
  })
}

/** The words of the blocks without what may be said again where a block is cut: its marks, attribution and labels. */
function bodyOf({ blocks }: Answer): string {
  return blocks
    .map(block => {
      switch (block.block) {
        case 'facts':
          return block.rows.map(([, value]) => wordsOf(value)).join('')
        case 'quotation':
          return wordsOf(block.text)
        case 'change':
          return block.before + block.after
        default:
          return piecesOf({ ...EMPTY, blocks: [block] }).join('')
      }
    })
    .join('')
}

const EMPTY: Answer = { status: 'found', title: [], blocks: [], notes: [], actions: [], shows: [], asOf: 0 }
