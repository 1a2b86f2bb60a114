import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Dataset } from '../dataset/folder.ts'
import type { Entry } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'
import { type State, statusOf } from './status.ts'

/** What an export does to the files. */
export interface Export {
  /** Entries whose files are to say what the record says. */
  readonly write: readonly Entry[]
  /** Withdrawn entries whose files are to be taken away. */
  readonly remove: readonly EntryRef[]
  /** Entries whose files are left alone, and why. */
  readonly leave: readonly { readonly entry: EntryRef; readonly state: State }[]
}

/**
 * Decides which files an export writes. Never one that says something which no import has recorded, or of which a change waits for
 * review: that would take a contributor's words away before anybody has read them. The dataset must have been read whole.
 */
export function decideExport(dataset: Dataset, catalogue: Catalogue): Export {
  const all = statusOf(dataset, catalogue)
  const ahead = all.filter(({ state }) => state === 'chat-ahead').map(status => status.case)
  return {
    write: ahead.flatMap(({ head }) => (head ? [head.entry] : [])),
    remove: ahead.filter(({ head }) => !head).map(({ subject }) => subject),
    leave: all
      .filter(({ state }) => !['unchanged', 'chat-ahead', 'met'].includes(state))
      .map(status => ({ entry: status.case.subject, state: status.state })),
  }
}
