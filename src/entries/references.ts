import type { Basis } from './caution.ts'
import { type Entry, refTo } from './entry.ts'
import { type EntryRef, type Kind, refOf } from './ref.ts'
import type { Slug } from './slug.ts'

/** How one entry refers to another: the field that names it. */
export const RELATIONS = [
  'outlet',
  'author',
  'isBasedOn',
  'spokenByCharacter',
  'citation',
  'echoes',
  'appearance',
  'evidence',
  'reviews',
  'readWith',
  'basis',
] as const
export type Relation = (typeof RELATIONS)[number]

/** Where in an entry something stands: the fields and list indices that lead to it. */
export type Path = readonly (string | number)[]

/** One field of an entry that names another entry. */
export interface Reference {
  readonly relation: Relation
  readonly to: EntryRef
  readonly path: Path
}

/** Every entry that this one names, in reading order: what must exist before it can stand in the record. */
export function referencesOf(entry: Entry): readonly Reference[] {
  return [...fieldsOf(entry), ...namesIn('readWith', entry.readWith, ['readWith']), ...cautionsOf(entry)]
}

function fieldsOf(entry: Entry): readonly Reference[] {
  switch (entry.kind) {
    case 'outlet':
      return basesOf(entry.ownershipFundingInfo?.basis, ['ownershipFundingInfo', 'basis'])
    case 'person':
      return entry.hasOccupation.flatMap(({ basis }, index) => basesOf(basis, ['hasOccupation', index, 'basis']))
    case 'source':
      return [
        { relation: 'outlet', to: refOf('outlet', entry.outlet), path: ['outlet'] },
        ...namesIn('author', entry.author, ['author']),
        ...slugsIn('isBasedOn', 'source', entry.isBasedOn),
      ]
    case 'quotation':
      return [
        ...namesIn('spokenByCharacter', entry.spokenByCharacter, ['spokenByCharacter']),
        ...entry.citation.map(({ source }, index): Reference => {
          return { relation: 'citation', to: refOf('source', source), path: ['citation', index, 'source'] }
        }),
        ...slugsIn('echoes', 'quotation', entry.echoes),
      ]
    case 'claim':
      return [
        ...namesIn('author', entry.author, ['author']),
        ...namesIn('appearance', entry.appearance, ['appearance']),
        ...entry.evidence.map(({ entry: to }, index): Reference => {
          return { relation: 'evidence', to, path: ['evidence', index, 'entry'] }
        }),
        ...entry.reviews.flatMap(({ outlet }, index): readonly Reference[] =>
          outlet === undefined
            ? []
            : [{ relation: 'reviews', to: refOf('outlet', outlet), path: ['reviews', index, 'outlet'] }],
        ),
      ]
  }
}

function cautionsOf({ cautions }: Entry): readonly Reference[] {
  return cautions.flatMap(({ basis }, index) => basesOf(basis, ['cautions', index, 'basis']))
}

function basesOf(basis: Basis | undefined, path: Path): readonly Reference[] {
  return namesIn('basis', basis ?? [], path)
}

/** The references of a list in which names of entries may stand beside other things (pages, CSL names). */
function namesIn(relation: Relation, list: readonly (EntryRef | object)[], path: Path): readonly Reference[] {
  return list.flatMap((to, index) => (typeof to === 'string' ? [{ relation, to, path: [...path, index] }] : []))
}

function slugsIn(relation: 'isBasedOn' | 'echoes', kind: Kind, slugs: readonly Slug[]): readonly Reference[] {
  return slugs.map((slug, index) => ({ relation, to: refOf(kind, slug), path: [relation, index] }))
}

/** What may rest on the entry itself: a caution about a source is often borne out by its own page. */
const MAY_BE_ITSELF: readonly Relation[] = ['basis']

/** The fields in which an entry names itself although it cannot stand in that relation to itself. */
export function selfReferencesOf(entry: Entry): readonly Reference[] {
  const self = refTo(entry)
  return referencesOf(entry).filter(({ relation, to }) => to === self && !MAY_BE_ITSELF.includes(relation))
}
