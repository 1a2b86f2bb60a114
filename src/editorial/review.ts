import type { Catalogue, Revision } from '../catalogue/catalogue.ts'
import type { RevisionId } from '../ledger/posting.ts'
import { accept, acceptMerged, decided, type Said, unlessObstructed } from './accept.ts'
import type { Decision, Refusal, Stamp } from './refusal.ts'

/** What somebody says to a proposal, or to one that was decided on: every decision can be taken back by another. */
export interface Review extends Said {
  readonly revision: RevisionId
  readonly verdict: Verdict
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

function ask(revision: Revision, { comment }: Review, stamp: Stamp): Decision {
  if (comment === undefined) return needsReason('A question')
  if (revision.standing !== 'pending') return alreadyDecided(revision)
  return { drafts: [{ ...stamp, event: { type: 'revision-commented', revision: revision.id, comment } }] }
}

function takeBack(revision: Revision, said: Review, stamp: Stamp): Decision {
  return revision.standing === 'pending' ? decided(revision, 'withdrawn', said, stamp) : alreadyDecided(revision)
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
