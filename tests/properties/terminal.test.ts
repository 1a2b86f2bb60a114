import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf } from '../../src/answers/plain.ts'
import { wordsOf } from '../../src/answers/text.ts'
import { blockLines } from '../../src/surfaces/terminal/blocks.ts'
import { legible } from '../../src/surfaces/terminal/legible.ts'
import { render } from '../../src/surfaces/terminal/render.ts'
import { columnsOf } from '../../src/surfaces/terminal/wrap.ts'
import { anyAnswer, anyQuotation } from '../fixtures/any-answer.ts'
import { run, sequencesIn, stripped } from '../fixtures/stripped.ts'

const anyStyle = fc.record({ width: fc.integer({ min: 20, max: 100 }), colour: fc.boolean(), links: fc.boolean() })
const withoutRule = (line: string) => line.replace(/^│ ?/, '')
const shown = (words: string) => run(legible(words))

describe('whatever the record says and however wide the window is', () => {
  test('a quotation’s words are shown as one unbroken run, and nothing but its cut marks and attribution beside them', () => {
    fc.assert(
      fc.property(anyQuotation, anyStyle, (block, style) => {
        const links = [...block.text, ...block.attribution].some(({ span }) => span === 'link')
        fc.pre(!links)
        const { cut, text, attribution } = block
        const expected = [
          cut.before ? '[…]' : '',
          text
            .map(span => wordsOf([span]))
            .map(shown)
            .join(''),
          cut.after ? '[…]' : '',
          attribution.length > 0 ? '—' : '',
          attribution
            .map(span => wordsOf([span]))
            .map(shown)
            .join(''),
        ]
        const lines = blockLines(block, style).map(line => stripped(line))
        expect(lines.every(line => line.startsWith('│'))).toBe(true)
        expect(run(lines.map(withoutRule).join('\n'))).toBe(run(expected.join('')))
      }),
    )
  })

  test('words that fit a line are never broken', () => {
    const words = fc.array(fc.stringMatching(/^[a-zа-яё’,.]{1,16}$/u), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(words, anyQuotation, anyStyle, (some, block, style) => {
        const text = some.map((word, index) => ({
          span: index % 3 === 0 ? ('match' as const) : ('words' as const),
          text: `${word} `,
        }))
        const lines = blockLines({ ...block, text, cut: { before: false, after: false }, attribution: [] }, style)
        expect(
          lines
            .map(line => withoutRule(stripped(line)))
            .join(' ')
            .replace(/ +/g, ' ')
            .trim(),
        ).toBe(some.join(' '))
      }),
    )
  })

  test('everything is shown, in the order of plain reading', () => {
    fc.assert(
      fc.property(anyAnswer, anyStyle, (answer, style) => {
        const page = run(stripped(render(answer, style)).split('\n').map(withoutRule).join('\n'))
        let at = 0
        for (const piece of piecesOf(answer).map(shown)) {
          const found = page.indexOf(piece, at)
          expect(found, `“${piece}” after ${at} in ${page}`).toBeGreaterThanOrEqual(at)
          at = found + piece.length
        }
      }),
    )
  })

  test('no control character or sequence reaches the terminal but our own', () => {
    fc.assert(
      fc.property(anyAnswer, anyStyle, (answer, style) => {
        expect(stripped(render(answer, style))).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u)
      }),
    )
  })

  test('without colour and links there are no sequences at all', () => {
    fc.assert(
      fc.property(anyAnswer, anyStyle, (answer, { width }) => {
        expect(render(answer, { width, colour: false, links: false })).not.toContain('\u001B')
      }),
    )
  })

  test('no line is wider than the window, but for an address in full', () => {
    fc.assert(
      fc.property(anyAnswer, anyStyle, (answer, style) => {
        const wide = render(answer, style)
          .split('\n')
          .map(line => stripped(line).replace(/[\s\p{Default_Ignorable_Code_Point}]+$/u, ''))
          .filter(line => columnsOf(line) > style.width && !/^ *(?:\S.*: )?https?:\/\//.test(line))
        expect(wide).toEqual([])
      }),
    )
  })

  test('every line closes the colours and links that it opens', () => {
    fc.assert(
      fc.property(anyAnswer, anyStyle, (answer, style) => {
        for (const line of render(answer, style).split('\n')) {
          const { codes, urls } = sequencesIn(line)
          expect(urls.at(-1) ?? '').toBe('')
          const opened = codes.filter(code => code < 22 || (code > 29 && code < 39)).length
          expect(codes.length - opened).toBeGreaterThanOrEqual(opened > 0 ? 1 : 0)
          expect(line.split(/[\u2067\u2068]/).length).toBe(line.split('\u2069').length)
        }
      }),
    )
  })
})
