import { z } from 'zod'
import { Basis, Caution } from './caution.ts'
import { EdtfDate } from './date.ts'
import { AnyRef } from './ref.ts'
import { Url, Words } from './words.ts'

/** A rating that somebody else published about an outlet (schema.org Review). */
const Review = z.strictObject({
  author: Words,
  reviewRating: Words,
  datePublished: EdtfDate,
  URL: Url,
})

/** Whoever publishes or keeps sources: a newspaper, an agency, an archive, a ministry (schema.org Organization). */
export const Outlet = z.strictObject({
  name: Words,
  alternateName: z.array(Words).default([]),
  URL: Url.optional(),
  addressCountry: Words.optional(),
  /** Who owns or funds it, only where a source that was seen says so. Absent means "not established". */
  ownershipFundingInfo: z.strictObject({ text: Words, basis: Basis }).optional(),
  reviews: z.array(Review).default([]),
  readWith: z.array(AnyRef).default([]),
  cautions: z.array(Caution).default([]),
  note: Words.optional(),
})
