import type { Composition } from '../src/answers/composition.ts'
import { plainDate } from '../src/answers/dates.ts'
import { brief } from '../src/answers/quoting.ts'
import { resolve } from '../src/answers/resolve.ts'
import { cautions, facts, list, paragraph, pointer, readWith, section } from '../src/answers/sections.ts'
import { code, link, strong, type Text, text } from '../src/answers/text.ts'
import { question } from '../src/desk/command.ts'
import type { Person } from '../src/entries/entry.ts'
import { type EntryRef, partsOf, refOf } from '../src/entries/ref.ts'

/** How many of a person's quotations are shown; the timeline has them all. */
const SHOWN = 12

export const person = question({
  name: 'person',
  summary: 'Somebody in the record: posts held, and what they said, in order',
  options: {
    name: { description: 'A person’s name or slug', required: true, positional: true, suggests: 'person' },
  },
  examples: [
    { line: 'person jens-stoltenberg', shows: 'a Secretary General of NATO and his words on record' },
    { line: 'person Горбачёв', shows: 'a person found by another spelling of the name' },
  ],
  answer: ({ name }, context) => {
    const found = resolve(name, ['person'], context)
    if ('answer' in found) return found.answer
    const { entry, composition } = found
    const ref = refOf('person', entry.id)
    const times = composition.catalogue.countOf(ref, 'spokenByCharacter')
    const said = composition.catalogue.quotationsOf(ref, 'spokenByCharacter', SHOWN)
    const claims = composition.catalogue
      .referring(refOf('person', entry.id), 'author')
      .filter(ref => ref.startsWith('claim/'))
    return composition.finish({
      status: 'found',
      line: `person ${entry.id}`,
      title: text(strong(entry.name)),
      blocks: [
        ...facts([
          ['Also written', entry.alternateName.join(', ')],
          ...entry.hasOccupation.map(post => ['Post', role(post, composition)] as const),
          ['Elsewhere', text(...entry.sameAs.map(url => link(url, url)))],
          ['Note', entry.note],
          ['Slug', text(code(entry.id))],
        ]),
        ...cautions([entry], composition),
        ...section(
          `On record ${times === 1 ? 'once' : `${times} times`}`,
          said.flatMap(({ entry: quotation }) => [brief(quotation, composition), paragraph(pointer(quotation))]),
        ),
        times > SHOWN && paragraph(`${times - SHOWN} more: `, code(`timeline person:${entry.id}`)),
        times === 0 && paragraph('No words of theirs are on record.'),
        ...section('Claims they make', list(claims.flatMap(ref => claimLine(ref, composition)))),
        ...readWith(entry, composition),
      ],
      actions: [
        { label: 'Timeline', line: `timeline person:${entry.id}`, weight: 'main' },
        { label: 'History', line: `history person/${entry.id}` },
      ],
    })
  },
})

function role({ jobTitle, startDate, endDate, basis }: Person['hasOccupation'][number], { notes }: Composition): Text {
  const years = startDate === undefined && endDate === undefined ? '' : `, ${span(startDate, endDate)}`
  return text(`${jobTitle}${years}`, basis ? notes.basis(basis) : ' (general reference)')
}

function span(from: string | undefined, to: string | undefined): string {
  if (from === to) return plainDate(from)
  return `${from === undefined ? '' : plainDate(from)}–${to === undefined ? '' : plainDate(to)}`
}

function claimLine(ref: EntryRef, composition: Composition): readonly Text[] {
  const entry = composition.show(refOf('claim', partsOf(ref).id))
  return entry ? [text(entry.text, pointer(entry))] : []
}
