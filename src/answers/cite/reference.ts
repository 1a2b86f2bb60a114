import type { EdtfDate } from '../../entries/date.ts'
import { type DateParts, MONTHS, plainDate, readDate } from '../dates.ts'
import { archivedCopy, bracketed, keptAt, sentence, warningsOf, whoseWords } from './caveat.ts'
import { accessDay, archiveOf, type Cited, isArchive } from './cited.ts'
import { authorNames, cslItem, plainNames } from './item.ts'
import type { CitationLibrary } from './library.ts'
import { mask, unmask } from './mask.ts'

/** How each style prints the day of access where it prints one. */
const ACCESSED = {
  apa: (day: string) => `Retrieved ${formsOf(day)[1]}`,
  harvard: (day: string) => `Accessed: ${formsOf(day)[0]}`,
  vancouver: (day: string) => `cited ${formsOf(day)[3]}`,
} as const

/**
 * A reference in one of the learned styles. The styles leave out what they have no place for (a locator, a caveat, often the
 * archive or the day), so whatever they did not print follows in square brackets.
 */
export function citeReference(library: CitationLibrary, cited: Cited, style: keyof typeof ACCESSED): string {
  const { source, outlet, quoted } = cited
  const { archive, archive_location } = archiveOf(cited)
  const entry = unmask(library.reference(mask(cslItem(cited)), style)).replace(/^1\. /, '')
  // A link is no mention: an outlet’s name also stands in its address.
  const told = plainly(entry.replace(/https?:\S+/g, ''))
  const lacks = (...words: readonly (string | undefined)[]) => words.some(word => word && !told.includes(plainly(word)))
  const day = accessDay(cited)
  const [author] = authorNames(cited)
  const rest = bracketed([
    quoted && whoseWords(quoted, source),
    author &&
      lacks('literal' in author ? author.literal : author.family) &&
      sentence(`By ${plainNames(authorNames(cited))}`),
    source.issued && !prints(entry, source.issued) && sentence(`Dated ${plainDate(source.issued)}`),
    lacks(archive, archive_location) && keptAt(cited),
    !(archive && isArchive(cited)) && lacks(outlet) && sentence(`Published or kept by ${outlet}`),
    day && lacks(ACCESSED[style](day)) && sentence(`Accessed ${plainDate(day)}`),
    archivedCopy(source),
    ...warningsOf(cited),
  ])
  return [entry, rest].filter(Boolean).join(' ')
}

/** Styles change capitals and bend apostrophes. */
function plainly(words: string): string {
  return words.toLowerCase().replaceAll('’', "'")
}

function prints(entry: string, date: EdtfDate): boolean {
  return formsOf(date).some(form => form.split('…').every(part => entry.includes(part)))
}

/** Every way in which a style may print this date in full; none for dates that no style prints in full. An ellipsis stands for what comes between. */
function formsOf(date: EdtfDate): readonly string[] {
  const [from, to] = readDate(date) ?? []
  return from && !to && !from.hedge ? formsOfPoint(from) : []
}

function formsOfPoint({ year, month, day }: DateParts): readonly string[] {
  if (month === undefined) return [`${year}`]
  const name = MONTHS[month - 1] ?? ''
  const short = name.slice(0, 3)
  if (day === undefined) return [`${name} ${year}`, `${year}, ${name}`, `${year} ${short}`]
  return [
    `${day} ${name} ${year}`,
    `${name} ${day}, ${year}`,
    `${year}, ${name} ${day}`,
    `${year} ${short} ${day}`,
    `(${year})…, ${day} ${name}`,
  ]
}
