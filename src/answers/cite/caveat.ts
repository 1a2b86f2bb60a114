import { refTo, titleOf } from '../../entries/entry.ts'
import { plainDate, readDate } from '../dates.ts'
import { listed } from '../listed.ts'
import { locatorWords } from '../locator.ts'
import { archiveOf, type Cited, dayRead, type Quoted, translationOf } from './cited.ts'

/** What a reader must not lose when a citation is copied, in sentences: how the words are given, where they were read, what is disputed. */
export function warningsOf(cited: Cited): readonly string[] {
  const { source, quoted } = cited
  if (!quoted) return [...eventOf(source), ...foremost(source, 2)].map(sentence)
  return [...renderingOf(quoted, cited), ...new Set([...foremost(quoted.quotation, 2), ...foremost(source, 1)])].map(
    sentence,
  )
}

/**
 * The cautions that travel in a citation: the first of an entry, which are its weightiest. The rest are counted and can be read in the
 * record; a citation of three thousand characters would be copied without them.
 */
function foremost({ kind, id, cautions }: Cited['source'] | Quoted['quotation'], most: number): readonly string[] {
  const rest = cautions.length - most
  const counted = rest === 1 ? 'One more caution is' : `${rest} more cautions are`
  return [
    ...cautions.slice(0, most).map(({ text }) => text),
    ...(rest > 0 ? [`${counted} on record with ${kind} ${id}`] : []),
  ]
}

function eventOf(source: Cited['source']): readonly string[] {
  const event = source['event-date']
  return event === undefined || event === source.issued ? [] : [`Records events of ${plainDate(event)}`]
}

function renderingOf(quoted: Quoted, cited: Cited): readonly string[] {
  const { rendering, record, seenAt, differs } = quoted.citation
  return [
    rendering === 'reported' && 'Reported speech',
    rendering === 'paraphrased' && 'In the outlet’s words, not the speaker’s own',
    translationOf(quoted),
    record === 'scholarly' && 'Words as given in a scholarly edition or quotation',
    record === 'press' && 'Words as given in a press report',
    record === 'repost' && 'Words read in a copy on another site',
    record === 'as-printed' && `Wording of ${cited.outlet}; the original was not seen there`,
    seenAt && `Words read on another page (${seenAt}, accessed ${plainDate(dayRead(cited))})`,
    differs && `How this wording differs: ${differs}`,
  ].filter(told => told !== false && told !== undefined)
}

/** Whose words the citation stands for, when they were said and where they are printed, as a sentence. */
export function whoseWords(quoted: Quoted, source: Cited['source']): string {
  const { quotation } = quoted
  const own = quotation.spokenByCharacter.every(speaker => speaker === refTo(source))
  const said = own ? 'its own words' : `words of ${speakerNames(quoted)}, ${plainDate(quotation.dateCreated)}`
  return sentence(['Cited for', [said, locatorWords(quoted.citation)].filter(Boolean).join(', ')].join(' '))
}

/** Everyone who speaks: `A, B and C`. Whoever the caller did not hand over is named by reference, so that the gap shows. */
export function speakerNames({ quotation, speakers }: Quoted): string {
  const names = new Map<string, string>(speakers.map(speaker => [refTo(speaker), titleOf(speaker)]))
  return listed(quotation.spokenByCharacter.map(speaker => names.get(speaker) ?? speaker))
}

/** The words with a full stop, unless they end in a mark that closes a sentence. */
export function sentence(words: string): string {
  return /[.!?…,;:][”’")\]]*$/u.test(words) ? words : `${words}.`
}

/** What travels inside a citation in square brackets, after whatever the style itself can print; empty where there is nothing. */
export function bracketed(sentences: readonly (string | undefined | false)[]): string {
  const told = sentences.filter(Boolean)
  return told.length === 0 ? '' : `[${told.join(' ')}]`
}

/** Where the original lies, as a sentence. */
export function keptAt(cited: Cited): string | undefined {
  const { archive, archive_location } = archiveOf(cited)
  const place = [archive, archive_location].filter(Boolean).join(', ')
  return place === '' ? undefined : sentence(`Kept at ${place}`)
}

/** The archived copy that was seen and the day of its capture, as a sentence. */
export function archivedCopy({ archivedAt }: Cited['source']): string | undefined {
  return archivedAt && `Archived copy of ${plainDate(archivedAt.dateCreated)} (${archivedAt.URL}).`
}

/** The date of the source as a sentence, where it is not one exact date and so no field can hold it. */
function datedLoosely({ issued }: Cited['source']): string | undefined {
  if (issued === undefined) return undefined
  const read = readDate(issued)
  return read?.length === 1 && read[0].hedge === undefined ? undefined : sentence(`Dated ${plainDate(issued)}`)
}

/** What the note of a reference manager's record says: all that its fields have no place for. */
export function noteOf(cited: Cited): string {
  const { source, quoted } = cited
  return bracketed([
    quoted && whoseWords(quoted, source),
    datedLoosely(source),
    keptAt(cited),
    archivedCopy(source),
    ...warningsOf(cited),
  ])
}
