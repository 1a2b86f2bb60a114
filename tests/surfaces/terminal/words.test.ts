import { describe, expect, test } from 'vitest'
import { isolated, runsRightToLeft } from '../../../src/surfaces/terminal/direction.ts'
import { legible, legibleLines } from '../../../src/surfaces/terminal/legible.ts'
import { addressOf, isClickable, linked } from '../../../src/surfaces/terminal/link.ts'
import { columnsOf, wrapped } from '../../../src/surfaces/terminal/wrap.ts'

describe('legible words', () => {
  test('escape sequences, controls and direction overrides are shown, never obeyed', () => {
    expect(legible('a\u001B[2Jb\u009Bc\u0007d\u202Ee\u2066f\uD800')).toBe(
      'a\uFFFD[2Jb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFD',
    )
  })
  test('line breaks and tabs are spaces', () => {
    expect(legible('a\r\n\tb\u2028c')).toBe('a b c')
  })
  test('markup, emoji and accents stay as they are', () => {
    expect(legible('*a* <@U1> 👩‍👩‍👧‍👦 e\u0301')).toBe('*a* <@U1> 👩‍👩‍👧‍👦 e\u0301')
  })
  test('something to copy keeps its lines and tabs', () => {
    expect(legibleLines('a\n\tb\u001B\r\nc')).toEqual(['a', '\tb\uFFFD', 'c'])
  })
})

/** Escape characters made visible, so that they can be looked for. */
const visible = (line: string) => line.replaceAll('\u001B', '␛').replaceAll('\u0007', '␇')

describe('addresses', () => {
  test('only web addresses, in printable ASCII', () => {
    expect(addressOf('https://example.org/a#:~:text=b%20c')).toBe('https://example.org/a#:~:text=b%20c')
    expect(addressOf('https://example.org/\u001B\\é')).toBe('https://example.org/%1B/%C3%A9')
    expect(addressOf('javascript:alert(1)')).toBeUndefined()
    expect(addressOf('not a link')).toBeUndefined()
  })
  test('what cannot be linked to is words', () => {
    expect(linked('here', 'javascript:alert(1)', { width: 80, colour: false, links: true })).toBe('here')
  })
  test('the pieces of a link on several lines are one link, and other words are another', () => {
    const style = { width: 80, colour: false, links: true }
    const idsOf = (words: string, width: number) =>
      wrapped(linked(words, 'https://example.org/a?b=1;c', style), { width }).flatMap(line => {
        const [, id, url] = /\]8;id=([0-9a-f]+);([!-~]+)\P{ASCII}/u.exec(visible(line)) ?? []
        expect(url).toBe('https://example.org/a?b=1;c')
        return [id]
      })
    const pieces = idsOf('look for archived copies', 10)
    expect(pieces).toHaveLength(3)
    expect(new Set(pieces).size).toBe(1)
    expect(idsOf('look for archived copies', 80)).toEqual([pieces[0]])
    expect(idsOf('at the sentence', 80)).not.toContain(pieces[0])
  })
  test('addresses too long for terminals are not made clickable', () => {
    const style = { width: 80, colour: false, links: true }
    expect(isClickable(`https://example.org/${'x'.repeat(2000)}`, style)).toBe(true)
    expect(isClickable(`https://example.org/${'x'.repeat(2100)}`, style)).toBe(false)
  })
})

describe('direction', () => {
  test('a run of right-to-left words is isolated, with its inner spaces and digits but not what surrounds it', () => {
    expect(isolated('see ואלה 1990, ואלה, 1991 and', false)).toBe('see \u2068ואלה 1990, ואלה\u2069, 1991 and')
  })
  test('colours inside the run do not end it', () => {
    expect(isolated('ואלה \u001B[1mואלה\u001B[22m x', false)).toBe('\u2068ואלה \u001B[1mואלה\u2069\u001B[22m x')
  })
  test('the first letter decides how a text runs', () => {
    expect(runsRightToLeft('“1990” ואלה Vale')).toBe(true)
    expect(runsRightToLeft('Vale ואלה')).toBe(false)
    expect(isolated('Vale ואלה', true)).toBe('\u2067Vale ואלה\u2069')
  })
})

describe('wrapping', () => {
  test('wide characters count as two columns, combining marks as none', () => {
    expect([
      columnsOf('河東'),
      columnsOf('e\u0301'),
      columnsOf('👩‍👩‍👧‍👦'),
      columnsOf('\u001B[1mab\u001B[22m'),
    ]).toEqual([4, 1, 2, 2])
    expect(wrapped('河東一座橋', { width: 4 })).toEqual(['河東', '一座', '橋'])
  })
  test('lines after the first stand under it', () => {
    expect(wrapped('one two three', { width: 9, first: '• ' })).toEqual(['• one two', '  three'])
  })
})
