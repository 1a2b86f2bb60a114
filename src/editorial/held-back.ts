import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Entry } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'
import { referencesOf } from '../entries/references.ts'
import type { Case } from './case.ts'

/** What is known of names that do not stand yet. Nothing of a folder, which is taken all at once. */
export interface Outlook {
  /** Whether an entry is still to come, so that one which names it is better taken after it. */
  readonly comes: (to: EntryRef) => boolean
  /** Whether an entry may be named before it comes, because it could never come first. */
  readonly mayBeNamed: (to: EntryRef) => boolean
}

/**
 * An entry that names one which is withdrawn or waits itself must wait with it: what stands in the record names only what stands there.
 * `awaited` has the names for which an entry waits, and `later` the entries that should be taken when others have come.
 */
export function heldBack(cases: readonly Case[], catalogue: Catalogue, outlook?: Outlook) {
  const awaited = new Map<EntryRef, readonly EntryRef[]>()
  const later = new Set<EntryRef>()
  const standing = new Map<EntryRef, boolean>()
  const stoodBefore = (to: EntryRef): boolean => {
    const known = standing.get(to) ?? catalogue.head(to) !== undefined
    standing.set(to, known)
    return known
  }
  let held = cases
  for (;;) {
    const taken = new Set(held.filter(({ verdict }) => verdict === 'fast-forward').map(({ subject }) => subject))
    const stands = (to: EntryRef): boolean => taken.has(to) || stoodBefore(to) || outlook?.mayBeNamed(to) === true
    const next = held.flatMap((each): readonly Case[] => {
      if (each.verdict !== 'fast-forward' || !each.file) return [each]
      const missing = missingFrom(each.file, stands)
      if (missing.length === 0) return [each]
      if (outlook && missing.every(to => outlook.comes(to) || later.has(to))) {
        later.add(each.subject)
        return []
      }
      awaited.set(each.subject, missing)
      return [{ ...each, verdict: 'diverged' }]
    })
    if (next.length === held.length && next.every((each, index) => each === held[index])) {
      return { cases: held, awaited, later }
    }
    held = next
  }
}

function missingFrom(entry: Entry, stands: (to: EntryRef) => boolean): readonly EntryRef[] {
  return [...new Set(referencesOf(entry).map(({ to }) => to))].filter(to => !stands(to))
}
