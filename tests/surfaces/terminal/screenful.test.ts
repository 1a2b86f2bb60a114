import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laidOut, render } from '../../../src/surfaces/terminal/render.ts'
import { screenful } from '../../../src/surfaces/terminal/screenful.ts'
import { columnsOf } from '../../../src/surfaces/terminal/wrap.ts'
import { ANSWERS } from '../../fixtures/answers.ts'
import { anyAnswer } from '../../fixtures/any-answer.ts'

const style = { width: 60, colour: false, links: false }
/** Blocks of so many lines, apart by an empty line. */
const blocks = (...sizes: number[]) =>
  sizes.flatMap((size, block) => [
    ...(block === 0 ? [] : [{ line: '', begins: false }]),
    ...Array.from({ length: size }, (_, index) => ({ line: `${block}.${index}`, begins: index === 0 })),
  ])
const last = (sizes: readonly number[], rows: number) => {
  const lines = blocks(...sizes)
  return lines[screenful(lines, { rows, columns: 80 }) - 1]?.line
}

describe('a screenful', () => {
  test('is everything, where it fits or nobody knows the height of the screen', () => {
    const lines = blocks(5, 4)
    expect(screenful(lines, { rows: 12, columns: 80 })).toBe(10)
    expect(screenful(lines, { rows: 11, columns: 80 })).toBe(6)
    expect(screenful(lines, {})).toBe(10)
    expect(screenful(lines, { rows: 0, columns: 0 })).toBe(10)
    expect(screenful(lines, { rows: 7, columns: 80 })).toBe(10)
  })

  test('ends where a block ends, with the empty line after it', () => {
    expect(last([3, 6, 5], 14)).toBe('')
    expect(screenful(blocks(3, 6, 5), { rows: 14, columns: 80 })).toBe(11)
    expect(screenful(blocks(12, 5), { rows: 14, columns: 80 })).toBe(13)
  })

  test('is a full screen where the block before ends high up, and where a block is longer than a screen', () => {
    expect(last([3, 20], 14)).toBe('1.7')
    expect(last([40], 14)).toBe('0.11')
  })

  test('counts the rows that an address takes', () => {
    const lines = Array.from({ length: 10 }, () => ({ line: 'x'.repeat(81), begins: false }))
    expect(screenful(lines, { rows: 12, columns: 80 })).toBe(5)
    expect(screenful([{ line: 'x'.repeat(9000), begins: true }, ...lines], { rows: 12, columns: 80 })).toBe(1)
  })

  test('after screenful, every line of the answer has been shown once, and no screen was too high', () => {
    const screens = fc.record({ rows: fc.integer({ min: 8, max: 50 }), columns: fc.integer({ min: 20, max: 120 }) })
    fc.assert(
      fc.property(anyAnswer, screens, (answer, screen) => {
        const lines = laidOut(answer, style)
        const shown: string[] = []
        for (let rest = lines; rest.length > 0; ) {
          const count = screenful(rest, screen)
          expect(count).toBeGreaterThan(0)
          const page = rest.slice(0, count).map(({ line }) => line)
          const rows = page.map(line => Math.max(1, Math.ceil(columnsOf(line) / screen.columns)))
          if (count > 1) expect(rows.reduce((sum, row) => sum + row, 0)).toBeLessThan(screen.rows)
          shown.push(...page)
          rest = rest.slice(count)
        }
        expect(shown.join('\n')).toBe(render(answer, style))
      }),
    )
  })

  test('ends between sources, which have no empty line between them', () => {
    const lines = laidOut(ANSWERS['who-said'], style)
    const begun = lines.filter(({ begins }) => begins).map(({ line }) => line)
    expect(begun.filter(line => /^\[\d+\] /.test(line))).toHaveLength(ANSWERS['who-said'].notes.length - 1)
    expect(begun).toContain('Sources')
  })
})
