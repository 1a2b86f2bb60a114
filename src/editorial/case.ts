import type { Catalogue, Head, Revision } from '../catalogue/catalogue.ts'
import { digest } from '../entries/digest.ts'
import type { Entry } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'
import type { Contributor } from '../ledger/posting.ts'
import { reconcile, type Sides, type Verdict } from './reconcile.ts'

/** One entry in the three places where it can stand, and what follows for an import. */
export interface Case {
  readonly subject: EntryRef
  /** What the file says; `null` if there is none. */
  readonly file: Entry | null
  /** Digest of what the file says, of nothing too. */
  readonly digest: string
  readonly upstream: Revision | undefined
  readonly head: Head | undefined
  /** Whether the record had the entry and has it no more. */
  readonly withdrawn: boolean
  /** Revisions from its file that still wait for a person, oldest first. */
  readonly waiting: readonly Revision[]
  readonly verdict: Verdict
}

const NOTHING = digest(null)

/** Gives the case of an entry, given what the contributor's file says. */
export function casesIn(
  catalogue: Catalogue,
  contributor: Contributor = 'dataset',
): (subject: EntryRef, file: Entry | null) => Case {
  return (subject, file) => {
    const upstream = catalogue.upstream(subject)
    const standing = catalogue.standing(subject)
    const said = file === null ? NOTHING : digest(file)
    const sides: Sides = {
      file: file && said,
      upstream: upstream?.content && upstream.digest,
      head: standing?.content ? standing.digest : standing && null,
    }
    return {
      ...{ subject, file, digest: said, upstream },
      head: standing?.content ? { entry: standing.content, revision: standing.id } : undefined,
      withdrawn: standing?.content === null,
      waiting: upstream ? catalogue.waiting(subject).filter(({ origin }) => origin === contributor) : [],
      verdict: reconcile(sides),
    }
  }
}

/** The file that an entry came from, if it is in one: an entry has one file at a time. */
export function ownerOf(upstream: Revision | undefined): Contributor | undefined {
  return upstream?.content ? (upstream.origin as Contributor) : undefined
}
