import { z } from 'zod'
import { Caution } from './caution.ts'
import { EdtfDate } from './date.ts'
import { Language } from './language.ts'
import { AnyRef, ref } from './ref.ts'
import { Slug } from './slug.ts'
import { Url, Words } from './words.ts'

/** The CSL item types in use (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types). */
export const SOURCE_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'broadcast',
  'chapter',
  'collection',
  'document',
  'event',
  'hearing',
  'interview',
  'legislation',
  'manuscript',
  'pamphlet',
  'personal_communication',
  'post',
  'post-weblog',
  'report',
  'review-book',
  'speech',
  'treaty',
  'webpage',
] as const

/** A CSL name, or a person of the record. */
const Author = z.union(
  [ref('person'), z.strictObject({ family: Words, given: Words.optional() }), z.strictObject({ literal: Words })],
  { error: 'is not an author; write person/SLUG, {family, given} or {literal}' },
)

/** A document, broadcast or page in which words are recorded: a CSL-JSON item, with what we know of where it comes from. */
export const Source = z.strictObject({
  type: z.enum(SOURCE_TYPES, { error: `is not a CSL type; use one of ${SOURCE_TYPES.join(', ')}` }),
  title: Words,
  /** What kind of document, where the CSL type does not say: "Diplomatic telegram". */
  genre: Words.optional(),
  author: z.array(Author).default([]),
  /** Date of publication, or of the document. */
  issued: EdtfDate.optional(),
  /** Date of what it records, where that is another day. */
  'event-date': EdtfDate.optional(),
  /** Who published it or keeps it. */
  outlet: Slug,
  'container-title': Words.optional(),
  volume: Words.optional(),
  issue: Words.optional(),
  page: Words.optional(),
  archive: Words.optional(),
  archive_location: Words.optional(),
  URL: Url.optional(),
  accessed: EdtfDate.optional(),
  /** An archived copy that was seen, with the day it was captured (schema.org archivedAt). */
  archivedAt: z.strictObject({ URL: Url, dateCreated: EdtfDate }).optional(),
  language: z.array(Language).min(1, 'names no language; write at least one, like [en]'),
  /** The sources it relies on (schema.org isBasedOn). */
  isBasedOn: z.array(Slug).default([]),
  readWith: z.array(AnyRef).default([]),
  cautions: z.array(Caution).default([]),
  note: Words.optional(),
})
