import { refTo } from '../../entries/entry.ts'
import { plainDate } from '../dates.ts'
import { locatorWords } from '../locator.ts'
import { archivedCopy, bracketed, keptAt, sentence, speakerNames, warningsOf } from './caveat.ts'
import { accessDay, type Cited, linkOf, type Quoted, wordsCited } from './cited.ts'
import { APPEARS_IN, authorNames, plainNames } from './item.ts'

/** One plain line to paste into copy: who said it to whom and when, where it is printed, the words, the link, and what to know. */
export function citeNewsroom(cited: Cited): string {
  const { source, quoted } = cited
  const link = linkOf(cited)
  const day = accessDay(cited)
  return [
    quoted ? quotedWords(cited, quoted) : sourceWords(cited),
    link && day && `${link} (accessed ${plainDate(day)})`,
    bracketed([keptAt(cited), archivedCopy(source), ...warningsOf(cited)]),
  ]
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/gu, ' ')
}

function quotedWords(cited: Cited, quoted: Quoted): string {
  const { recipient, dateCreated } = quoted.quotation
  const speaker = [speakerNames(quoted), recipient && `to ${recipient}`].filter(Boolean).join(' ')
  const said = [speaker, plainDate(dateCreated), whereabouts(cited, quoted), locatorWords(quoted.citation)].filter(
    Boolean,
  )
  return `${said.join(', ')}: ${sentence(`“${wordsCited(quoted)}”`)}`
}

/** Press reports are named by whoever printed them and found by the link; documents, and whatever has no link, by their title. */
function whereabouts(cited: Cited, { quotation, citation }: Quoted): string {
  const { source, outlet } = cited
  const { issued, 'container-title': container } = source
  const press =
    citation.record === 'as-printed' || (APPEARS_IN.has(source.type) && citation.record === 'press' && !citation.seenAt)
  const own = quotation.spokenByCharacter.some(speaker => speaker === refTo(source))
  const title = own || (press && linkOf(cited)) ? undefined : `“${source.title}”`
  const when = issued && issued !== quotation.dateCreated && plainDate(issued)
  const details = [title && outlet, container !== outlet && container, when].filter(Boolean).join(', ')
  const where = [title ?? outlet, details && `(${details})`].filter(Boolean).join(' ')
  if (press) return title ? `as printed in ${where}` : `as printed by ${where}`
  return title ? `in ${where}` : where
}

function sourceWords({ source, outlet, authors }: Cited): string {
  const container = source['container-title']
  const by = plainNames(authorNames({ source, authors }))
  const where = [outlet, container !== outlet && container].filter(Boolean)
  const told = [by, `“${source.title}”`, source.genre, ...where, source.page && `page ${source.page}`]
  return sentence([...told, plainDate(source.issued)].filter(Boolean).join(', '))
}
