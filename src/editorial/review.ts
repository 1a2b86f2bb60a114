import type { Catalogue, Revision } from '../catalogue/catalogue.ts'
import { digest } from '../entries/digest.ts'
import type { Decided, LedgerEvent, RevisionId } from '../ledger/posting.ts'
import { type Merge, merge, type Preference } from './merge.ts'
import type { Decision, Issue, Refusal, Stamp } from './refusal.ts'
import { obstaclesTo } from './standing.ts'
import { validate } from './validate.ts'

/** What somebody says to a proposal, or to one that was decided on: every decision can be taken back by another. */
export interface Review {
  readonly revision: RevisionId
  readonly verdict: Verdict
  /** Why; a rejection, a question and a reversal need one. */
  readonly comment?: string | undefined
  /** Which side a merge takes where both changed a field. */
  readonly preference?: Preference | undefined
}

/** `ask` leaves it waiting. `merge` accepts what was wanted on top of what the record says by now. `take-back` is its proposer's. */
export const VERDICTS = ['accept', 'reject', 'ask', 'merge', 'take-back'] as const
export type Verdict = (typeof VERDICTS)[number]

/** The rules by which a newsroom reviews. */
export interface Rules {
  /** Nobody decides on a proposal of their own. */
  readonly fourEyes: boolean
}

/** Decides what a review leads to. Pure, so that it can be asked again when somebody else was quicker. */
export function review(said: Review, catalogue: Catalogue, stamp: Stamp, rules: Rules): Decision {
  const revision = catalogue.revision(said.revision)
  if (!revision)
    return { refusal: 'not-found', message: `There is no revision ${said.revision}. The queue lists those that wait.` }
  const isOwn = revision.by === stamp.by
  if (said.verdict === 'ask') return ask(revision, said, stamp)
  if (said.verdict === 'take-back') return isOwn ? takeBack(revision, said, stamp) : notTheirs(revision)
  if (isOwn && rules.fourEyes) {
    return {
      refusal: 'own-proposal',
      message: `${revision.id} is your own: somebody else decides on it. You can take it back.`,
    }
  }
  if (revision.standing !== 'pending') return reverse(revision, said, catalogue, stamp)
  switch (said.verdict) {
    case 'accept':
      return accept(revision, said, catalogue, stamp)
    case 'merge':
      return acceptMerged(revision, said, catalogue, stamp)
    case 'reject':
      return said.comment === undefined ? needsReason('A rejection') : decided(revision, 'rejected', said, stamp)
  }
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

function ask(revision: Revision, { comment }: Review, stamp: Stamp): Decision {
  if (comment === undefined) return needsReason('A question')
  if (revision.standing !== 'pending') return alreadyDecided(revision)
  return { drafts: [{ ...stamp, event: { type: 'revision-commented', revision: revision.id, comment } }] }
}

function takeBack(revision: Revision, said: Review, stamp: Stamp): Decision {
  return revision.standing === 'pending' ? decided(revision, 'withdrawn', said, stamp) : alreadyDecided(revision)
}

function accept(revision: Revision, said: Review, catalogue: Catalogue, stamp: Stamp): Decision {
  const head = catalogue.standing(revision.subject)
  if (isStale(revision, catalogue)) {
    if (!head)
      return { refusal: 'usage', message: `${revision.subject} no longer stands in the record. Propose it anew.` }
    return { refusal: 'stale-revision', merge: mergeOf(revision, catalogue), head: head.id }
  }
  return unlessObstructed(revision, revision.content, catalogue) ?? decided(revision, 'accepted', said, stamp)
}

/** Merging is accepting: the merged content is recorded, and the proposal is done with. */
function acceptMerged(revision: Revision, said: Review, catalogue: Catalogue, stamp: Stamp): Decision {
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

/** A decision the other way: what was rejected is accepted after all, or what was accepted last is taken out again. */
function reverse(revision: Revision, said: Review, catalogue: Catalogue, stamp: Stamp): Decision {
  const { standing, subject } = revision
  const [from, to] = [standing, said.verdict === 'reject' ? 'reject' : 'accept']
  if (from === 'rejected' && to === 'accept') {
    if (said.comment === undefined) return needsReason('Taking a decision back')
    return said.verdict === 'merge'
      ? acceptMerged(revision, said, catalogue, stamp)
      : accept(revision, said, catalogue, stamp)
  }
  if (from !== 'accepted' || to !== 'reject') return alreadyDecided(revision)
  if (said.comment === undefined) return needsReason('Taking a decision back')
  if (catalogue.standing(subject)?.id !== revision.id) {
    return {
      refusal: 'usage',
      message: `${revision.id} is no longer what stands: later changes were made from it. Edit ${subject} instead.`,
    }
  }
  const before = catalogue.standingBefore(revision.id)
  if (!before) {
    return {
      refusal: 'usage',
      message: `Nothing stood in the record before ${revision.id}. Withdraw ${subject} instead.`,
    }
  }
  return unlessObstructed(revision, before.content, catalogue) ?? decided(revision, 'rejected', said, stamp)
}

function unlessObstructed(
  { subject }: Revision,
  content: Revision['content'],
  catalogue: Catalogue,
): Refusal | undefined {
  const [first, ...more]: readonly Issue[] = obstaclesTo(subject, content, catalogue)
  return first && { refusal: 'invalid-entry', issues: [first, ...more] }
}

function decided(revision: Revision, decision: Decided, said: Review, stamp: Stamp): Decision {
  return { drafts: [reviewed(revision, decision, said, stamp)] }
}

function reviewed({ id }: Revision, decision: Decided, { comment = '' }: Review, stamp: Stamp) {
  return { ...stamp, event: { type: 'revision-reviewed', revision: id, decision, comment } as const }
}

const DECIDED = {
  accepted: 'accepted',
  rejected: 'rejected',
  withdrawn: 'taken back by its proposer',
  merged: 'merged into a later change',
  pending: 'left waiting',
} as const

function alreadyDecided({ id, standing }: Revision): Refusal {
  const way = standing === 'withdrawn' || standing === 'merged' ? ' Propose it anew if it is still wanted.' : ''
  return { refusal: 'already-reviewed', message: `${id} was ${DECIDED[standing]} already.${way}` }
}

function needsReason(what: string): Refusal {
  return {
    refusal: 'usage',
    message: `${what} needs words: add comment:"…". They are for its proposer, and stay in the history.`,
  }
}

function notTheirs({ id }: Revision): Refusal {
  return { refusal: 'not-permitted', message: `${id} is not yours to take back. A moderator can reject it.` }
}
