import type { CatalogueStore } from '../catalogue/sqlite.ts'
import { CONTENT, type Entry, refTo } from '../entries/entry.ts'
import { foldedWords } from '../entries/fold.ts'
import { type EntryRef, partsOf } from '../entries/ref.ts'
import { Slug } from '../entries/slug.ts'
import type { Posting } from '../ledger/posting.ts'
import type { Sample } from './eval-lines.ts'

/** Postings that are taken in at once. */
const BATCH = 5000
const SOURCE = Slug.parse('corpus')
const NOBODY = Slug.parse('nobody')

/** Puts a corpus into an empty catalogue as a ledger would, by the same projection. Returns the id of a sample by its entry. */
export async function recordSamples(
  samples: AsyncIterable<Sample>,
  kind: 'quotation' | 'claim',
  catalogue: CatalogueStore,
): Promise<(entry: EntryRef) => string> {
  const ids: string[] = []
  let batch: Posting[] = []
  for await (const sample of samples) {
    const id = Slug.parse(`${kind}-${ids.push(sample.id)}`)
    batch.push(postingOf(kind === 'quotation' ? quotationOf(sample, id) : claimOf(sample, id), ids.length))
    if (batch.length < BATCH) continue
    catalogue.apply(batch)
    batch = []
  }
  catalogue.apply(batch)
  return entry => ids[Number(partsOf(entry).id.slice(kind.length + 1)) - 1] ?? ''
}

function quotationOf({ text, speaker = '' }: Sample, id: Slug): Entry<'quotation'> {
  const by = Slug.safeParse(
    foldedWords(speaker)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  )
  return {
    ...{ kind: 'quotation', id, text, inLanguage: 'en' },
    spokenByCharacter: [`person/${by.success ? by.data : NOBODY}`],
    citation: [{ source: SOURCE, selector: { exact: text }, inLanguage: 'en', rendering: 'direct', record: 'press' }],
    ...{ echoes: [], readWith: [], cautions: [] },
  }
}

function claimOf({ text, also }: Sample, id: Slug): Entry<'claim'> {
  const review = { author: 'corpus', reviewRating: 'none', URL: 'https://example.org/' }
  const content = CONTENT.claim.parse({
    text,
    evidence: [{ entry: `source/${SOURCE}`, stance: 'context', note: 'corpus' }],
    reviews: also.map(claimReviewed => ({ ...review, claimReviewed })),
  })
  return { ...content, kind: 'claim', id }
}

function postingOf(content: Entry, position: number): Posting {
  return {
    ...{ position, by: 'eval', at: '2026-11-21T00:00:00.000Z', digest: `${position}` },
    event: {
      ...{ type: 'revision-recorded', subject: refTo(content), content, digest: `${position}` },
      ...{ wasRevisionOf: [], origin: 'dataset', standing: 'accepted', nature: 'new', summary: 'Corpus.' },
    },
  }
}
