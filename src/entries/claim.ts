import { z } from 'zod'
import { Caution } from './caution.ts'
import { EdtfDate } from './date.ts'
import { AnyRef, ref } from './ref.ts'
import { Slug } from './slug.ts'
import { Url, Words } from './words.ts'

export const STANCES = ['supports', 'disputes', 'context'] as const
export type Stance = (typeof STANCES)[number]

/** An entry that bears on a claim: which way, and why, in our words. */
const Evidence = z.strictObject({
  entry: ref('quotation', 'source'),
  stance: z.enum(STANCES, { error: `is not a stance; use one of ${STANCES.join(', ')}` }),
  note: Words,
})

/**
 * A verdict that a named reviewer published (schema.org ClaimReview). It is theirs, never ours: `reviewRating` has their words. So is what
 * they say of the claim itself: who made it, when and where.
 */
const ClaimReview = z.strictObject({
  author: Words,
  /** The reviewer, where the record has it as an outlet. */
  outlet: Slug.optional(),
  claimReviewed: Words,
  reviewRating: Words,
  datePublished: EdtfDate.optional(),
  URL: Url,
  /** The claim as the reviewer met it (schema.org itemReviewed). */
  itemReviewed: z
    .strictObject({
      author: Words.optional(),
      datePublished: EdtfDate.optional(),
      appearance: z.array(Url).default([]),
    })
    .optional(),
})

/** A proposition that people assert or deny, with the evidence on all sides and no verdict of ours (schema.org Claim). */
export const Claim = z
  .strictObject({
    text: Words,
    /** Who claims it, where somebody does. */
    author: z.array(ref('person', 'outlet')).default([]),
    /** Quotations in which it was made (schema.org appearance). */
    appearance: z.array(ref('quotation')).default([]),
    /** What bears on it. Only a claim that others have reviewed may have none. */
    evidence: z.array(Evidence).default([]),
    reviews: z.array(ClaimReview).default([]),
    readWith: z.array(AnyRef).default([]),
    cautions: z.array(Caution).default([]),
    note: Words.optional(),
  })
  .refine(({ evidence, reviews }) => evidence.length + reviews.length > 0, {
    path: ['evidence'],
    error: 'is empty; write at least one, or a review that somebody published',
  })
