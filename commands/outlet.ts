import type { Composition } from '../src/answers/composition.ts'
import { plainDate } from '../src/answers/dates.ts'
import { resolve } from '../src/answers/resolve.ts'
import { cautions, facts, list, open, pointer, readWith, section } from '../src/answers/sections.ts'
import { code, link, strong, type Text, text } from '../src/answers/text.ts'
import { question } from '../src/desk/command.ts'
import type { Outlet, Source } from '../src/entries/entry.ts'
import { type EntryRef, refOf } from '../src/entries/ref.ts'

export const outlet = question({
  name: 'outlet',
  summary: 'A publisher or archive: country, ownership and ratings with their basis, its sources',
  options: {
    name: { description: 'An outlet’s name or slug', required: true, positional: true, suggests: 'outlet' },
  },
  examples: [
    { line: 'outlet tass', shows: 'an agency and what it published here' },
    { line: 'outlet news-front', shows: 'an outlet of which the ownership is described by others' },
  ],
  answer: ({ name }, context) => {
    const found = resolve(name, ['outlet'], context)
    if ('answer' in found) return found.answer
    const { entry, composition } = found
    const { notes } = composition
    const { ownershipFundingInfo: ownership } = entry
    const sources = sourcesOf(entry, composition)
    return composition.finish({
      status: 'found',
      line: `outlet ${entry.id}`,
      title: text(strong(entry.name)),
      blocks: [
        ...facts([
          ['Also called', entry.alternateName.join(', ')],
          ['Country', entry.addressCountry ?? 'not established'],
          ['Owned or funded by', ownership ? text(ownership.text, notes.basis(ownership.basis)) : 'not established'],
          ['Ratings', entry.reviews.length === 0 ? 'none on record' : undefined],
          ['Site', entry.URL === undefined ? undefined : text(link(entry.URL, entry.URL))],
          ['Note', entry.note],
          ['Slug', text(code(entry.id))],
        ]),
        ...section('Rated by others', list(entry.reviews.map(rating))),
        ...section('To bear in mind', cautions([entry], composition)),
        ...section('Its sources in the record', list(sources.map(source => sourceLine(source, composition)))),
        ...readWith(entry, composition),
      ],
      actions: [
        ...sources.slice(0, 4).map(source => open(refOf('source', source.id), `Source ${source.id}`)),
        { label: 'History', line: `history outlet/${entry.id}` },
      ],
    })
  },
})

function rating({ author, reviewRating, datePublished, URL }: Outlet['reviews'][number]): Text {
  return text(strong(author), `, ${plainDate(datePublished)}: `, link(reviewRating, URL))
}

function sourcesOf({ id }: Outlet, { catalogue }: Composition): readonly Source[] {
  return catalogue
    .referring(refOf('outlet', id), 'outlet')
    .flatMap(ref => catalogue.head(ref as EntryRef<'source'>)?.entry ?? [])
    .sort((a, b) => (a.issued ?? '9').localeCompare(b.issued ?? '9'))
}

function sourceLine(source: Source, { notes }: Composition): Text {
  return text(`${plainDate(source.issued)}: ${source.title}`, pointer(source), notes.cite(source))
}
