import { describe, expect, test } from 'vitest'
import type { Answer, Block } from '../../../src/answers/answer.ts'
import { strong, text } from '../../../src/answers/text.ts'
import { Slug } from '../../../src/entries/slug.ts'
import { LIMITS } from '../../../src/surfaces/discord/limits.ts'
import { sizeOf, withinLimits } from '../../../src/surfaces/discord/measure.ts'
import { messageOf } from '../../../src/surfaces/discord/message.ts'
import { render } from '../../../src/surfaces/discord/render.ts'
import { ANSWERS } from '../../fixtures/answers.ts'
import { buttonsOf, markdownOf } from '../../fixtures/discord/bot.ts'

const bare = { more: [], footer: [], carry: (line: string) => `v1 ${line}` }
const EMPTY: Answer = { status: 'found', title: [], blocks: [], notes: [], actions: [], shows: [], asOf: 0 }
const paragraph = (words: string): Block => ({ block: 'paragraph', text: text(words) })
const heading = (words: string): Block => ({ block: 'heading', text: text(words) })
const quotation = (words: string): Block => ({
  block: 'quotation',
  text: text(words),
  cut: { before: false, after: true },
  attribution: text('Ada'),
  language: 'en',
  of: { quotation: Slug.parse('a'), source: Slug.parse('b') },
})
const markdownFor = (...blocks: readonly Block[]) => markdownOf({ components: render({ ...EMPTY, blocks }, bare) })

describe('answers as they are sent', () => {
  for (const [name, answer] of Object.entries(ANSWERS)) {
    test(name, async () => {
      const message = messageOf(render(answer, { ...bare, footer: name === 'nothing' ? ['Shared by <@1>'] : [] }))
      await expect(`${JSON.stringify(message, undefined, 2)}\n`).toMatchFileSnapshot(
        `../../golden/${name}.discord.json`,
      )
    })
  }
})

describe('what belongs together stands together', () => {
  test('a paragraph that introduces a quotation', () => {
    expect(markdownFor(paragraph('one'), quotation('a'), paragraph('two'), quotation('b'))).toBe(
      'one\n> a \\[…\\]\n> — Ada\n\ntwo\n> b \\[…\\]\n> — Ada',
    )
  })

  test('a paragraph that comments on a quotation', () => {
    expect(markdownFor(heading('For'), quotation('a'), paragraph('one'), quotation('b'), paragraph('two'))).toBe(
      '### For\n> a \\[…\\]\n> — Ada\none\n\n> b \\[…\\]\n> — Ada\ntwo',
    )
  })

  test('two quotations stay two', () => {
    expect(markdownFor(quotation('a'), quotation('b'))).toContain('— Ada\n\n> b')
  })
})

describe('limits', () => {
  const ofLength = (length: number) => render({ ...EMPTY, blocks: [paragraph('x'.repeat(length))] }, bare)

  test.each([
    [LIMITS.text, true],
    [LIMITS.text + 1, false],
  ])('%i characters fit: %s', (length, fits) => {
    expect(sizeOf(ofLength(length)).text).toBe(length)
    expect(withinLimits(ofLength(length))).toBe(fits)
  })

  test('buttons stand in rows of five', () => {
    const actions = Array.from({ length: 6 }, (_, index) => ({ label: `Button ${index}`, line: `line ${index}` }))
    const rows = render({ ...EMPTY, actions }, bare).slice(1)
    expect(rows.map(row => ('components' in row ? row.components.length : 0))).toEqual([5, 1])
  })

  test.each([
    [LIMITS.label, 'x'.repeat(LIMITS.label)],
    [LIMITS.label + 1, `${'x'.repeat(LIMITS.label - 1)}…`],
  ])('a label of %i characters', (length, label) => {
    const actions = [{ label: 'x'.repeat(length), line: 'help' }]
    expect(buttonsOf({ components: render({ ...EMPTY, actions }, bare) })).toEqual([{ label, carries: 'v1 help' }])
  })
})

test('nobody is mentioned and nothing is previewed', () => {
  const { flags, allowed_mentions } = messageOf(render({ ...EMPTY, title: text(strong('@everyone')) }, bare))
  expect({ flags, allowed_mentions }).toEqual({ flags: (1 << 15) | (1 << 2), allowed_mentions: { parse: [] } })
})
