import { titleOf } from '../../entries/entry.ts'
import { refOf } from '../../entries/ref.ts'
import type { Attribution } from '../../manuscript/attribution.ts'
import type { Step } from '../../search/search.ts'
import { compose } from '../composition.ts'
import type { Change } from '../ruling/changes.ts'
import type { Place, Record, Ruling } from '../ruling/ruling.ts'
import { wordsOf } from '../text.ts'
import { type Checked, isWrong, type Judgement } from './checked.ts'
import { linesOf } from './tally.ts'

/** What a check found, for programs: the shape that docs/check.md promises. Fields are added to it and never taken out. */
export interface CheckReport {
  readonly file: string
  readonly counts: Readonly<Partial<{ [J in Judgement]: number }>>
  /** How many of them a newsroom must not print as they stand. */
  readonly wrong: number
  readonly quotations: readonly Reported[]
}

interface Reported {
  /** Where its words begin: line and column from 1, offsets in UTF-16 units from 0, `end` exclusive. */
  readonly line: number
  readonly column: number
  readonly start: number
  readonly end: number
  readonly words: string
  readonly kind: Checked['kind']
  readonly closed: boolean
  readonly sentence: { readonly number: number; readonly of: number } | null
  /** Whose words the text makes them; of a person whom the record does not know only the name, as the text has it. */
  readonly speaker: { readonly entry: string | null; readonly name: string; readonly sure: boolean } | null
  readonly verdict: Judgement
  /** 0 to 1; how probable it is that the words are those of the record. `null` where the record has nothing like them. */
  readonly confidence: number | null
  /** Where the words stand, or what comes nearest. */
  readonly record: Recorded | null
  /** Of an outlet's wording: the record that stands beside it. */
  readonly better: Recorded | null
  /** What differs, gravest first. */
  readonly changes: readonly Change[]
  /** The whole comparison word by word, of what is altered. */
  readonly difference: readonly Step[]
}

interface Recorded {
  readonly quotation: string
  readonly speakers: readonly string[]
  readonly date: string | null
  /** As the cited source prints them. */
  readonly words: string
  readonly language: string
  readonly source: string
  readonly citation: string
  readonly url: string | null
}

/** A check as a document for programs. */
export function reportOf(
  file: string,
  text: string,
  checked: readonly Checked[],
  record: Pick<Record, 'catalogue'>,
): CheckReport {
  const placeOf = linesOf(text)
  const counts: Partial<{ [J in Judgement]: number }> = {}
  for (const { judgement } of checked) counts[judgement] = (counts[judgement] ?? 0) + 1
  return {
    file,
    counts,
    wrong: checked.filter(isWrong).length,
    quotations: checked.map(each => ({ ...placeOf(each.range.start), ...reported(each, record) })),
  }
}

function reported(checked: Checked, record: Pick<Record, 'catalogue'>): Omit<Reported, 'line' | 'column'> {
  const { words, range, kind, closed, sentence, attribution, judgement, ruling } = checked
  const place = placeOf(ruling)
  const altered = ruling.verdict === 'other-speaker' && ruling.theirs.verdict === 'altered' ? ruling.theirs : ruling
  return {
    ...{ start: range.start, end: range.end, words, kind, closed, sentence: sentence ?? null },
    speaker: attribution ? speakerOf(attribution, record) : null,
    verdict: judgement,
    confidence: place ? place.match.confidence : null,
    record: place ? recorded(place, record) : null,
    better: ruling.verdict === 'outlet' ? recorded({ ...ruling.places[0], citation: ruling.better }, record) : null,
    changes: 'changes' in altered ? altered.changes : [],
    difference: 'steps' in altered ? altered.steps : [],
  }
}

function speakerOf({ speaker, sure }: Attribution, { catalogue }: Pick<Record, 'catalogue'>): Reported['speaker'] {
  if (typeof speaker !== 'string') return { entry: null, name: speaker.name, sure }
  const entry = catalogue.head(speaker)?.entry
  return entry ? { entry: speaker, name: titleOf(entry), sure } : null
}

function placeOf(ruling: Ruling): Place | undefined {
  return 'places' in ruling ? ruling.places[0] : 'pieces' in ruling ? ruling.pieces[0].place : undefined
}

function recorded(
  { quotation, citation }: Pick<Place, 'quotation' | 'citation'>,
  { catalogue }: Pick<Record, 'catalogue'>,
): Recorded {
  const composition = compose(catalogue)
  const source = catalogue.head(refOf('source', citation.source))?.entry
  if (source) composition.notes.cite(source, citation)
  const [note] = composition.notes.list()
  return {
    quotation: quotation.id,
    speakers: quotation.spokenByCharacter
      .flatMap(speaker => catalogue.head(speaker) ?? [])
      .map(({ entry }) => titleOf(entry)),
    date: quotation.dateCreated ?? null,
    words: citation.selector.exact,
    language: citation.inLanguage,
    source: citation.source,
    citation: note ? wordsOf(note.text) : citation.source,
    url: note?.links.find(({ leads }) => leads === 'sentence' || leads === 'seen')?.url ?? note?.links[0]?.url ?? null,
  }
}
