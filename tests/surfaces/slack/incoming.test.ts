import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../commands/index.ts'
import { lineOf, saidTo, wordsOf } from '../../../src/surfaces/slack/incoming.ts'

const rich = (...elements: readonly object[]) => [
  { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
]

describe('slash commands', () => {
  test.each([
    ['/source', 'bonn-1991', 'source bonn-1991'],
    ['/who-said', '"not one inch"', 'who-said "not one inch"'],
    ['/acme-who-said', 'x', 'who-said x'],
    ['/footnote', 'who-said x', 'who-said x'],
    ['/acme-footnote', '', 'help'],
    ['/source', 'HELP', 'help source'],
    ['/source', '', 'source'],
    ['/unsource', 'x', 'x'],
  ])('%s %s is the line “%s”', (slash, text, line) => {
    expect(lineOf(slash, text, COMMANDS)).toBe(line)
  })
})

describe('the words of a message', () => {
  test('are read from its structure, without marks', () => {
    const blocks = rich(
      { type: 'text', text: 'source ' },
      { type: 'text', text: 'bonn-1991', style: { bold: true } },
      { type: 'emoji', name: 'wave', unicode: '1f44b' },
      { type: 'link', url: 'https://example.org/' },
    )
    expect(wordsOf({ text: 'source *bonn-1991*', blocks })).toBe('source bonn-1991👋https://example.org/')
  })

  test('are read from the text where there is no structure, with Slack’s escapes undone once', () => {
    expect(wordsOf({ text: 'a &amp;lt; b &lt;c&gt; <https://example.org|the page> <#C1|desk>' })).toBe(
      'a &lt; b <c> the page desk',
    )
  })

  test('keep the marks of what is set off as a block, where that matters', () => {
    const section = (type: string, text: string) => ({ type, elements: [{ type: 'text', text }] })
    const blocks = [
      {
        type: 'rich_text',
        elements: [section('rich_text_section', 'He said'), section('rich_text_quote', 'one\ntwo')],
      },
    ]
    expect(wordsOf({ blocks }, 'as quoted')).toBe('He said\n> one\n> two')
    expect(wordsOf({ blocks })).toBe('He said\none\ntwo')
  })

  test('are none where there are none, whatever else Slack sends', () => {
    expect(wordsOf({})).toBe('')
    expect(wordsOf({ blocks: [null, 7, { type: 'rich_text', elements: [{ type: 'new_thing' }] }] })).toBe('')
  })
})

describe('what is said to the bot', () => {
  test.each([
    ['<@UBOT> source bonn-1991', 'source bonn-1991'],
    ['hey <@UBOT>: source bonn-1991', 'source bonn-1991'],
    ['source bonn-1991 <@UBOT>', 'source bonn-1991'],
    ['<@UBOT>', ''],
    ['<@UBOT> ask <@U2> who said it', 'ask <@U2> who said it'],
  ])('%s', (text, words) => {
    expect(saidTo('UBOT', { text })).toBe(words)
  })

  test('is found in the structure too', () => {
    const blocks = rich({ type: 'user', user_id: 'UBOT' }, { type: 'text', text: ' who-said “not one inch”' })
    expect(saidTo('UBOT', { text: '<@UBOT> who-said “not one inch”', blocks })).toBe('who-said “not one inch”')
  })
})
