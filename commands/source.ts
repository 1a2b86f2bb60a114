import type { Block } from '../src/answers/answer.ts'
import type { Composition } from '../src/answers/composition.ts'
import { plainDate } from '../src/answers/dates.ts'
import { outletLabel, saidLabel } from '../src/answers/label.ts'
import { authorsOf } from '../src/answers/notes.ts'
import { recorded } from '../src/answers/quoting.ts'
import { chainsFrom } from '../src/answers/reliance.ts'
import { resolve } from '../src/answers/resolve.ts'
import { cautions, facts, list, open, paragraph, pointer, readWith, section } from '../src/answers/sections.ts'
import { code, strong, text } from '../src/answers/text.ts'
import { question } from '../src/desk/command.ts'
import type { Source } from '../src/entries/entry.ts'
import { languageName } from '../src/entries/language.ts'
import { refOf } from '../src/entries/ref.ts'

export const source = question({
  name: 'source',
  summary: 'A document, interview or article: what it says, where it is kept, who relied on it',
  options: {
    name: {
      description: 'A source’s slug or words of its title',
      required: true,
      positional: true,
      suggests: 'source',
    },
  },
  examples: [
    { line: 'source bonn-1991', shows: 'a British telegram of 1991 and every outlet that relied on it' },
    { line: 'source tass-polyansky-2022', shows: 'a TASS report, and what it is based on' },
  ],
  answer: ({ name }, context) => {
    const found = resolve(name, ['source'], context)
    if ('answer' in found) return found.answer
    const { entry, composition } = found
    return composition.finish({
      status: 'found',
      line: `source ${entry.id}`,
      title: text(strong(entry.title)),
      blocks: [
        ...about(entry, composition),
        ...cautions([entry], composition),
        ...section('What it says', excerpts(entry, composition)),
        ...section('What it relies on', list(entry.isBasedOn.map(id => mention(id, composition)))),
        ...section('Who relied on it', list(chainsFrom(entry.id, composition))),
        ...readWith(entry, composition),
      ],
      actions: [
        { label: 'Cite it', line: `cite source/${entry.id}`, weight: 'main' },
        open(refOf('outlet', entry.outlet), 'About the outlet'),
        ...entry.isBasedOn.slice(0, 2).map(id => open(refOf('source', id), `Source ${id}`)),
        { label: 'History', line: `history source/${entry.id}` },
      ],
    })
  },
})

function about(source: Source, composition: Composition): readonly Block[] {
  return facts([
    ['What', text(source.genre ?? typeWords(source.type), composition.notes.cite(source))],
    ['Date', plainDate(source.issued)],
    ['Event date', source['event-date'] && plainDate(source['event-date'])],
    ['By', authorsOf(source, composition.catalogue).join(', ')],
    ['In', source['container-title']],
    ['Outlet or keeper', outletLabel(source.outlet, composition)],
    ['Archive', source.archive],
    ['Reference', source.archive_location],
    ['Language', source.language.map(languageName).join(', ')],
    ['Note', source.note],
    ['Slug', text(code(source.id))],
  ])
}

/** "article-newspaper" is CSL's word; people say "newspaper article". */
function typeWords(type: string): string {
  const [first = '', second] = type.replaceAll('_', ' ').split('-')
  const words = second === undefined ? first : `${second} ${first}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** How many of a source's quotations are shown. */
const SHOWN = 100

function excerpts(source: Source, composition: Composition): readonly Block[] {
  const { catalogue } = composition
  const ref = refOf('source', source.id)
  const count = catalogue.countOf(ref, 'citation')
  const inIt = catalogue
    .quotationsOf(ref, 'citation', SHOWN)
    .flatMap(({ entry }) =>
      entry.citation
        .filter(citation => citation.source === source.id)
        .flatMap(citation => [
          paragraph(saidLabel(entry, composition), pointer(entry)),
          recorded(entry, citation, composition),
        ]),
    )
  const elsewhere = catalogue
    .quotationsOf(ref, 'spokenByCharacter', SHOWN)
    .filter(({ entry }) => entry.citation.every(citation => citation.source !== source.id))
    .flatMap(({ entry }) => [
      paragraph('Its words, as another source prints them', pointer(entry)),
      recorded(entry, entry.citation[0], composition),
    ])
  const more =
    count > SHOWN &&
    paragraph(
      `${count - SHOWN} more quotations are recorded from it. Ask for their words, or for a speaker’s timeline.`,
    )
  const all = [...inIt, ...(more ? [more] : []), ...elsewhere]
  return all.length > 0 ? all : [paragraph('No words of it are in the record yet: its wording was not seen.')]
}

function mention(id: Source['id'], composition: Composition) {
  const based = composition.show(refOf('source', id))
  if (!based) return text(code(`source ${id}`))
  return text(`${based.title}, ${plainDate(based.issued)}`, pointer(based), composition.notes.cite(based))
}
