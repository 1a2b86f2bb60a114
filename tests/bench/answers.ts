import Fuse from 'fuse.js'
import { openTestHouse } from '../fixtures/house.ts'
import { table, timed } from './measure.ts'

/**
 * `who-said` and `source` beside what a user would reach for: Fuse.js over the same texts and titles, with its default
 * settings and with the token search that its documentation advises for phrases. Fuse.js only finds; the answers here are
 * composed whole, with records, cautions and citations.
 */
export async function benchAnswers(): Promise<string> {
  const house = await openTestHouse()
  const { catalogue } = house
  const wordings = catalogue
    .heads('quotation')
    .flatMap(({ entry }) => entry.citation.map(({ selector }) => ({ words: selector.exact })))
  const titles = catalogue.heads('source').map(({ entry }) => ({ id: entry.id, title: entry.title }))
  const phrases = wordings
    .map(({ words }) => words.split(' ').slice(2, 9).join(' '))
    .filter(phrase => phrase.length > 12)
  const asked = phrases.filter((_, index) => index % 7 === 0).slice(0, 40)
  const slugs = titles.filter((_, index) => index % 4 === 0).map(({ id }) => id)
  const plain = new Fuse(wordings, { keys: ['words'], ignoreLocation: true })
  const tokens = new Fuse(wordings, { keys: ['words'], ignoreLocation: true, useTokenSearch: true, tokenMatch: 'all' })
  const named = new Fuse(titles, { keys: ['id', 'title'], ignoreLocation: true })
  const ask = (line: string) => house.ask(line)

  const rows = [
    [
      'who-said',
      'footnote, the whole answer',
      await timed(asked, 3, words => ask(`who-said "${words.replace(/["\\]/g, '')}"`)),
    ],
    ['who-said', 'footnote, the search alone', await timed(asked, 3, words => house.search.whoSaid(words))],
    ['who-said', 'Fuse.js, default', await timed(asked, 3, words => plain.search(words, { limit: 10 }))],
    ['who-said', 'Fuse.js, token search', await timed(asked, 3, words => tokens.search(words, { limit: 10 }))],
    ['source', 'footnote, the whole answer', await timed(slugs, 3, slug => ask(`source ${slug}`))],
    ['source', 'Fuse.js, default', await timed(slugs, 3, slug => named.search(slug, { limit: 10 }))],
  ] as const
  await house.close()

  const base = new Map(
    rows
      .filter(([, system]) => system.startsWith('footnote, the whole'))
      .map(([question, , timing]) => [question, timing.p50]),
  )
  return [
    `Answers, in milliseconds (${wordings.length} wordings, ${titles.length} sources; ${asked.length} phrases and ${slugs.length} slugs, three rounds)`,
    table(
      ['question', 'system', 'p50', 'p99', 'p50 ÷ footnote’s'],
      rows.map(([question, system, { p50, p99 }]) => [
        question,
        system,
        p50,
        p99,
        p50 / (base.get(question) ?? Number.NaN),
      ]),
    ),
  ].join('\n')
}
