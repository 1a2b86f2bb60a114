import type { Catalogue } from '../catalogue/catalogue.ts'
import { type Entry, refTo } from '../entries/entry.ts'
import { foldedWords } from '../entries/fold.ts'
import type { EntryRef } from '../entries/ref.ts'
import { sortOf, type Trait, traitsOf } from '../entries/traits.ts'
import { wordedAs } from '../search/worded-as.ts'

/** An entry that may be the same thing, and why. */
export interface Likeness {
  readonly entry: EntryRef
  readonly sorts: readonly Trait[]
}

/** Fewer words than this stand in many things that people say. */
const FEWEST = 5
const MOST = 10

/** Entries of the record that are probably what this one is, with what they have in common. */
export function duplicatesOf(entry: Entry, catalogue: Catalogue): readonly Likeness[] {
  const self = refTo(entry)
  const found = new Map<EntryRef, Set<Trait>>()
  const note = (other: EntryRef, sort: Trait): void => {
    if (other !== self) found.set(other, (found.get(other) ?? new Set()).add(sort))
  }
  for (const { entry: other, trait } of catalogue.sharing(traitsOf(entry))) note(other, sortOf(trait))
  if (entry.kind === 'quotation') for (const other of wordedAlike(entry.text, catalogue)) note(other, 'words')
  return [...found].slice(0, MOST).map(([other, sorts]) => ({ entry: other, sorts: [...sorts] }))
}

/** Quotations of which a record has all these words in one run. */
function wordedAlike(text: string, catalogue: Catalogue): readonly EntryRef[] {
  const folded = foldedWords(text).split(' ')
  return folded.length < FEWEST ? [] : wordedAs(folded, 'wording', catalogue.words, MOST).map(({ entry }) => entry)
}
