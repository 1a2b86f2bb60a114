import type { Answer } from '../answers/answer.ts'
import { compose } from '../answers/composition.ts'
import { shortTitle } from '../answers/resolve.ts'
import { heading, list, paragraph } from '../answers/sections.ts'
import { code, strong, text } from '../answers/text.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { AnyRef, type EntryRef } from '../entries/ref.ts'
import type { RevisionId, Shown } from '../ledger/posting.ts'
import { changesSince, headOf } from './amended.ts'
import { revisionIn } from './subject.ts'

/** An entry on a board, with the revision that stood when it was put there. */
export interface Tracked {
  readonly entry: EntryRef
  readonly since: RevisionId
}

/** What a line says of a board: `quotation/x@r12 source/y`. Without a revision, what stands now. What is unknown comes out as it is. */
export function trackedIn(words: string, catalogue: Catalogue): readonly (Tracked | { readonly unknown: string })[] {
  return words.split(/[\s,]+/u).flatMap((word): (Tracked | { readonly unknown: string })[] => {
    if (word === '') return []
    const [name = '', revision] = word.split('@')
    const ref = AnyRef.safeParse(name)
    const head = ref.success ? catalogue.standing(ref.data)?.id : undefined
    if (!ref.success || head === undefined) return [{ unknown: word }]
    return [{ entry: ref.data, since: (revision && revisionIn(revision)) || head }]
  })
}

/** The line that gives a board again, with what it tracks since when. */
export function boardLine(tracked: readonly Tracked[]): string {
  return ['board', ...tracked.map(({ entry, since }) => `${entry}@${since}`)].join(' ')
}

/** Entries that a channel keeps an eye on: each with its state, and what changed since it was put there. */
export function boardAnswer(tracked: readonly Tracked[], catalogue: Catalogue): Answer {
  const composition = compose(catalogue)
  const withdrawn: Shown[] = []
  const blocks = tracked.flatMap(({ entry: ref, since }) => {
    const head = catalogue.standing(ref)
    const entry = composition.show(ref)
    if (!entry && head) withdrawn.push({ entry: ref, revision: head.id })
    const news = head?.id === since ? [] : changesSince({ entry: ref, revision: since }, catalogue)
    return [
      heading(entry ? shortTitle(entry) : `Withdrawn: ${ref}`),
      paragraph(code(ref.replace('/', ' ')), news.length === 0 ? ': nothing has changed since it was put here.' : ''),
      ...list(news.map(change => text(strong(headOf(change)), change.summary))),
    ]
  })
  const answer = composition.finish({
    status: tracked.length > 0 ? 'found' : 'nothing',
    line: boardLine(tracked),
    title: text('On this board: ', strong(String(tracked.length))),
    blocks: blocks.length > 0 ? blocks : [paragraph('Nothing is on this board.')],
    actions: tracked.slice(0, 5).map(({ entry }) => ({ label: `Open ${entry}`, line: entry.replace('/', ' ') })),
  })
  return { ...answer, shows: [...answer.shows, ...withdrawn] }
}
