import type { z } from 'zod'
import { Claim as ClaimContent } from './claim.ts'
import { Outlet as OutletContent } from './outlet.ts'
import { Person as PersonContent } from './person.ts'
import { Quotation as QuotationContent } from './quotation.ts'
import type { EntryRef, Kind } from './ref.ts'
import type { Slug } from './slug.ts'
import { Source as SourceContent } from './source.ts'

/** What a file of each kind may say: the one schema for YAML, chat forms and imports. */
export const CONTENT = {
  outlet: OutletContent,
  person: PersonContent,
  source: SourceContent,
  quotation: QuotationContent,
  claim: ClaimContent,
} as const satisfies Record<Kind, z.ZodType>

type Of<K extends Kind> = z.infer<(typeof CONTENT)[K]> & { readonly kind: K; readonly id: Slug }
export type Outlet = Of<'outlet'>
export type Person = Of<'person'>
export type Source = Of<'source'>
export type Quotation = Of<'quotation'>
export type Claim = Of<'claim'>

/** An entry of the record: what its file says, with the name its file gives it. */
export type Entry<K extends Kind = Kind> = K extends Kind ? Of<K> : never

/** The name by which a person recognises an entry in a list. */
export function titleOf(entry: Entry): string {
  switch (entry.kind) {
    case 'outlet':
    case 'person':
      return entry.name
    case 'source':
      return entry.title
    case 'quotation':
    case 'claim':
      return entry.text
  }
}

/** The entry's own reference. */
export function refTo<K extends Kind>(entry: { readonly kind: K; readonly id: Slug }): EntryRef<K> {
  return `${entry.kind}/${entry.id}` as EntryRef<K>
}
