import type { Catalogue, Revision } from '../catalogue/catalogue.ts'
import { digest } from '../entries/digest.ts'
import type { Decided, LedgerEvent } from '../ledger/posting.ts'
import { type Merge, merge, type Preference } from './merge.ts'
import type { Decision, Issue, Refusal, Stamp } from './refusal.ts'
import { obstaclesTo } from './standing.ts'
import { validate } from './validate.ts'

/** What somebody says with a verdict. */
export interface Said {
  /** Why; a rejection, a question and a reversal need one. */
  readonly comment?: string | undefined
  /** Which side a merge takes where both changed a field. */
  readonly preference?: Preference | undefined
}

/** Accepts a proposal on what it was made from; where the record has moved on, both changes are shown. */
export function accept(revision: Revision, said: Said, catalogue: Catalogue, stamp: Stamp): Decision {
  const head = catalogue.standing(revision.subject)
  if (isStale(revision, catalogue)) {
    if (!head)
      return { refusal: 'usage', message: `${revision.subject} no longer stands in the record. Propose it anew.` }
    return { refusal: 'stale-revision', merge: mergeOf(revision, catalogue), head: head.id }
  }
  return unlessObstructed(revision, revision.content, catalogue) ?? decided(revision, 'accepted', said, stamp)
}

/** Merging is accepting: the merged content is recorded, and the proposal is done with. */
export function acceptMerged(revision: Revision, said: Said, catalogue: Catalogue, stamp: Stamp): Decision {
  const { subject, nature, summary } = revision
  const head = catalogue.standing(subject)
  if (!head || !isStale(revision, catalogue)) return accept(revision, said, catalogue, stamp)
  const merged = mergeOf(revision, catalogue, said.preference)
  if (merged.conflicts.length > 0 && said.preference === undefined) {
    return { refusal: 'stale-revision', merge: merged, head: head.id }
  }
  let content = merged.merged
  if (content) {
    const { kind: _, id: __, ...fields } = content
    const validated = validate(subject, fields, catalogue)
    if ('issues' in validated) return { refusal: 'invalid-entry', issues: validated.issues }
    content = validated.entry
  }
  if (digest(content) === head.digest) {
    return { refusal: 'usage', message: 'Nothing would change: the record says all of it already. Reject it instead.' }
  }
  const obstructed = unlessObstructed(revision, content, catalogue)
  if (obstructed) return obstructed
  const recorded: LedgerEvent = {
    ...{ type: 'revision-recorded', subject, content, digest: digest(content), wasRevisionOf: [head.id, revision.id] },
    ...{ origin: 'chat', standing: 'accepted', nature: content ? natureOf(nature) : 'withdrawal', summary },
  }
  return { drafts: [reviewed(revision, 'merged', said, stamp), { ...stamp, event: recorded }] }
}

/** On top of something, a new entry is no longer new. */
function natureOf(nature: Revision['nature']): Revision['nature'] {
  return nature === 'new' || nature === 'withdrawal' ? 'update' : nature
}

/** What keeps an entry from coming to stand as this, if anything. */
export function unlessObstructed(
  { subject }: Revision,
  content: Revision['content'],
  catalogue: Catalogue,
): Refusal | undefined {
  const [first, ...more]: readonly Issue[] = obstaclesTo(subject, content, catalogue)
  return first && { refusal: 'invalid-entry', issues: [first, ...more] }
}

/** One posting that says what became of a revision. */
export function decided(revision: Revision, decision: Decided, said: Said, stamp: Stamp): Decision {
  return { drafts: [reviewed(revision, decision, said, stamp)] }
}

function reviewed({ id }: Revision, decision: Decided, { comment = '' }: Said, stamp: Stamp) {
  return { ...stamp, event: { type: 'revision-reviewed', revision: id, decision, comment } as const }
}

/** What was wanted beside what the record says by now, from what both were made from. */
export function mergeOf(revision: Revision, catalogue: Catalogue, preference?: Preference): Merge {
  const base = baseOf(revision, catalogue)?.content ?? null
  return merge(base, catalogue.standing(revision.subject)?.content ?? null, revision.content, preference)
}

/** Whether the record has moved on from what a proposal was made from. */
export function isStale(revision: Revision, catalogue: Catalogue): boolean {
  const nothing = digest(null)
  const base = baseOf(revision, catalogue)?.digest ?? nothing
  return base !== (catalogue.standing(revision.subject)?.digest ?? nothing)
}

function baseOf({ madeFrom: [base] }: Revision, catalogue: Catalogue): Revision | undefined {
  return base && catalogue.revision(base)
}
