import { describe, expect, it } from 'vitest'
import { reviewsIn } from '../../src/dataset/claim-review.ts'
import { documentsIn } from '../../src/dataset/feed.ts'

/** As the pages of fact-checkers and the feed of Data Commons have it. */
const REVIEW = {
  '@context': 'http://schema.org',
  '@type': 'ClaimReview',
  author: { '@type': 'Organization', name: 'Lamp Check', url: 'https://lampcheck.example/' },
  claimReviewed: 'The river was never lit.',
  datePublished: '2020-06-10T08:00:00Z',
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Ada Quill' },
    datePublished: '2020-06-01',
    appearance: [{ '@type': 'CreativeWork', url: 'https://posts.example/1' }, 'https://posts.example/2'],
    firstAppearance: { url: 'https://posts.example/1' },
  },
  reviewRating: {
    '@type': 'Rating',
    alternateName: 'Pants on Fire',
    ratingValue: '1',
    bestRating: '5',
    worstRating: '1',
  },
  url: 'https://lampcheck.example/river',
}
const READ = {
  claimReviewed: 'The river was never lit.',
  reviewRating: 'Pants on Fire',
  reviewer: 'Lamp Check',
  site: 'https://lampcheck.example/',
  url: 'https://lampcheck.example/river',
  datePublished: '2020-06-10',
  claimant: 'Ada Quill',
  isPerson: true,
  claimDate: '2020-06-01',
  appearance: ['https://posts.example/1', 'https://posts.example/2'],
}

const read = (document: unknown) => [...reviewsIn(document)]

describe('reviews of claims are read', () => {
  it.each([
    ['alone', REVIEW],
    ['in a list', [REVIEW]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, REVIEW] }],
    [
      'in a graph whose nodes refer to each other',
      {
        '@graph': [
          {
            ...REVIEW,
            author: { '@id': '#us' },
            itemReviewed: [{ ...REVIEW.itemReviewed, author: { '@id': '#ada' } }],
          },
          { '@id': '#us', ...REVIEW.author },
          { '@id': '#ada', '@type': ['Person'], name: ['Ada Quill', 'A. Quill'] },
        ],
      },
    ],
    [
      'in the feed of Data Commons',
      {
        '@type': 'DataFeed',
        dataFeedElement: [{ '@type': 'DataFeedItem', dateCreated: '2020-06-10', item: [REVIEW], url: REVIEW.url }],
      },
    ],
    ['with several types, written out', { ...REVIEW, '@type': ['http://schema.org/Review', 'schema:ClaimReview'] }],
  ])('%s', (_, document) => {
    expect(read(document)).toEqual([READ])
  })

  it('as the reviewer worded them; a number only with its scale', () => {
    const rated = (reviewRating: object) => read({ ...REVIEW, reviewRating })
    expect(rated({ name: ' Half true ' })).toMatchObject([{ reviewRating: 'Half true' }])
    expect(rated({ ratingValue: 2, worstRating: 1, bestRating: 5 })).toMatchObject([
      { reviewRating: '2 (from 1 to 5)' },
    ])
    expect(rated({ ratingValue: 2 })).toEqual([{ lacks: ['reviewRating'], url: REVIEW.url }])
    expect(rated({ ratingValue: -1, worstRating: -1, bestRating: -1 })).toMatchObject([{ lacks: ['reviewRating'] }])
  })

  it('with what is there: lists, missing names, dates that are none', () => {
    const { author: _, ...nameless } = REVIEW
    expect(read({ ...nameless, publisher: [{ name: 'Lamp House' }] })).toMatchObject([{ reviewer: 'Lamp House' }])
    expect(read({ ...nameless, datePublished: 'June', itemReviewed: 'a' })).toMatchObject([
      { reviewer: 'lampcheck.example', site: undefined, datePublished: undefined, claimant: undefined, appearance: [] },
    ])
  })

  it('and what they lack is said', () => {
    expect(read({ '@type': 'ClaimReview', url: 'javascript:alert(1)' })).toEqual([
      { lacks: ['claimReviewed', 'reviewRating', 'author', 'url'], url: undefined },
    ])
    expect(read({ '@type': 'Article', name: 'No review' })).toEqual([])
  })
})

describe('the documents of a feed', () => {
  it.each([
    ['one, on several lines', '{\n"a":1\n}\n', [{ line: 1, value: { a: 1 } }]],
    [
      'one to a line',
      '{"a":1}\n\n{\n{"a":2}',
      [
        { line: 1, value: { a: 1 } },
        { line: 3, value: undefined },
        { line: 4, value: { a: 2 } },
      ],
    ],
    [
      'in scripts of HTML',
      '<html>\n<script type="application/ld+json">{"a":1}</script>\n<script>no</script>\n<script type=\'application/ld+json\'>\n{"a":2}</script>',
      [
        { line: 2, value: { a: 1 } },
        { line: 4, value: { a: 2 } },
      ],
    ],
  ])('%s', (_, text, documents) => {
    expect([...documentsIn(text)]).toEqual(documents)
  })
})
