import type { Catalogue } from '../catalogue/catalogue.ts'
import { fold, foldedWords } from '../entries/fold.ts'
import { type Kind, refOf } from '../entries/ref.ts'
import { SLUG_MAX, Slug } from '../entries/slug.ts'

/** Cyrillic letters as the names of people are usually spelled in English papers. */
const LATIN: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
  },
  ...{ о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '' },
  ...{ ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'i', є: 'ye', ґ: 'g' },
}

/** Words that say little of what a sentence is about. */
const SMALL = new Set(
  'a an and are as at be been by der die das for from had has have he i in is it its not of on or our she that the their there they this to was we were will with would you'.split(
    ' ',
  ),
)

/** How many words of a text a name takes. */
const TAKEN = 4

/** A name for a new entry, made from what is known of it, that nothing in the record has or ever had. */
export function proposeSlug(kind: Kind, fields: Readonly<Record<string, unknown>>, catalogue: Catalogue): Slug {
  const base = shortened(partsFor(kind, fields).map(latin).filter(Boolean).join('-')) || kind
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`
    const slug = Slug.parse(`${shortened(base, SLUG_MAX - ending.length)}${ending}`)
    if (!catalogue.knows(refOf(kind, slug))) return slug
  }
}

function partsFor(kind: Kind, fields: Readonly<Record<string, unknown>>): readonly string[] {
  const said = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '')
  const year = /\d{4}/.exec(said('event-date') || said('issued'))?.[0] ?? ''
  switch (kind) {
    case 'outlet':
    case 'person':
      return [said('name')]
    case 'source':
      return [said('outlet'), telling(said('title'), 2), year]
    case 'quotation':
      return [speakerIn(fields['spokenByCharacter']), telling(said('text'))]
    case 'claim':
      return [telling(said('text'), TAKEN + 1)]
  }
}

/** Of a person the family's name, of others all. */
function speakerIn(speakers: unknown): string {
  const [first] = Array.isArray(speakers) ? speakers : []
  if (typeof first !== 'string') return ''
  const [kind, slug = ''] = first.split('/')
  return kind === 'person' ? (slug.split('-').at(-1) ?? '') : slug
}

/** The few words that say most of what a text is about, with hyphens between. */
export function telling(words: string, most = TAKEN): string {
  const all = foldedWords(words).split(' ')
  const large = all.filter(word => !SMALL.has(word))
  return (large.length > 1 ? large : all).slice(0, most).join('-')
}

/** Words as a slug may have them, in Latin letters with hyphens between. */
export function latin(words: string): string {
  return [...fold(words)]
    .map(letter => LATIN[letter] ?? letter)
    .join('')
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** At a hyphen where there is one. */
export function shortened(slug: string, most: number = SLUG_MAX - 3): string {
  if (slug.length <= most) return slug
  const cut = slug.slice(0, most + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || most)
}
