import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceLink } from '../../src/answers/links.ts'

const words = fc
  .array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('-', ',', '&', '%', '-,', ':~:', '#', 'one', 'inch')),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map(parts => parts.join(' '))
  .filter(text => text.trim() !== '')

interface Parts {
  readonly prefix?: string
  readonly start: string
  readonly end?: string
  readonly suffix?: string
}

/** What a browser reads: https://wicg.github.io/scroll-to-text-fragment/#parse-a-text-directive */
function partsOf(link: string): Parts {
  const parts = link.slice(link.indexOf(':~:text=') + ':~:text='.length).split(',')
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined
  expect(parts.length === 1 || parts.length === 2).toBe(true)
  const [start = '', end] = parts.map(decodeURIComponent)
  return {
    start,
    ...(end !== undefined && { end }),
    ...(prefix !== undefined && { prefix: decodeURIComponent(prefix) }),
    ...(suffix !== undefined && { suffix: decodeURIComponent(suffix) }),
  }
}

test('what a browser reads from the link are runs of the recorded words, at their two ends', () => {
  fc.assert(
    fc.property(
      words,
      fc.option(words, { nil: undefined }),
      fc.option(words, { nil: undefined }),
      (exact, prefix, suffix) => {
        const link = sentenceLink('https://example.org/#place', { exact, prefix, suffix })
        const read = partsOf(link)
        expect(link.slice(0, 'https://example.org/#place:~:text='.length)).toBe('https://example.org/#place:~:text=')
        if (read.end === undefined) expect(read.start).toBe(exact.trim())
        else {
          expect(exact.trim().startsWith(read.start)).toBe(true)
          expect(exact.trim().slice(read.start.length).endsWith(read.end)).toBe(true)
        }
        expect(prefix?.trim().endsWith(read.prefix ?? '') ?? read.prefix === undefined).toBe(true)
        expect(suffix?.trim().startsWith(read.suffix ?? '') ?? read.suffix === undefined).toBe(true)
        expect(link).toMatch(/^[\x21-\x7e]+$/)
      },
    ),
  )
})
