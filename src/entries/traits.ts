import type { Entry } from './entry.ts'
import { foldedWords } from './fold.ts'
import type { Kind } from './ref.ts'

/**
 * What two entries of one kind have in common when they are probably the same: a link, their words, or a speaker and a date.
 * As texts that compare and can be indexed; each begins with the name of its sort.
 */
export function traitsOf(entry: Entry): readonly string[] {
  const traits = [
    ...linksOf(entry).map(url => `link ${plainLink(url)}`),
    ...wordsOf(entry).map(words => `words ${words}`),
  ]
  return [...new Set([...traits, ...sayingsOf(entry)])].map(trait => `${entry.kind} ${trait}`)
}

/** The trait of all entries of a kind that are called so, in folded words (see fold.ts). */
export function namedTrait(kind: Kind, words: string): string {
  return `${kind} words ${words}`
}

/** The sorts of trait, in words that complete "has …". */
export const TRAITS = {
  link: 'the same link',
  words: 'the same words',
  said: 'the same speaker and date',
} as const
export type Trait = keyof typeof TRAITS

/** The sort of a trait that `traitsOf` gave. */
export function sortOf(trait: string): Trait {
  const sort = trait.split(' ', 2)[1]
  return sort === 'link' || sort === 'said' ? sort : 'words'
}

function linksOf(entry: Entry): readonly string[] {
  const link = entry.kind === 'source' || entry.kind === 'outlet' ? entry.URL : undefined
  return link === undefined ? [] : [link]
}

/** Names with few letters are no sign of anything. */
function wordsOf(entry: Entry): readonly string[] {
  const all =
    entry.kind === 'outlet' || entry.kind === 'person'
      ? [entry.name, ...entry.alternateName]
      : [entry.kind === 'source' ? entry.title : entry.text]
  return all.map(foldedWords).filter(words => words.length > 2)
}

function sayingsOf(entry: Entry): readonly string[] {
  if (entry.kind !== 'quotation' || entry.dateCreated === undefined) return []
  return entry.spokenByCharacter.map(speaker => `said ${speaker} ${entry.dateCreated}`)
}

/** Without what leads to the same page: scheme, `www.`, fragment, marks of campaigns, a slash at the end. */
function plainLink(url: string): string {
  const { host, pathname, searchParams } = new URL(url)
  for (const name of [...searchParams.keys()]) if (/^(?:utm_|fbclid$|gclid$)/.test(name)) searchParams.delete(name)
  searchParams.sort()
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}?${searchParams}`
}
