import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Dataset } from '../dataset/folder.ts'
import { digest } from '../entries/digest.ts'
import { refTo } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'
import { type Case, casesIn, ownerOf } from './case.ts'

/** How the file of an entry and the record stand to each other, in the words in which an editor is told. */
export const STATES = {
  unchanged: 'the file and the record say the same',
  'file-ahead': 'the file has changes that were not imported',
  'chat-ahead': 'the record has changes that were not exported',
  met: 'both changed to the same, which the next import will note',
  diverged: 'the file and the record both changed',
  waiting: 'a change of the file waits for review',
  'missing-file': 'the file is gone, which was not imported',
  unreadable: 'the file has problems',
} as const
export type State = keyof typeof STATES

export interface Status {
  readonly state: State
  readonly case: Case
}

/**
 * The state of every entry that has a file, had one, or was made in chat; not of those that came from files elsewhere. The dataset must
 * have been read whole.
 */
export function statusOf(dataset: Dataset, catalogue: Catalogue): readonly Status[] {
  const caseOf = casesIn(catalogue)
  const files = new Map(dataset.entries.map(({ entry }) => [refTo(entry), entry]))
  const isOurs = (subject: EntryRef): boolean => (ownerOf(catalogue.upstream(subject)) ?? 'dataset') === 'dataset'
  const elsewhere = [...catalogue.upstreams(), ...catalogue.discussed()].filter(isOurs)
  const subjects = [...new Set<EntryRef>([...dataset.present, ...elsewhere])].sort()
  return subjects.flatMap(subject => {
    const each = caseOf(subject, files.get(subject) ?? null)
    if (!each.file && dataset.present.has(subject)) return [{ state: 'unreadable' as const, case: each }]
    const nowhere = !each.file && !each.head && each.verdict === 'nothing' && each.waiting.length === 0
    return nowhere ? [] : [{ state: stateOf(each), case: each }]
  })
}

/** How one file and the record stand to each other. */
export function stateOf({ verdict, file, digest: said, head, waiting }: Case): State {
  switch (verdict) {
    case 'met':
      return 'met'
    case 'fast-forward':
      return 'file-ahead'
    case 'diverged':
      return file === null ? 'missing-file' : 'diverged'
    case 'nothing':
      if (waiting.length > 0) return 'waiting'
      return said === digest(head?.entry ?? null) ? 'unchanged' : 'chat-ahead'
  }
}
