import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { citeSource } from '../../src/answers/cite/cite.ts'
import type { Cited } from '../../src/answers/cite/cited.ts'
import { SOURCE_TYPES } from '../../src/entries/source.ts'
import { Words } from '../../src/entries/words.ts'
import { loaded, person } from '../fixtures/cited.ts'

/** Whatever means something to BibTeX, RIS, wikitext, HTML, JSON or the style engine. */
const HOSTILE = [
  '{',
  '}',
  '{{',
  '}}',
  '\\',
  '\\input{x}',
  '%',
  '$',
  '#',
  '_',
  '__NOTOC__',
  '^',
  '~',
  '~~~~',
  '&',
  '&amp;',
  '&#124;',
  '|',
  '||',
  '=',
  '|url=https://evil.example',
  '[[File:x]]',
  '[',
  ']',
  ']]',
  '<i>',
  '</i>',
  '<b>',
  '<sup>',
  '<script>alert(1)</script>',
  '<!--',
  '<nowiki>',
  '</ref>',
  '<span class="nocase">',
  '"',
  "'",
  "''",
  "'''",
  '`',
  '``',
  '“',
  '”',
  '‘',
  '’',
  '«',
  '»',
  '--',
  '---',
  '@book{x,',
  '},',
  'TY  - ',
  'ER  - ',
  '\nER  - \n',
  '\n',
  '\t',
  'type: book',
  '²',
  'ﬁ',
  'Москва',
  'e\u0301',
  'Ärger',
  '東京',
  '🙂',
  'a',
  'NATO',
  'an',
  'inch',
  '?',
  '!',
  '...',
  ':',
  ';',
  ',',
  '/',
  '-',
  '–',
  ' and ',
  '?`',
  ',,',
  '!`',
  '\u200b',
  '\u2028',
] as const

const words = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...HOSTILE) }, fc.string({ unit: 'grapheme', maxLength: 6 })),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .chain(parts => fc.constantFrom(parts.join(''), parts.join(' ')))
  .map(text => Words.safeParse(`A${text}z`))
  .filter(parsed => parsed.success)
  .map(parsed => parsed.data ?? '')

const hostile: fc.Arbitrary<Cited> = fc
  .record({
    type: fc.constantFrom(...SOURCE_TYPES),
    title: words,
    genre: words,
    container: words,
    outlet: words,
    family: words,
    caution: words,
  })
  .map(({ type, title, genre, container, outlet, family, caution }) => {
    const cautions = [{ text: caution, basis: ['source/some-source'] }]
    const cited = loaded({
      type,
      title,
      genre,
      'container-title': container,
      author: [{ family, given: 'Ann' }, { literal: outlet }],
      cautions,
    })
    return { ...cited, outlet, ...(cited.quoted && { quoted: { ...cited.quoted, speakers: [person(family)] } }) }
  })

const cautionOf = ({ source }: Cited) => source.cautions[0]?.text ?? ''
const check = (property: (cited: Cited) => Promise<void>) =>
  fc.assert(fc.asyncProperty(hostile, property), { numRuns: 60 })

/** BibTeX counts every brace, also one behind a backslash. */
function depths(text: string): readonly number[] {
  let depth = 0
  return [...text].map(mark => (depth += mark === '{' ? 1 : mark === '}' ? -1 : 0))
}

test('bibtex: one entry, its braces in balance, read back as the same title, authors, link and caution', () =>
  check(async cited => {
    const text = await citeSource(cited, 'bibtex')
    expect(depths(text).at(-1)).toBe(0)
    expect(
      depths(text)
        .slice(text.indexOf('{'), -1)
        .every(depth => depth > 0),
    ).toBe(true)
    expect(
      text
        .split('\n')
        .slice(1, -1)
        .every(line => /^ {2}[a-z]+ = (?:\{.*\}|[a-z]{3}),$/.test(line)),
    ).toBe(true)
    const entries = new Cite(text, { forceType: '@bibtex/text', generateGraph: false }).data
    expect(entries).toHaveLength(1)
    const [entry] = entries
    const [first] = cited.source.author
    expect(entry).toMatchObject({ title: cited.source.title, URL: cited.source.URL })
    expect(entry?.['author']).toEqual([first, { family: cited.outlet }])
    expect(entry?.['note']).toContain(cautionOf(cited))
  }))

test('ris: one record, one field to a line, the words as they are', () =>
  check(async cited => {
    const lines = (await citeSource(cited, 'ris')).split('\n')
    expect(lines.every(line => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true)
    expect(lines.filter(line => line.startsWith('TY'))).toHaveLength(1)
    expect(lines.filter(line => line.startsWith('ER'))).toEqual(['ER  - '])
    expect(lines).toContain(`TI  - ${cited.source.title}`)
    expect(lines.find(line => line.startsWith('N1'))).toContain(cautionOf(cited))
  }))

test('csl-json: the same values, and nothing that a page would take for a tag', () =>
  check(async cited => {
    const text = await citeSource(cited, 'csl-json')
    expect(text).not.toContain('<')
    const [item] = JSON.parse(text)
    expect(item).toMatchObject({ title: cited.source.title, genre: cited.source.genre })
    expect(item.note).toContain(cautionOf(cited))
  }))

test('wikipedia: one template with its own parameters, and words that do nothing', () =>
  check(async cited => {
    const text = (await citeSource(cited, 'wikipedia')).replaceAll('{{!}}', '&#124;')
    const end = text.indexOf('}}')
    const call = text.slice(2, end)
    const rest = text.slice(end + 2)
    expect(text.startsWith('{{cite ')).toBe(true)
    expect(`${call}${rest}`).not.toMatch(/[<>{}[\]~]|''|__/)
    expect(rest).not.toContain('|')
    const parameters = call
      .split('|')
      .slice(1)
      .map(parameter => parameter.slice(0, parameter.indexOf('=')))
    expect(new Set(parameters).size).toBe(parameters.length)
    expect(parameters.filter(parameter => !/^(?:[a-z]+(?:-[a-z]+)?|(?:last|first|author)\d)$/.test(parameter))).toEqual(
      [],
    )
    expect(shown(call)).toContain(cited.source.title)
    expect(shown(rest)).toContain(cautionOf(cited))
  }))

/** What a browser makes of character references. */
function shown(wikitext: string): string {
  return wikitext.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replaceAll('&amp;', '&')
}

test.each(['apa', 'harvard', 'vancouver', 'newsroom'] as const)(
  '%s: one plain line with the words as they are',
  style =>
    check(async cited => {
      const text = await citeSource(cited, style)
      expect(text).not.toMatch(/[\n\uFDD0-\uFDEF]/)
      expect(text).toContain(cautionOf(cited))
      if (style !== 'newsroom') expect(text).toContain(cited.source.title)
      expect(text).toContain(cited.outlet)
    }),
)
