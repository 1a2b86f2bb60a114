import { LOCATOR_LABELS, RECORDS, RENDERINGS } from '../entries/citation.ts'
import { STANCES } from '../entries/claim.ts'
import { KINDS, type Kind } from '../entries/ref.ts'
import { SOURCE_TYPES } from '../entries/source.ts'
import { type Field, field, ITEM, LONG, REQUIRED } from './field.ts'

const PARTS = 'as YAML on one line: [{…}, {…}]'
const COMMON: readonly Field[] = [
  field(['note', 'Note', 'What readers should know, in our words'], 'text', LONG),
  field(['with', 'Read together with', 'Entries that must be read with it, as kind/slug', 'readWith'], {
    ...{ holds: 'refs', kinds: KINDS },
  }),
  field(['cautions', 'Cautions', `Discrepancies, each with text and basis, ${PARTS}`], 'parts', LONG),
]

/** The fields in which an entry of each kind is written, the most important first. Everything that its schema knows can be reached. */
export const FIELDS: Readonly<Record<Kind, readonly Field[]>> = {
  quotation: [
    field(['text', 'The words', 'Exactly as the best record prints them, without quotation marks'], 'text', {
      ...REQUIRED,
      ...LONG,
    }),
    field(
      ['speaker', 'Who said it', 'A person, outlet or document of the record', 'spokenByCharacter'],
      { holds: 'refs', kinds: ['person', 'outlet', 'source'] },
      REQUIRED,
    ),
    field(
      ['source', 'Source', 'The source in which the words stand', 'citation/*/source'],
      { holds: 'slug', kind: 'source' },
      REQUIRED,
    ),
    field(['locator', 'Where in the source', 'For example p. 9', 'citation/*/locator']),
    field(['date', 'When', 'EDTF, as exact as known: 1990-02-09, 1990-02, 1990~', 'dateCreated']),
    field(['language', 'Language', 'Of the words, as a tag: en, de, ru', 'inLanguage'], 'language', REQUIRED),
    field(
      ['rendering', 'How the source gives them', Object.keys(RENDERINGS).join(', '), 'citation/*/rendering'],
      { holds: 'choice', choices: Object.keys(RENDERINGS) },
      REQUIRED,
    ),
    field(
      ['grade', 'How good the page is', Object.keys(RECORDS).join(', '), 'citation/*/record'],
      { holds: 'choice', choices: Object.keys(RECORDS) },
      REQUIRED,
    ),
    field(['recipient', 'To whom', 'As readers know them']),
    field(['place', 'Where', 'Where it was said', 'locationCreated']),
    field(['occasion', 'On what occasion', 'A meeting, an interview, a speech']),
    field(
      [
        'excerpt',
        'The excerpt',
        'What this source prints; the words themselves if left out',
        'citation/*/selector/exact',
      ],
      'text',
      LONG,
    ),
    field(['before', 'Words before', 'What stands before the excerpt, to find it again', 'citation/*/selector/prefix']),
    field(['after', 'Words after', 'What stands after the excerpt, to find it again', 'citation/*/selector/suffix']),
    field(['label', 'Kind of place', LOCATOR_LABELS.join(', '), 'citation/*/label'], {
      ...{ holds: 'choice', choices: LOCATOR_LABELS },
    }),
    field(
      ['tongue', 'Language of the excerpt', 'Where it is not that of the words', 'citation/*/inLanguage'],
      'language',
    ),
    field(['translator', 'Translator', 'Where the source names one', 'citation/*/translator']),
    field(['seen', 'Read at', 'The page on which the words were read, if not the source’s own', 'citation/*/seenAt']),
    field(
      ['differs', 'What differs', 'From the words above, where a direct record has others', 'citation/*/differs'],
      'text',
      LONG,
    ),
    field(['records', 'All records', `Every record of the words, ${PARTS}`, 'citation'], 'parts', LONG),
    field(['echoes', 'Repeats', 'Earlier quotations that it repeats, by slug'], { holds: 'slugs', kind: 'quotation' }),
    ...COMMON,
  ],
  source: [
    field(['title', 'Title', 'As it is printed'], 'text', REQUIRED),
    field(
      ['type', 'What it is', 'The CSL type: report, article-newspaper, interview'],
      { holds: 'choice', choices: SOURCE_TYPES },
      REQUIRED,
    ),
    field(['outlet', 'Outlet or keeper', 'Who published it or keeps it'], { holds: 'slug', kind: 'outlet' }, REQUIRED),
    field(['issued', 'Date', 'Of the document, as EDTF: 1991-03-06']),
    field(['url', 'Link', 'The page itself, beginning with https://', 'URL']),
    field(['language', 'Languages', 'As tags: en, de'], 'languages', REQUIRED),
    field(['author', 'Authors', 'People of the record or names, with ; between them'], 'authors'),
    field(['genre', 'Genre', 'What kind of document, where the type does not say']),
    field(['event', 'Event date', 'Date of what it records, if another', 'event-date']),
    field(['container', 'Published in', 'Newspaper, journal or series', 'container-title']),
    field(['volume', 'Volume', 'Of the series or journal']),
    field(['issue', 'Issue', 'Of the newspaper or journal']),
    field(['page', 'Pages', 'On which it stands']),
    field(['archive', 'Archive', 'Where the original is kept']),
    field(['reference', 'Reference', 'Its number in the archive', 'archive_location']),
    field(['accessed', 'Day of access', 'EDTF: 2026-11-21']),
    field(['archived', 'Archived copy', 'One that was seen, as YAML: {URL: …, dateCreated: …}', 'archivedAt'], 'parts'),
    field(['bases', 'Based on', 'Sources it relies on, by slug', 'isBasedOn'], { holds: 'slugs', kind: 'source' }),
    ...COMMON,
  ],
  person: [
    field(['name', 'Name', 'As English papers write it'], 'text', REQUIRED),
    field(['family', 'Family name', 'By which the name is sorted; the last word if left out', 'familyName']),
    field(['given', 'Given name', 'The rest of the name', 'givenName']),
    field(['also', 'Also written', 'Other spellings in any script, with ; between them', 'alternateName'], 'texts'),
    field(['posts', 'Posts', `What they were and when, ${PARTS}`, 'hasOccupation'], 'parts', LONG),
    field(['same', 'Elsewhere', 'Pages about them, with ; between them', 'sameAs'], 'texts'),
    ...COMMON,
  ],
  outlet: [
    field(['name', 'Name', 'As it calls itself'], 'text', REQUIRED),
    field(['url', 'Link', 'Its site, beginning with https://', 'URL']),
    field(['country', 'Country', 'Where it is at home', 'addressCountry']),
    field(['also', 'Also called', 'Other names, with ; between them', 'alternateName'], 'texts'),
    field(
      ['ownership', 'Owned or funded by', 'With its basis, as YAML: {text: …, basis: […]}', 'ownershipFundingInfo'],
      'parts',
      LONG,
    ),
    field(['reviews', 'Ratings by others', `Published ratings, ${PARTS}`], 'parts', LONG),
    ...COMMON,
  ],
  claim: [
    field(['text', 'The claim', 'One sentence that people assert or deny'], 'text', { ...REQUIRED, ...LONG }),
    field(
      ['evidence', 'Evidence', 'A quotation or source that bears on it', 'evidence/*/entry'],
      { holds: 'refs', kinds: ['quotation', 'source'] },
      REQUIRED,
    ),
    field(
      ['stance', 'It speaks', STANCES.join(', '), 'evidence/*/stance'],
      { holds: 'choice', choices: STANCES },
      REQUIRED,
    ),
    field(['because', 'Why', 'How the evidence bears on the claim, in our words', 'evidence/*/note'], 'text', {
      ...REQUIRED,
      ...LONG,
    }),
    field(['author', 'Claimed by', 'People or outlets of the record'], { holds: 'refs', kinds: ['person', 'outlet'] }),
    field(['appearance', 'Made in', 'Quotations in which it is made'], { holds: 'refs', kinds: ['quotation'] }),
    field(['all', 'All evidence', `Every piece of evidence, ${PARTS}`, 'evidence'], 'parts', LONG),
    field(['reviews', 'Reviews by others', `Published verdicts, ${PARTS}`], 'parts', LONG),
    ...COMMON,
  ],
}

/** The field of a form that a place in an entry belongs to: the most exact one. */
export function fieldAt(kind: Kind, path: readonly (string | number)[]): Field | undefined {
  const leads = ({ path: steps }: Field) =>
    steps.every((step, index) => step === path[index] || (step === ITEM && typeof path[index] === 'number'))
  return FIELDS[kind].filter(leads).sort((a, b) => b.path.length - a.path.length)[0]
}
