import { Cite } from '@citation-js/core'
import { describe, expect, test } from 'vitest'
import { citeSource } from '../../src/answers/cite/cite.ts'
import type { Cited } from '../../src/answers/cite/cited.ts'
import { STYLE_NAMES, STYLES } from '../../src/answers/cite/styles.ts'
import { SOURCE_TYPES } from '../../src/entries/source.ts'
import { citation, loaded, person, quotation, source } from '../fixtures/cited.ts'

const accessed = '2026-11-21'
const sourceOnly = (content: Parameters<typeof source>[0]): Cited => ({
  source: source(content),
  outlet: 'The Herald',
  authors: [person('Baker', 'James')],
  accessed,
})

/** The forms in which the styles write the day of access. */
const ACCESSED = {
  apa: /Accessed 21 November 2026\./,
  harvard: /\(Accessed: 21 November 2026\)/,
  vancouver: /\[cited 2026 Nov 21\]|Accessed 21 November 2026\./,
  bibtex: /urldate = \{2026-11-21\}/,
  ris: /^Y2 {2}- 2026\/11\/21\/$/m,
  'csl-json': /"accessed": \{\s+"date-parts": \[\[2026,11,21\]\]/,
  wikipedia: /\|access-date=21 November 2026 /,
  newsroom: /\(accessed 21 November 2026\)/,
} as const

const TRANSLATOR = {
  bibtex: 'translator = {{Tanya Dolan}}',
  ris: 'A4  - Tanya Dolan',
  'csl-json': '"literal": "Tanya Dolan"',
  wikipedia: '|translator=Tanya Dolan',
} as const

describe.each(STYLES)('%s', style => {
  test('has a name', () => {
    expect(STYLE_NAMES[style].length).toBeGreaterThan(2)
  })

  test.each(SOURCE_TYPES)(
    'a %s carries its caveats, translator, access, title, author, outlet, link, speaker, date and place',
    async type => {
      const cited = await citeSource(loaded({ type }), style)
      expect(cited).toContain('English translation by Tanya Dolan.')
      expect(cited).toContain('Wording of The Herald; the original was not seen there.')
      expect(cited).toContain('The minutes differ. Elbe may stand for Oder.')
      expect(cited).toContain('(https://copy.example/page, accessed 21 November 2026).')
      expect(cited).toMatch(ACCESSED[style])
      expect(cited).toContain(style in TRANSLATOR ? TRANSLATOR[style as keyof typeof TRANSLATOR] : 'Tanya Dolan')
      for (const words of [
        ...(style === 'newsroom' ? [] : ['A title']),
        'The Herald',
        'https://herald.example/a?b=1&c=2',
        'James Baker',
        'paragraph 7',
      ])
        expect(cited).toContain(words)
      expect(cited).toMatch(
        /Baker, (?:J|February)|Baker J|James Baker\)|By James Baker\.|last1=Baker|"family": "Baker"|^James Baker/,
      )
      expect(cited).toContain('8 February 1990')
      expect(cited).toMatch(
        /1990, February 9|February 9, 1990|9 February|1990 Feb 9|mar|day = \{9\}|1990\/02\/09\/|\[\[1990,2,9\]\]/,
      )
    },
  )

  test('a source alone carries its cautions and the day of what it records', async () => {
    const cautions = [{ text: 'Elbe may stand for Oder', basis: ['source/some-source'] }]
    const cited = await citeSource(sourceOnly({ cautions, issued: '1991', 'event-date': '1990-02-09' }), style)
    expect(cited).toContain('Records events of 9 February 1990. Elbe may stand for Oder.')
  })

  test('where there is no link, nobody claims to have looked', async () => {
    expect(await citeSource(sourceOnly({}), style)).not.toMatch(/2026|ccessed/)
  })

  test('the day on which the record says a page was read stands before the asker’s', async () => {
    const cited = await citeSource(sourceOnly({ URL: 'https://herald.example/', accessed: '2025-01-05' }), style)
    expect(cited).not.toContain('2026')
    expect(cited).toMatch(/5 January 2025|January 5, 2025|2025 Jan 5|2025-01-05|2025\/01\/05|2025,1,5/)
  })

  test('an approximate date is not made exact', async () => {
    expect(await citeSource(sourceOnly({ issued: '1990~' }), style)).toMatch(/about 1990|c\. 1990|"circa": true/)
  })

  test('an archive and its reference are named', async () => {
    const cited = await citeSource(
      sourceOnly({ type: 'manuscript', archive: 'The National Archives', archive_location: 'PREM 19/3326' }),
      style,
    )
    expect(cited).toContain('The National Archives')
    expect(cited).toContain('PREM 19/3326')
    expect(cited).toContain('The Herald')
  })

  test('an outlet that is the archive is not named twice', async () => {
    const cited = await citeSource(sourceOnly({ type: 'manuscript', archive: 'Herald' }), style)
    expect(cited.match(/Herald/g)).toHaveLength(1)
  })

  test('the page on which words were read is not passed off as the source’s own', async () => {
    const { URL, ...pageless } = loaded().source
    const cited = await citeSource({ ...loaded(), source: pageless }, style)
    expect(cited.match(/copy\.example/g)).toHaveLength(1)
    expect(cited).toContain('Words read on another page (https://copy.example/page, accessed 21 November 2026).')
  })

  test('an archived copy is named with the day of its capture', async () => {
    const archivedAt = { URL: 'https://web.archive.org/web/2022/https://herald.example/', dateCreated: '2022-05-03' }
    const cited = await citeSource(sourceOnly({ URL: 'https://herald.example/', archivedAt }), style)
    expect(cited).toContain(archivedAt.URL)
    expect(cited).toContain('3 May 2022')
    expect(await citeSource(sourceOnly({ URL: 'https://herald.example/' }), style)).not.toContain('rchive')
  })

  test('an author whom the caller did not resolve is named by reference', async () => {
    const cited = { ...sourceOnly({ author: ['person/some-person'] }), authors: [] }
    expect(await citeSource(cited, style)).toContain('person/some-person')
  })
})

describe('newsroom', () => {
  test('says who said it to whom and when, who printed it, the words and the link, in one line', async () => {
    const record = citation({ selector: { exact: 'NATO never promised not to expand' }, record: 'as-printed' })
    const cited: Cited = {
      source: source({ 'container-title': 'Sputnik wire', URL: 'https://urdupoint.example/1' }),
      outlet: 'UrduPoint',
      authors: [],
      accessed,
      quoted: {
        quotation: quotation({
          text: 'never promised',
          recipient: 'dpa',
          dateCreated: '2021-12-23',
          citation: [record],
        }),
        citation: record,
        speakers: [person('Stoltenberg', 'Jens')],
      },
    }
    expect(await citeSource(cited, 'newsroom')).toBe(
      'Jens Stoltenberg to dpa, 23 December 2021, as printed by UrduPoint (Sputnik wire): “never promised”. https://urdupoint.example/1 (accessed 21 November 2026) [Wording of UrduPoint; the original was not seen there.]',
    )
  })

  test('a document that speaks for itself is named once', async () => {
    const speaker = sourceOnly({ type: 'treaty' }).source
    const quoted = {
      quotation: quotation({ spokenByCharacter: ['source/some-source'], dateCreated: '1990' }),
      citation: citation(),
      speakers: [speaker],
    }
    const cited = { ...sourceOnly({ type: 'treaty' }), quoted }
    expect(await citeSource(cited, 'newsroom')).toBe('A title, 1990, The Herald: “not one inch”.')
    expect(await citeSource(cited, 'wikipedia')).toContain('}} Cited for its own words.')
  })

  test('does not say that an outlet printed what was read elsewhere', async () => {
    const record = citation({ record: 'press', seenAt: 'https://copy.example/page' })
    const quoted = { quotation: quotation(), citation: record, speakers: [person('Baker', 'James')] }
    expect(await citeSource({ ...sourceOnly({ type: 'speech', issued: '1990' }), quoted }, 'newsroom')).toBe(
      'James Baker, date not established, in “A title” (The Herald, 1990): “not one inch”. [Words as given in a press report. Words read on another page (https://copy.example/page, accessed 21 November 2026).]',
    )
  })

  test('names a document by its title, and a speaker whom the caller did not resolve by reference', async () => {
    const record = citation()
    const said = quotation({ spokenByCharacter: ['person/some-person', 'person/kohl'] })
    const quoted = { quotation: said, citation: record, speakers: [person('Baker', 'James')] }
    expect(await citeSource({ ...sourceOnly({ type: 'document' }), quoted }, 'newsroom')).toBe(
      'James Baker and person/kohl, date not established, in “A title” (The Herald): “not one inch”.',
    )
  })
})

describe('wikipedia', () => {
  test('writes a template with its real parameters', async () => {
    expect(await citeSource(loaded({ issued: '1990-02-09/1990-02-10' }), 'wikipedia')).toBe(
      '{{cite news |last1=Baker |first1=James |title=A title |newspaper=The Herald |date=9–10 February 1990 |at=paragraph 7 |language=en |translator=Tanya Dolan |url=https://herald.example/a?b=1&c=2 |access-date=21 November 2026 |quote=not one inch}} Cited for words of James Baker, 8 February 1990, paragraph 7. English translation by Tanya Dolan. Wording of The Herald; the original was not seen there. Words read on another page (https://copy.example/page, accessed 21 November 2026). The minutes differ. Elbe may stand for Oder.',
    )
  })

  test.each([
    ['webpage', 'cite web'],
    ['report', 'cite report'],
    ['speech', 'cite speech'],
    ['article-journal', 'cite journal'],
    ['book', 'cite book'],
    ['interview', 'cite interview'],
    ['manuscript', 'cite report'],
  ])('cites a %s with %s', async (type, template) => {
    expect(await citeSource(loaded({ type }), 'wikipedia')).toContain(`{{${template} |`)
  })

  test('does not use {{cite web}} without a link', async () => {
    expect(await citeSource(sourceOnly({ type: 'webpage' }), 'wikipedia')).toContain('{{cite report |')
  })

  test('gives the archived copy only beside its page, with the day and the status', async () => {
    const archivedAt = { URL: 'https://web.archive.org/web/2022/x', dateCreated: '2022-05-03' }
    const parameters = '|archive-url=https://web.archive.org/web/2022/x |archive-date=3 May 2022 |url-status=live'
    expect(await citeSource(sourceOnly({ URL: 'https://x.example/', archivedAt }), 'wikipedia')).toContain(parameters)
    const orphan = await citeSource(sourceOnly({ archivedAt }), 'wikipedia')
    expect(orphan).not.toContain('|archive-url')
    expect(orphan).toContain('|url=https://web.archive.org/web/2022/x')
  })

  test('gives the English that the same source prints beside words in another language', async () => {
    const russian = citation({ inLanguage: 'ru', selector: { exact: 'ни на дюйм' } })
    const english = citation({ rendering: 'translated', selector: { exact: 'not by an inch' } })
    const said = quotation({ text: 'ни на дюйм', inLanguage: 'ru', citation: [russian, english] })
    const quoted = { quotation: said, citation: russian, speakers: [person('Gorbachev', 'Mikhail')] }
    expect(await citeSource({ ...sourceOnly({ language: ['ru'] }), quoted }, 'wikipedia')).toContain(
      '|quote=ни на дюйм |trans-quote=not by an inch}}',
    )
  })
})

describe('bibtex', () => {
  test('is read back as the same title, author, link and date', async () => {
    const title = 'Über „Москва“: 50% of {A_b} & C\\D ^ ~ <i>x</i> $5 #1'
    const [entry] = new Cite(await citeSource(loaded({ title }), 'bibtex'), {
      forceType: '@bibtex/text',
      generateGraph: false,
    }).data
    expect(entry).toMatchObject({
      title,
      author: [{ family: 'Baker', given: 'James' }],
      URL: 'https://herald.example/a?b=1&c=2',
      issued: { 'date-parts': [[1990, 2, 9]] },
    })
  })
})

test('harvard writes dates and quotation marks as the British do', async () => {
  expect(await citeSource(loaded({}), 'harvard')).toMatch(/^Baker, J\. \(1990\) ‘A title’, The Herald, 9 February\./)
})

test('csl-json is read back by the citation library as it was', async () => {
  const text = await citeSource(loaded({ title: 'A <i>B</i>' }), 'csl-json')
  expect(text).not.toContain('<')
  const [item] = new Cite(JSON.parse(text), { forceType: '@csl/list+object', generateGraph: false }).data
  expect(item).toMatchObject(JSON.parse(text)[0])
})
