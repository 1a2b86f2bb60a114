import { z } from 'zod'
import { Basis, Caution } from './caution.ts'
import { EdtfDate } from './date.ts'
import { AnyRef } from './ref.ts'
import { Url, Words } from './words.ts'

/** A post somebody held. Without a basis it is general reference knowledge, and shown as that. */
const Role = z.strictObject({
  jobTitle: Words,
  startDate: EdtfDate.optional(),
  endDate: EdtfDate.optional(),
  basis: Basis.optional(),
})

/** Somebody who spoke or wrote (schema.org Person). */
export const Person = z.strictObject({
  name: Words,
  familyName: Words,
  givenName: Words.optional(),
  /** Other spellings, in any script, by which people look for them. */
  alternateName: z.array(Words).default([]),
  hasOccupation: z.array(Role).default([]),
  sameAs: z.array(Url).default([]),
  readWith: z.array(AnyRef).default([]),
  cautions: z.array(Caution).default([]),
  note: Words.optional(),
})
