import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/answers/answer.ts'
import { fit } from '../../src/answers/fit.ts'
import { piecesOf } from '../../src/answers/plain.ts'
import { wordsOf } from '../../src/answers/text.ts'
import { blockLines } from '../../src/surfaces/discord/blocks.ts'
import { legible } from '../../src/surfaces/discord/escape.ts'
import { fitsMessage, frameOf } from '../../src/surfaces/discord/frame.ts'
import { messageOf } from '../../src/surfaces/discord/message.ts'
import { render } from '../../src/surfaces/discord/render.ts'
import { createHeld } from '../../src/surfaces/held.ts'
import { anyAnswer, anyQuotation } from '../fixtures/any-answer.ts'
import { buttonsOf, counting, markdownOf } from '../fixtures/discord/bot.ts'
import { problemsOf } from '../fixtures/discord/contract.ts'
import { shownOf } from '../fixtures/discord/shown.ts'
import { run } from '../fixtures/stripped.ts'

const bare = { more: [], footer: [], carry: (line: string) => `v1 ${line}` }
const shown = (words: string) => run(legible(words))

/** Longer answers than the arbitrary ones are: several of them behind one another. */
const longAnswer = fc
  .tuple(anyAnswer, fc.array(anyAnswer, { maxLength: 6 }))
  .map(([answer, others]): Answer => ({ ...answer, blocks: [answer, ...others].flatMap(({ blocks }) => blocks) }))

describe('whatever the record says', () => {
  test('every part of every answer is a message that Discord takes', () => {
    fc.assert(
      fc.property(
        longAnswer,
        fc.constantFrom('server', 'direct', 'elsewhere'),
        fc.boolean(),
        (answer, place, isShared) => {
          const held = createHeld(() => 0, counting())
          for (const part of fit(answer, fitsMessage)) {
            const frame = frameOf(
              { answer, part, again: answer.line ?? held.hold(answer), share: false },
              { place, ...(isShared && { sharedBy: '9'.repeat(20) }) },
              held,
            )
            const message = messageOf(render(part.answer, frame))
            expect(problemsOf('message', message)).toEqual([])
            expect(problemsOf('reply', { type: 4, data: message })).toEqual([])
            for (const { carries } of buttonsOf(message)) expect(carries.length).toBeLessThanOrEqual(100)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  test('everything is shown, in the order of plain reading', () => {
    fc.assert(
      fc.property(anyAnswer, answer => {
        const components = render(answer, bare)
        const page = run(
          [shownOf(markdownOf({ components })).words, ...buttonsOf({ components }).map(({ label }) => label)].join(
            '\n',
          ),
        )
        let at = 0
        for (const piece of piecesOf({ ...answer, actions: [] }).map(shown)) {
          const found = page.indexOf(piece, at)
          expect(found, `“${piece}” after ${at} in ${page}`).toBeGreaterThanOrEqual(at)
          at = found + piece.length
        }
      }),
    )
  })

  test('a quotation is one unbroken run, and nothing but its cut marks and attribution beside it', () => {
    fc.assert(
      fc.property(anyQuotation, block => {
        const { cut, text, attribution } = block
        fc.pre(![...text, ...attribution].some(({ span }) => span === 'link'))
        const words = (content: typeof text) => content.map(span => shown(wordsOf([span]))).join('')
        const expected = [
          cut.before ? '[…]' : '',
          words(text),
          cut.after ? '[…]' : '',
          words(attribution) === '' ? '' : '—',
          words(attribution),
        ]
        const lines = blockLines(block)
        expect(lines.every(line => line.startsWith('> '))).toBe(true)
        expect(run(lines.map(line => shownOf(line).words).join('\n'))).toBe(expected.join(''))
      }),
    )
  })
})
