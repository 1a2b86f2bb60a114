import { type Entry, titleOf } from '../entries/entry.ts'
import { partsOf } from '../entries/ref.ts'
import type { Field } from './keys.ts'

/** A text of an entry in which words are looked for. */
export interface Text {
  readonly field: Field
  /** Of a quotation, the index of the citation; of a claim, 0 its own words and then each review's. */
  readonly place: number
  /** The source that prints it; empty where none does. */
  readonly source: string
  readonly language: string
  readonly words: string
  /** The names of who speaks, for questions that say whose words they are. */
  readonly speakers: string
  /** What a search may be narrowed to: its speakers and its language. */
  readonly marks: readonly string[]
}

/** The texts of an entry that are searched: each wording of a quotation, and a claim in our words and in its reviewers'. */
export function textsOf(entry: Entry): readonly Text[] {
  if (entry.kind === 'quotation') {
    const speakers = entry.spokenByCharacter.map(speaker => partsOf(speaker).id).join(' ')
    return entry.citation.map(({ source, inLanguage, selector }, place) => ({
      field: 'wording',
      ...{ place, source, language: inLanguage, words: selector.exact, speakers },
      marks: [languageMark(inLanguage), ...entry.spokenByCharacter],
    }))
  }
  if (entry.kind !== 'claim') return []
  return [entry.text, ...entry.reviews.map(({ claimReviewed }) => claimReviewed)].map((words, place) => ({
    field: 'claim',
    ...{ place, source: '', language: 'und', words, speakers: '', marks: [] },
  }))
}

/** The mark of texts in a language. No word of a text has a slash in it. */
export function languageMark(language: string): string {
  return `language/${language}`
}

/** The most of a name by which an entry is found, in UTF-16 units: some names are whole passages. */
const LONGEST = 200

/** What an entry is called, for looking it up by the beginnings of words: its name, its slug, other spellings, and who speaks. */
export function namesOf(entry: Entry): readonly string[] {
  const also = 'alternateName' in entry ? entry.alternateName : []
  const speakers = entry.kind === 'quotation' ? entry.spokenByCharacter.map(speaker => partsOf(speaker).id) : []
  return [titleOf(entry), entry.id, ...also, ...speakers].map(name => name.slice(0, LONGEST))
}
