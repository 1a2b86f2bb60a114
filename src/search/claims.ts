import type { Catalogue } from '../catalogue/catalogue.ts'
import { type Claim, refTo } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'
import type { Position } from '../ledger/posting.ts'
import { type Shelf, shelf } from './claims/shelf.ts'

/** A claim of the record that a message may make. */
export interface LikelyClaim {
  readonly entry: EntryRef<'claim'>
  /** Higher is likelier; only good for comparing the results of one message. */
  readonly score: number
  /** How probable it is that the message makes this claim, 0 to 1; calibrated on tweets half of which make no claim on record. */
  readonly confidence: number
}

/** Finds the claims that a message makes. See `Search.claims`. */
export type Claiming = (message: string, limit: number) => readonly LikelyClaim[]

/** The longest message that is read, in UTF-16 units. */
const LONGEST = 4000

/** Keeps the claims at hand from the first question on; after that only what has changed is read again. */
export function claiming(catalogue: Pick<Catalogue, 'position' | 'head' | 'heads' | 'changed'>): Claiming {
  let known: { readonly shelf: Shelf<EntryRef<'claim'>>; readonly position: Position } | undefined

  function current(): Shelf<EntryRef<'claim'>> {
    const { position } = catalogue
    if (known?.position === position) return known.shelf
    const kept = known ?? { shelf: shelf<EntryRef<'claim'>>(), position: 0 }
    if (known) for (const entry of catalogue.changed('claim', known.position)) follow(kept.shelf, entry)
    else for (const { entry } of catalogue.heads('claim')) kept.shelf.put(refTo(entry), textsOf(entry))
    known = { shelf: kept.shelf, position }
    return kept.shelf
  }

  function follow(shelf: Shelf<EntryRef<'claim'>>, ref: EntryRef<'claim'>): void {
    const head = catalogue.head(ref)
    if (head) shelf.put(ref, textsOf(head.entry))
    else shelf.remove(ref)
  }

  return (message, limit) =>
    current()
      .search(message.slice(0, LONGEST), limit)
      .map(({ id, score, confidence }) => ({ entry: id, score, confidence }))
}

/** Our words for the claim, then its reviewers', then its slug's; a number in a slug mostly only tells it from another. */
function textsOf({ text, reviews, id }: Claim): readonly string[] {
  const reviewed = reviews.map(({ claimReviewed }) => claimReviewed)
  return [text, reviewed[0] ?? '', ...reviewed.slice(1), id.replace(/(?:^|-)\d+(?=-|$)/g, '').replaceAll('-', ' ')]
}
