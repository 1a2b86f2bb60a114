import type { Answer } from '../answers/answer.ts'
import { resolve } from '../answers/resolve.ts'
import { refTo } from '../entries/entry.ts'
import { AnyRef, type EntryRef, KINDS, refOf } from '../entries/ref.ts'
import { Slug } from '../entries/slug.ts'
import type { RevisionId } from '../ledger/posting.ts'
import type { Context } from './command.ts'
import { refuse } from './refuse.ts'

/** The entry that somebody wants to change: more exact than a look-up, because a guess would change another one. */
export function subjectOf(
  words: string,
  context: Context,
): { readonly subject: EntryRef } | { readonly answer: Answer } {
  const { catalogue } = context
  const ref = AnyRef.safeParse(words.trim())
  if (ref.success && catalogue.knows(ref.data)) return { subject: ref.data }
  const slug = Slug.safeParse(words.trim().toLowerCase())
  const having = slug.success ? KINDS.map(kind => refOf(kind, slug.data)).filter(each => catalogue.standing(each)) : []
  if (having.length > 1) {
    const problem = `${words} is the name of several entries: ${having.join(', ')}. Say which, with its kind.`
    return { answer: refuse('usage', problem, catalogue.position) }
  }
  const found = resolve(words, KINDS, context)
  return 'answer' in found
    ? { answer: { ...found.answer, status: 'refused', refusal: 'not-found' } }
    : { subject: refTo(found.entry) }
}

/** A revision as it is typed: `r17`. */
export function revisionIn(words: string): RevisionId | undefined {
  const [, number] = /^r([1-9]\d{0,14})$/.exec(words.trim().toLowerCase()) ?? []
  return number === undefined ? undefined : `r${Number(number)}`
}
