import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { text } from '../../../src/answers/text.ts'
import { codeBlock } from '../../../src/surfaces/discord/code.ts'
import { legible } from '../../../src/surfaces/discord/escape.ts'
import { linked } from '../../../src/surfaces/discord/link.ts'
import { markdown } from '../../../src/surfaces/discord/spans.ts'
import { anyText, anyWords } from '../../fixtures/any-answer.ts'
import { shownOf } from '../../fixtures/discord/shown.ts'

const HOSTILE = [
  '@everyone',
  '@here',
  '<@1>',
  '<@!1>',
  '<@&2>',
  '<#3>',
  '<:a:4>',
  '<a:b:5>',
  '<t:1700000000:R>',
  '</source:6>',
  '||secret||',
  '# heading',
  '-# small',
  '## x',
  '> quoted',
  '>>> all of it',
  '- item',
  '* item',
  '1. one',
  '12) twelve',
  '+ plus',
  '[x](javascript:alert(1))',
  '[x](https://evil.example)',
  '<https://evil.example>',
  'https://evil.example/a_b_c',
  'http://x.example',
  '~~no~~',
  '**bold**',
  '__under__',
  '_it_',
  '*it*',
  '`code`',
  '``` block ```',
  '\\',
  '\\*',
  'a\\',
  ':smile:',
  '12:30',
  'a:b:c',
  '¯\\_(ツ)_/¯',
  '***',
  '___',
  '****',
  '`',
  '``',
  'x`',
  '[[x]](y)',
  '![a](b)',
  '\u202Eevil',
  '\u0000',
  'line\nbreak\n# heading',
]

/** Line breaks become spaces span by span, so that there may be more or fewer of them. */
const oneSpace = (words: string) => words.replace(/\s+/gu, ' ')

describe('the words of the record come out as they are', () => {
  test.each(HOSTILE)('%s', words => {
    expect(shownOf(markdown(text(words)))).toEqual({ words: legible(words).trim(), live: [] })
  })

  const hostile = fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), anyWords), { maxLength: 5 })
    .map(parts => parts.join(' '))

  test('whatever they are', () => {
    fc.assert(
      fc.property(hostile, words => {
        expect(shownOf(markdown(text(words)))).toEqual({ words: legible(words).trim(), live: [] })
      }),
    )
  })

  test('set off or not, beside anything, and behind any mark of ours', () => {
    const words = fc.record({ span: fc.constantFrom('words', 'match', 'differs', 'strong'), text: hostile })
    const mark = fc.constantFrom('', '> ', '- ', '### ', '-# ', '> — ', '⚠️ **Caution:** ')
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), mark, (spans, before) => {
        const shown = shownOf(before + markdown(spans))
        const whole = legible(spans.map(span => span.text).join('')).trim()
        expect(oneSpace(shown.words)).toBe(oneSpace(shownOf(before).words + whole))
        const foreign = shown.live.filter(
          live => !['bold', 'underline', 'quotation', 'item', 'heading', 'small'].includes(live),
        )
        expect(foreign).toEqual([])
      }),
    )
  })

  test('as something to type', () => {
    fc.assert(
      fc.property(hostile, words => {
        const shown = shownOf(markdown([{ span: 'code', text: words }]))
        expect(shown.words.trim()).toBe(legible(words).trim())
        expect(shown.live).toEqual(words.trim() === '' || legible(words).trim() === '' ? [] : ['code'])
      }),
    )
  })

  test('as something to copy, line by line', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), lines => {
        const whole = lines.map(line => legible(line)).join('\n')
        expect(shownOf(codeBlock(whole)).words).toBe(whole.replace(/\s+$/u, ''))
      }),
    )
  })

  test('in the label of a link, which leads where it says and nowhere else', () => {
    fc.assert(
      fc.property(
        hostile.filter(words => words.trim() !== ''),
        label => {
          const { words, after = '' } = linked(label, 'https://right.example/a(b)?c=d#:~:text=e,f')
          const shown = shownOf(`· ${words}${after}`)
          expect(shown.words.slice(2).startsWith(legible(label))).toBe(true)
          expect(shown.live).toEqual(['link https://right.example/a%28b%29?c=d#:~:text=e,f'])
        },
      ),
    )
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', 'discord://x'])(
    'no link leads to %s',
    url => {
      expect(linked('label', url)).toEqual({ words: 'label' })
    },
  )

  test('nothing else comes to life in any text', () => {
    fc.assert(
      fc.property(anyText, content => {
        const live = shownOf(markdown(content)).live.filter(one => !/^(?:bold|underline|code|link https?:)/.test(one))
        expect(live).toEqual([])
      }),
    )
  })
})
