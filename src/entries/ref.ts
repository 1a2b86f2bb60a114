import { z } from 'zod'
import { Slug } from './slug.ts'

/** The five kinds of entry, in the order in which the record is read. */
export const KINDS = ['outlet', 'person', 'source', 'quotation', 'claim'] as const
export type Kind = (typeof KINDS)[number]

/** An entry's full name, `kind/slug`: unique in the record and never reused. */
export type EntryRef<K extends Kind = Kind> = K extends Kind ? `${K}/${Slug}` : never

/** A schema for references to entries of the given kinds. */
export function ref<K extends Kind>(...kinds: readonly [K, ...K[]]) {
  const form = kinds.map(kind => `${kind}/SLUG`).join(' or ')
  return z.custom<EntryRef<K>>(
    value => {
      if (typeof value !== 'string') return false
      const [kind, slug, ...rest] = value.split('/')
      return rest.length === 0 && (kinds as readonly string[]).includes(kind ?? '') && Slug.safeParse(slug).success
    },
    { error: `does not name an entry; write ${form}` },
  )
}

export const AnyRef = ref(...KINDS)

export function refOf<K extends Kind>(kind: K, id: Slug): EntryRef<K> {
  return `${kind}/${id}` as EntryRef<K>
}

export function partsOf<K extends Kind>(reference: EntryRef<K>): { readonly kind: K; readonly id: Slug } {
  const at = reference.indexOf('/')
  return { kind: reference.slice(0, at) as K, id: reference.slice(at + 1) as Slug }
}
