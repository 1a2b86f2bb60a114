import { z } from 'zod'
import { AnyRef } from './ref.ts'
import { Url, Words } from './words.ts'

/** A page that was read, for statements of ours that no entry of the record bears out. */
export const Page = z.strictObject({ title: Words, URL: Url })
export type Page = z.infer<typeof Page>

/** What a statement of ours rests on: entries of the record, or pages. Never nothing. */
export const Basis = z.tuple([z.union([AnyRef, Page])], z.union([AnyRef, Page]))
export type Basis = z.infer<typeof Basis>

/** A discrepancy or a warning that must travel with an entry, in our words, with what it rests on. */
export const Caution = z.strictObject({ text: Words, basis: Basis })
export type Caution = z.infer<typeof Caution>
