import type { Catalogue, Head } from '../catalogue/catalogue.ts'
import { type Entry, refTo } from '../entries/entry.ts'
import type { EntryRef, Kind } from '../entries/ref.ts'
import type { Action, Answer, Block, RefusalCode, Status } from './answer.ts'
import { type Notes, startNotes } from './notes.ts'
import type { Text } from './text.ts'

/** An answer in the making: it numbers the citations and remembers which revisions were shown. */
export interface Composition {
  readonly catalogue: Catalogue
  readonly notes: Notes
  /** The entry as it stands now, remembered as shown; undefined where there is none, or none any more. */
  show<K extends Kind>(entry: EntryRef<K>): Entry<K> | undefined
  /** Whether it has been shown already. */
  shown(entry: EntryRef): boolean
  finish(parts: {
    readonly status: Status
    readonly refusal?: RefusalCode
    readonly title: Text
    readonly blocks: readonly (Block | undefined | false)[]
    readonly line?: string
    readonly confidential?: true
    readonly actions?: readonly (Action | undefined | false)[]
  }): Answer
}

export function compose(catalogue: Catalogue): Composition {
  const shown = new Map<EntryRef, Head['revision']>()
  const notes = startNotes(catalogue)
  return {
    catalogue,
    notes,
    show: <K extends Kind>(entry: EntryRef<K>) => {
      const head = catalogue.head(entry)
      if (head) shown.set(refTo(head.entry as Entry), head.revision)
      return head?.entry
    },
    shown: entry => shown.has(entry),
    finish: ({ status, refusal, title, blocks, line, confidential, actions = [] }) => ({
      status,
      ...(refusal && { refusal }),
      title,
      blocks: blocks.filter(block => block !== undefined && block !== false),
      notes: notes.list(),
      ...(line !== undefined && { line }),
      ...(confidential && { confidential }),
      actions: uniqueByLine(actions.filter(action => action !== undefined && action !== false)),
      shows: [...shown].map(([entry, revision]) => ({ entry, revision })),
      asOf: catalogue.position,
    }),
  }
}

function uniqueByLine(actions: readonly Action[]): readonly Action[] {
  return [...new Map(actions.map(action => [action.line, action])).values()]
}
