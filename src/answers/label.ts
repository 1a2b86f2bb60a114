import type { Citation } from '../entries/citation.ts'
import { RECORDS } from '../entries/citation.ts'
import type { Quotation } from '../entries/entry.ts'
import { languageName } from '../entries/language.ts'
import { type EntryRef, partsOf, refOf } from '../entries/ref.ts'
import type { Slug } from '../entries/slug.ts'
import type { Composition } from './composition.ts'
import { plainDate } from './dates.ts'
import { hostOf } from './links.ts'
import { listed } from './listed.ts'
import { type Text, text } from './text.ts'

/**
 * An outlet's name with what is known of it: country, and who owns or funds it according to whom. Said once in an answer; after
 * that the name is enough.
 */
export function outletLabel(id: Slug, composition: Composition): Text {
  const known = composition.shown(refOf('outlet', id))
  const outlet = composition.show(refOf('outlet', id))
  if (!outlet) return text(id)
  const { name, addressCountry, ownershipFundingInfo: ownership } = outlet
  if (known) return text(name)
  return text(
    `${name} (`,
    `${addressCountry ?? 'country not established'}; `,
    ownership
      ? text(ownership.text.replace(/\.$/, ''), composition.notes.basis(ownership.basis))
      : 'ownership not established',
    ')',
  )
}

/** How a source gives the words, who translated them, and how good the record is. */
export function recordLabel(
  { rendering, translator, inLanguage, record, seenAt, differs }: Citation,
  spoken: Quotation,
): Text {
  const language = languageName(inLanguage)
  const foreign = inLanguage === spoken.inLanguage ? '' : ` in ${language}`
  const how = {
    direct: `quoted directly${foreign}`,
    reported: `as reported speech${foreign}`,
    translated: `in ${language}, ${translator === undefined ? 'translator not named' : translation(translator)}`,
    paraphrased: `in the outlet’s own words${foreign}`,
  }[rendering]
  return text(`${how}; ${RECORDS[record]}${readAt({ seenAt })}`, differs !== undefined && `. ${differs}`)
}

function translation(translator: string): string {
  return /^machine/i.test(translator) ? `by ${translator}` : `translated by ${translator}`
}

/** At which site the words were read, where it is not the source's own page; empty where it is. */
export function readAt({ seenAt }: Pick<Citation, 'seenAt'>): string {
  return seenAt === undefined ? '' : `, read at ${hostOf(seenAt)}`
}

/** The names of whoever speaks. */
export function speakersOf({ spokenByCharacter }: Quotation, composition: Composition): string {
  return listed(spokenByCharacter.map(speaker => nameOf(speaker, composition)))
}

function nameOf(speaker: EntryRef<'person' | 'outlet' | 'source'>, { catalogue }: Composition): string {
  const entry = catalogue.head(speaker)?.entry
  if (!entry) return partsOf(speaker).id
  return entry.kind === 'source' ? entry.title : entry.name
}

/** Who said it, to whom and when, in one line. */
export function saidLabel(quotation: Quotation, composition: Composition): Text {
  const { recipient, dateCreated } = quotation
  return text(
    speakersOf(quotation, composition),
    recipient !== undefined && ` to ${recipient}`,
    `, ${plainDate(dateCreated)}`,
  )
}
