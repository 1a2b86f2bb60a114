import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/answers/answer.ts'
import { fit } from '../../../src/answers/fit.ts'
import { text } from '../../../src/answers/text.ts'
import { LIMITS } from '../../../src/surfaces/slack/limits.ts'
import { fits, messageOf } from '../../../src/surfaces/slack/message.ts'
import { ANSWERS } from '../../fixtures/answers.ts'
import { openTestHouse } from '../../fixtures/house.ts'
import { buttonsIn } from '../../fixtures/slack/bot.ts'
import { faultsInMessage } from '../../fixtures/slack/limits.ts'

const messagesOf = (answer: Answer) =>
  fit(answer, fits).map(part => messageOf({ part, again: answer.line ?? 'held:1' }, 'asker'))

describe('answers as they are sent', () => {
  test.each(Object.entries(ANSWERS))('%s', async (name, answer) => {
    const sent = messagesOf(answer)
    await expect(`${JSON.stringify(sent, undefined, 1)}\n`).toMatchFileSnapshot(`../../golden/${name}.slack.json`)
  })
})

describe('every entry and every command', () => {
  test('is within every limit, and no button repeats what was asked or leads nowhere', async () => {
    const house = await openTestHouse()
    const kinds = ['outlet', 'person', 'source', 'quotation', 'claim'] as const
    const entries = kinds.flatMap(kind => house.catalogue.heads(kind).map(({ entry }) => `${kind} ${entry.id}`))
    const examples = house.commands.flatMap(({ examples }) => examples.map(({ line }) => line))
    const quotations = house.catalogue
      .heads('quotation')
      .filter((_, index) => index % 5 === 0)
      .map(({ entry }) => `who-said "${entry.text.slice(0, 60).replaceAll('"', '')}"`)
    const lines = [...entries, ...examples, ...quotations, ...house.commands.map(({ name }) => `help ${name}`)]
    expect(lines.length).toBeGreaterThan(300)
    const faults: string[] = []
    for (const line of lines) {
      const answer = await house.ask(line)
      for (const message of messagesOf(answer)) {
        faults.push(...faultsInMessage({ ...message }).map(fault => `${line}: ${fault}`))
        for (const { value } of buttonsIn(message))
          if (/[“”"]/.test(value) && !line.startsWith('help')) faults.push(`${line}: carries ${value}`)
      }
    }
    await house.close()
    expect(faults).toEqual([])
  }, 60_000)
})

describe('the borders of what Slack takes', () => {
  const titled = (words: string) => messagesOf({ ...ANSWERS.refused, title: text(words) })[0]?.blocks[0]

  test('a title is a heading up to the limit, and rich text beyond it or where Slack could mistake its characters', () => {
    expect(titled('x'.repeat(LIMITS.header))?.type).toBe('header')
    expect(titled('x'.repeat(LIMITS.header + 1))?.type).toBe('rich_text')
    expect(titled('A & B <!channel>')?.type).toBe('rich_text')
  })

  test('a button’s words are shortened, its line is not', () => {
    const acting = (label: string, line: string) =>
      buttonsIn(messagesOf({ ...ANSWERS.refused, actions: [{ label, line }] }))
    expect(acting('x'.repeat(LIMITS.buttonLabel), 'help')[0]?.label).toBe('x'.repeat(LIMITS.buttonLabel))
    expect(acting('x'.repeat(LIMITS.buttonLabel + 1), 'help')[0]?.label).toBe(`${'x'.repeat(LIMITS.buttonLabel - 1)}…`)
    expect(acting('x', 'y'.repeat(LIMITS.buttonValue))).toContainEqual(expect.objectContaining({ label: 'x' }))
    expect(acting('x', 'y'.repeat(LIMITS.buttonValue + 1))).not.toContainEqual(expect.objectContaining({ label: 'x' }))
  })

  test('no more than 25 buttons', () => {
    const actions = Array.from({ length: 40 }, (_, index) => ({ label: `b${index}`, line: `help b${index}` }))
    expect(messagesOf({ ...ANSWERS.refused, actions }).flatMap(faultsOf)).toEqual([])
  })

  test('an address is a link up to the limit, and words beyond it or where it is none', () => {
    const linking = (url: string) =>
      JSON.stringify(messagesOf({ ...ANSWERS.refused, title: [{ span: 'link', text: 'x'.repeat(151), url }] }))
    const address = (length: number) => `https://example.org/${'x'.repeat(length - 20)}`
    expect(linking(address(LIMITS.url))).toContain('"type":"link"')
    expect(linking(address(LIMITS.url + 1))).not.toContain('"type":"link"')
    expect(linking('javascript:alert(1)')).not.toContain('"type":"link"')
  })
})

describe('hostile words', () => {
  const hostile =
    '<!channel> <@U1> <https://evil.example|x> *bold* _it_ ~no~ `code` &lt;b&gt; :smile: \u200B@everyone ‮rtl'

  test('come out as those characters, as text, wherever they stand', () => {
    const answer: Answer = {
      ...ANSWERS.refused,
      title: text(hostile),
      blocks: [
        { block: 'paragraph', text: text(hostile) },
        { block: 'facts', rows: [[hostile, text(hostile)]] },
        { block: 'list', items: [text(hostile)] },
      ],
      notes: [
        { number: 1, text: text(hostile), links: [{ leads: 'outlet', label: hostile, url: 'https://example.org/' }] },
      ],
    }
    const [message] = messagesOf(answer)
    const shown = hostile.replace('\u202E', '\uFFFD')
    const texts = JSON.stringify(message?.blocks).split(JSON.stringify(shown).slice(1, -1)).length - 1
    expect(texts).toBe(7)
    expect(JSON.stringify(message?.blocks)).not.toMatch(/"mrkdwn"|"type":"(?:user|broadcast|usergroup|channel)"/)
    expect(message?.text).not.toMatch(/<[!@h]/)
    expect(message?.text).toContain('&lt;!channel&gt;')
  })
})

function faultsOf(message: ReturnType<typeof messageOf>): readonly string[] {
  return faultsInMessage({ ...message })
}
