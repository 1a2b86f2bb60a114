import type { Catalogue } from '../catalogue/catalogue.ts'
import { digest } from '../entries/digest.ts'
import type { Entry } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'
import { RELATIONS } from '../entries/references.ts'
import type { Case } from './case.ts'

/** What an import did about one entry, in a sentence for its history and for the reviewer. */
export function summaryOf(
  { subject, file, upstream, head, withdrawn, verdict }: Case,
  catalogue: Catalogue,
  awaited: readonly EntryRef[],
  where = 'the dataset',
): string {
  if (verdict === 'met') return file ? 'Its file now says what the record says.' : 'Its file is gone too.'
  if (file === null) return `Its file is gone. ${stillNamed(subject, catalogue)}`
  if (withdrawn) return 'Its file says something, but the entry was withdrawn from the record.'
  if (awaited.length > 0) return `Its file names ${listOf(awaited)}, which the record does not have, or not yet.`
  if (!head) return `New in ${where}.`
  if (verdict === 'fast-forward') return `Its file changed ${fieldsThatDiffer(head.entry, file)}.`
  const before = upstream?.content
  if (!before) return `Its file and the record differ in ${fieldsThatDiffer(head.entry, file)}.`
  return `Its file changed ${fieldsThatDiffer(before, file)}; since the last import the record changed ${fieldsThatDiffer(before, head.entry)}.`
}

function stillNamed(subject: EntryRef, catalogue: Catalogue): string {
  const by = new Set(RELATIONS.flatMap(relation => catalogue.referring(subject, relation)))
  by.delete(subject)
  return by.size === 0 ? 'No other entry names it.' : `It is still named by ${listOf([...by])}.`
}

/** The fields in which two entries differ, in words. */
export function fieldsThatDiffer(before: Entry, after: Entry): string {
  const [old, now]: readonly Readonly<Record<string, unknown>>[] = [before, after]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return listOf(names.filter(name => digest(old?.[name]) !== digest(now?.[name])))
}

const lists = new Intl.ListFormat('en', { type: 'conjunction' })

/** At most three by name. */
function listOf(names: readonly string[]): string {
  const rest = names.length - 3
  return lists.format(rest > 0 ? [...names.slice(0, 3), `${rest} more`] : names)
}
