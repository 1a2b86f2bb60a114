import type { Name } from '../../src/catalogue/catalogue.ts'
import { KINDS, refOf } from '../../src/entries/ref.ts'
import { Slug } from '../../src/entries/slug.ts'
import { createSearch } from '../../src/search/create.ts'
import { choicesOf } from '../../src/surfaces/discord/choices.ts'
import { LIMITS } from '../../src/surfaces/discord/limits.ts'
import { readingOf } from '../fixtures/search/reading.ts'
import { table, timed } from './measure.ts'

const FIRST = ['Ada', 'Bram', 'Cosima', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jürgen', 'Kofi', 'Лидия']
const LAST = ['Quill', 'Osten', 'Vell', 'Marlow', 'Petrov', 'Sørensen', 'Tamm', 'Ueda', 'Weiss', 'Young', 'Zapata']
const THINGS = ['telegram', 'minutes', 'letter', 'speech', 'interview', 'memorandum', 'broadcast', 'notes']
const TYPED = ['', 'a', 'ad', 'ada q', 'memo', 'telegram 19', 'jurgen', 'petrov letter', 'z', '19', 'person-77', 'лид']
const SLIPS = ['telegrm', 'petrof letter', 'memorandom']

/** Suggestions at a keystroke, from the words typed to the choices that are sent: by the beginnings of words, and for slips. */
export async function benchAutocomplete(): Promise<string> {
  const rows: (readonly (string | number)[])[] = []
  for (const count of [10_000, 100_000]) {
    const { reading, catalogue } = readingOf([], namesOf(count))
    const { beginning, named } = createSearch(reading)
    const begun = performance.now()
    beginning('x', KINDS, LIMITS.choices)
    const first = performance.now() - begun
    const keystroke = await timed(TYPED, 20, typed =>
      choicesOf(beginning(typed, KINDS, LIMITS.choices).map(({ title, entry }) => ({ value: entry, label: title }))),
    )
    const slip = await timed(SLIPS, 3, typed => named(typed, KINDS, LIMITS.choices))
    catalogue.close()
    rows.push([String(count), first, keystroke.p50, keystroke.p99, slip.p50, slip.p99])
  }
  const head = ['entries', 'first keystroke', 'p50', 'p99', 'slip p50', 'slip p99']
  return ['Autocomplete, in milliseconds, from the catalogue’s index of names', table(head, rows)].join('\n')
}

function namesOf(count: number): readonly Name[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = KINDS[index % KINDS.length] ?? 'source'
    const [first, last, thing] = [FIRST[index % FIRST.length], LAST[index % LAST.length], THINGS[index % THINGS.length]]
    const title =
      kind === 'person'
        ? `${first} ${last} ${index}`
        : `The ${thing} of ${first} ${last}, ${1900 + (index % 120)}, ${index}`
    return { entry: refOf(kind, Slug.parse(`${kind}-${index}`)), title, also: [`${last} ${thing} ${index}`] }
  })
}
