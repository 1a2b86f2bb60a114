import type { Catalogue, Head, Revision } from '../catalogue/catalogue.ts'
import { digest } from '../entries/digest.ts'
import type { Entry } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'
import { reconcile, type Sides, type Verdict } from './reconcile.ts'

/** One entry in the three places where it can stand, and what follows for an import. */
export interface Case {
  readonly subject: EntryRef
  /** What the file says; `null` if there is none. */
  readonly file: Entry | null
  readonly upstream: Revision | undefined
  readonly head: Head | undefined
  /** Whether the record had the entry and has it no more. */
  readonly withdrawn: boolean
  /** Revisions from its file that still wait for a person, oldest first. */
  readonly waiting: readonly Revision[]
  readonly verdict: Verdict
}

/** Gives the case of an entry, given what its file says. */
export function casesIn(catalogue: Catalogue): (subject: EntryRef, file: Entry | null) => Case {
  const queue = catalogue.queue().filter(({ origin }) => origin === 'dataset')
  return (subject, file) => {
    const upstream = catalogue.upstream(subject)
    const head = catalogue.head(subject)
    const withdrawn = !head && catalogue.history(subject).some(({ standing }) => standing === 'accepted')
    const sides: Sides = {
      file: file && digest(file),
      upstream: upstream?.content && upstream.digest,
      head: head ? digest(head.entry) : withdrawn ? null : undefined,
    }
    const waiting = queue.filter(revision => revision.subject === subject)
    return { subject, file, upstream, head, withdrawn, waiting, verdict: reconcile(sides) }
  }
}
