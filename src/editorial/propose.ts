import type { Catalogue, Revision } from '../catalogue/catalogue.ts'
import { digest } from '../entries/digest.ts'
import type { EntryRef } from '../entries/ref.ts'
import type { LedgerEvent, Nature, RevisionId } from '../ledger/posting.ts'
import { alter, type Change } from './alter.ts'
import { duplicatesOf } from './duplicates.ts'
import { merge } from './merge.ts'
import type { Decision, Issue, Refusal, Stamp } from './refusal.ts'
import { obstaclesTo } from './standing.ts'
import { fieldsThatDiffer } from './summary.ts'
import { validate } from './validate.ts'

/** What stands for the reason of a new entry where none was given. */
export const UNSAID = 'New.'

/** What somebody wants of the record. It waits until somebody else has accepted it. */
export type Wish =
  | {
      readonly wish: 'add'
      readonly subject: EntryRef
      readonly fields: object
      readonly summary?: string | undefined
      /** That it was looked at what is like it, and that it is another. */
      readonly another?: boolean
    }
  | {
      readonly wish: 'edit'
      readonly subject: EntryRef
      /** The revision that was looked at; what stands now where nothing is said. */
      readonly base?: RevisionId | undefined
      readonly changes: readonly Change[]
      readonly nature: Exclude<Nature, 'new' | 'withdrawal'>
      readonly summary?: string | undefined
    }
  | {
      readonly wish: 'withdraw'
      readonly subject: EntryRef
      readonly base?: RevisionId | undefined
      readonly reason: string
    }

/** Decides what a wish leads to: one revision that waits for review, or a refusal. Pure, so that it can be asked again. */
export function propose(wish: Wish, catalogue: Catalogue, stamp: Stamp): Decision {
  switch (wish.wish) {
    case 'add':
      return add(wish, catalogue, stamp)
    case 'edit':
      return edit(wish, catalogue, stamp)
    case 'withdraw':
      return withdraw(wish, catalogue, stamp)
  }
}

type Wanted<W extends Wish['wish']> = Extract<Wish, { readonly wish: W }>

function add({ subject, fields, summary, another }: Wanted<'add'>, catalogue: Catalogue, stamp: Stamp): Decision {
  const taken = catalogue.lastWaiting(subject) ?? catalogue.standing(subject)
  if (taken) return nameTaken(subject, taken)
  const validated = validate(subject, fields, catalogue)
  if ('issues' in validated) return { refusal: 'invalid-entry', issues: validated.issues }
  const [first, ...more] = another ? [] : duplicatesOf(validated.entry, catalogue)
  if (first) return { refusal: 'duplicate', of: [first, ...more] }
  return recorded(stamp, {
    subject,
    content: validated.entry,
    wasRevisionOf: [],
    nature: 'new',
    summary: summary ?? UNSAID,
  })
}

function nameTaken(subject: EntryRef, { id, standing, content }: Revision): Refusal {
  const state =
    standing === 'pending' ? `was proposed as ${id} and waits` : content ? 'is in the record' : 'was withdrawn'
  return {
    refusal: 'usage',
    message: `${subject} ${state}; a name is never used twice. Edit that one, or give this one another slug.`,
  }
}

function edit(wish: Wanted<'edit'>, catalogue: Catalogue, stamp: Stamp): Decision {
  const { subject, changes, nature, summary } = wish
  const sides = sidesOf(subject, wish.base, catalogue)
  if ('refusal' in sides) return sides
  const { base, head } = sides
  if (!base.content) return gone(subject)
  const altered = alter(base.content, changes)
  const { kind: _, id: __, ...fields } = altered
  const validated = validate(subject, fields, catalogue)
  if ('issues' in validated) return { refusal: 'invalid-entry', issues: validated.issues }
  const { entry } = validated
  if (digest(entry) === base.digest)
    return { refusal: 'usage', message: 'Nothing would change: the record says this already.' }
  if (base.digest !== head.digest) {
    return { refusal: 'stale-revision', merge: merge(base.content, head.content, entry), head: head.id }
  }
  return unlessTwice(catalogue, stamp, {
    subject,
    content: entry,
    wasRevisionOf: [head.id],
    nature,
    summary: summary ?? `Changed ${fieldsThatDiffer(base.content, entry)}.`,
  })
}

function withdraw({ subject, base: seen, reason }: Wanted<'withdraw'>, catalogue: Catalogue, stamp: Stamp): Decision {
  const sides = sidesOf(subject, seen, catalogue)
  if ('refusal' in sides) return sides
  const { base, head } = sides
  if (!head.content) return gone(subject)
  if (base.digest !== head.digest) {
    return { refusal: 'stale-revision', merge: merge(base.content, head.content, null), head: head.id }
  }
  const [first, ...more]: readonly Issue[] = obstaclesTo(subject, null, catalogue)
  if (first) return { refusal: 'invalid-entry', issues: [first, ...more] }
  return unlessTwice(catalogue, stamp, {
    subject,
    content: null,
    wasRevisionOf: [head.id],
    nature: 'withdrawal',
    summary: reason,
  })
}

/** What was looked at, and what stands now. */
function sidesOf(
  subject: EntryRef,
  seen: RevisionId | undefined,
  catalogue: Catalogue,
): { readonly base: Revision; readonly head: Revision } | Refusal {
  const head = catalogue.standing(subject)
  if (!head)
    return { refusal: 'not-found', message: `${subject} is not in the record. Look for it by a name or a word of it.` }
  const base = seen === undefined ? head : catalogue.revision(seen)
  if (!base || base.subject !== subject) {
    return {
      refusal: 'usage',
      message: `${seen} is no revision of ${subject}. Leave base: out, or take one of its history.`,
    }
  }
  return { base, head }
}

function gone(subject: EntryRef): Refusal {
  return {
    refusal: 'not-found',
    message: `${subject} was withdrawn. To put it back, reject its withdrawal; its history has it.`,
  }
}

type Recorded = Extract<LedgerEvent, { readonly type: 'revision-recorded' }>
type Content = Pick<Recorded, 'subject' | 'content' | 'wasRevisionOf' | 'nature' | 'summary'>

/** A form sent twice is one proposal. */
function unlessTwice(catalogue: Catalogue, stamp: Stamp, content: Content): Decision {
  const twin = catalogue.lastWaiting(content.subject, digest(content.content))
  if (!twin) return recorded(stamp, content)
  return { refusal: 'usage', message: `This was proposed already, as ${twin.id}, and waits for review.` }
}

function recorded(stamp: Stamp, content: Content): Decision {
  const event: Recorded = {
    type: 'revision-recorded',
    ...content,
    digest: digest(content.content),
    origin: 'chat',
    standing: 'pending',
  }
  return { drafts: [{ ...stamp, event }] }
}
