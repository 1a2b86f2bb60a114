import { z } from 'zod'
import { Caution } from './caution.ts'
import { EdtfDate } from './date.ts'
import { AnyRef, ref } from './ref.ts'
import { Url, Words } from './words.ts'

export const STANCES = ['supports', 'disputes', 'context'] as const
export type Stance = (typeof STANCES)[number]

/** An entry that bears on a claim: which way, and why, in our words. */
const Evidence = z.strictObject({
  entry: ref('quotation', 'source'),
  stance: z.enum(STANCES, { error: `is not a stance; use one of ${STANCES.join(', ')}` }),
  note: Words,
})

/** A verdict that a named reviewer published (schema.org ClaimReview). It is theirs, never ours. */
const ClaimReview = z.strictObject({
  author: Words,
  claimReviewed: Words,
  reviewRating: Words,
  datePublished: EdtfDate.optional(),
  URL: Url,
})

/** A proposition that people assert or deny, with the evidence on all sides and no verdict of ours (schema.org Claim). */
export const Claim = z.strictObject({
  text: Words,
  /** Who claims it, where somebody does. */
  author: z.array(ref('person', 'outlet')).default([]),
  /** Quotations in which it was made (schema.org appearance). */
  appearance: z.array(ref('quotation')).default([]),
  evidence: z.tuple([Evidence], Evidence),
  reviews: z.array(ClaimReview).default([]),
  readWith: z.array(AnyRef).default([]),
  cautions: z.array(Caution).default([]),
  note: Words.optional(),
})
