import type { Catalogue } from '../catalogue/catalogue.ts'

/** What a search reads of the catalogue, and nothing else. */
export type Reading = Pick<
  Catalogue,
  'position' | 'head' | 'count' | 'heads' | 'changed' | 'names' | 'name' | 'nameAt' | 'slugs' | 'words'
>

/** Builds something from the catalogue when it is first wanted, and again only after the record has changed. */
export function kept<T>(catalogue: Reading, build: (catalogue: Reading) => T): () => T {
  let last: { readonly position: number; readonly built: T } | undefined
  return () => {
    if (last?.position !== catalogue.position) last = { position: catalogue.position, built: build(catalogue) }
    return last.built
  }
}
