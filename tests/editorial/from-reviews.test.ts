import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PublishedReview } from '../../src/dataset/claim-review.ts'
import { startReviewed } from '../../src/editorial/from-reviews.ts'
import { namesPerson } from '../../src/editorial/names-person.ts'
import { CONTENT, type Entry, refTo } from '../../src/entries/entry.ts'
import { outlet } from '../fixtures/drafts.ts'
import { entryOf } from '../fixtures/entries.ts'
import { emptyRecord, type Record } from '../fixtures/record.ts'

let record: Record
beforeEach(() => {
  record = emptyRecord()
})
afterEach(() => record.catalogue.close())

const REVIEW: PublishedReview = {
  ...{ claimReviewed: 'The river was never lit.', reviewRating: 'False', reviewer: 'Lamp Check' },
  ...{ site: 'https://lampcheck.example/', url: 'https://lampcheck.example/river', datePublished: '2020-06-10' },
  ...{ claimant: 'Ada Quill', isPerson: true, claimDate: '2020-06-01', appearance: ['https://posts.example/1'] },
}

function made(...reviews: readonly Partial<PublishedReview>[]): readonly Entry[] {
  const reviewed = startReviewed(record.catalogue, 'feed.json')
  for (const review of reviews) expect(reviewed.add({ ...REVIEW, ...review })).toBeUndefined()
  return reviewed.entries()
}
const say = (entry: Entry): void => record.chat(refTo(entry), entry)
const refs = (entries: readonly Entry[]) => entries.map(refTo)
const claimIn = (entries: readonly Entry[]) => entries.find(entry => entry.kind === 'claim') as Entry<'claim'>

describe('a published review', () => {
  it('becomes a claim with the verdict of its reviewer, who becomes an outlet, and the claimant a person', () => {
    const entries = made({})
    expect(entries).toMatchObject([
      { kind: 'outlet', id: 'lamp-check', name: 'Lamp Check', URL: 'https://lampcheck.example/' },
      { kind: 'person', id: 'ada-quill', name: 'Ada Quill', familyName: 'Quill', hasOccupation: [] },
      {
        kind: 'claim',
        id: expect.stringMatching(/^river-never-lit-[0-9a-f]{10}$/),
        text: 'The river was never lit.',
        author: ['person/ada-quill'],
        evidence: [],
        reviews: [
          {
            ...{ author: 'Lamp Check', outlet: 'lamp-check', claimReviewed: 'The river was never lit.' },
            ...{ reviewRating: 'False', datePublished: '2020-06-10', URL: 'https://lampcheck.example/river' },
            itemReviewed: {
              ...{ author: 'Ada Quill', datePublished: '2020-06-01', appearance: ['https://posts.example/1'] },
            },
          },
        ],
      },
    ])
    for (const { kind, id: _, ...content } of entries) expect(CONTENT[kind].safeParse(content).success).toBe(true)
  })

  it('of words that another reviewed too is one claim with both verdicts, and twice the same is one', () => {
    const entries = made(
      {},
      { reviewer: 'Vell Facts', claimReviewed: 'The river was NEVER lit', claimant: undefined },
      {},
    )
    expect(refs(entries).filter(ref => ref.startsWith('claim/'))).toHaveLength(1)
    expect(claimIn(entries).reviews.map(({ author }) => author)).toEqual(['Lamp Check', 'Vell Facts'])
  })

  it('leaves a claimant who is surely nobody, or an organisation, in the reviewer’s words', () => {
    const entries = made({ claimant: 'Viral image' }, { claimReviewed: 'B', claimant: 'Lamp Board', isPerson: false })
    expect(refs(entries).filter(ref => ref.startsWith('person/'))).toEqual([])
    expect(claimIn(entries)).toMatchObject({ author: [], reviews: [{ itemReviewed: { author: 'Viral image' } }] })
  })

  it('leads to whoever of that name the record has, and makes nobody twice', () => {
    say(entryOf('person', 'a-quill', { name: 'A. Quill', alternateName: ['Ada Quill'] }))
    say({ ...outlet('checkers'), name: 'Lamp Check' })
    const entries = made({})
    expect(refs(entries)).toHaveLength(1)
    expect(claimIn(entries)).toMatchObject({ author: ['person/a-quill'], reviews: [{ outlet: 'checkers' }] })
  })

  it('gives another slug to another of the same name, and puts nobody back who was withdrawn', () => {
    const ada = entryOf('person', 'ada-quill', { name: 'Ada Quill' })
    say({ ...outlet('lamp-check'), name: 'Another' })
    say(ada)
    record.chat(refTo(ada), null)
    const entries = made({})
    expect(refs(entries)).toEqual(['outlet/lamp-check-2', refTo(claimIn(entries))])
    expect(claimIn(entries).author).toEqual([])
  })

  it('has the same slug in every version of its feed', () => {
    expect(claimIn(made({}, { claimReviewed: 'B' })).id).toBe(claimIn(made({ url: 'https://lampcheck.example/2' })).id)
  })

  it('that the schema refuses says why', () => {
    const reviewed = startReviewed(record.catalogue, 'feed.json')
    expect(reviewed.add({ ...REVIEW, url: `https://a.example/${'x'.repeat(2000)}` })).toBe(
      'URL is longer than 2000 characters.',
    )
    expect(reviewed.add({ ...REVIEW, claimReviewed: 'a\u0007b' })).toContain('has a control character in it')
    expect(reviewed.entries().filter(({ kind }) => kind === 'claim')).toEqual([])
  })
})

describe('a name', () => {
  it.each([
    'Ada Quill',
    'Bram van Osten',
    'Charles de Gaulle',
    'J. K. Rowling',
    'Ursula von der Leyen',
    'Михаил Горбачёв',
    'Mary-Ann O’Neil',
    'Martin Luther King Jr.',
  ])('%s is one person’s', name => {
    expect(namesPerson(name)).toBe(true)
  })

  it.each([
    'Viral image',
    'Facebook posts',
    'Multiple Sources',
    'Ada',
    'ada quill',
    'The White House',
    'Republican National Committee',
    'Various People',
    'Bloggers',
    'Social Media Users',
    'A B',
    'Ada Quill and Bram Osten',
    'Occupy Democrats Facebook Page',
    '',
  ])('%s may not be', name => {
    expect(namesPerson(name)).toBe(false)
  })
})
