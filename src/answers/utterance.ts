import type { Quotation } from '../entries/entry.ts'
import { partsOf, refOf } from '../entries/ref.ts'
import type { Slug } from '../entries/slug.ts'
import { isRunOf } from '../entries/words.ts'
import type { Range, Search } from '../search/search.ts'
import type { Block } from './answer.ts'
import type { Composition } from './composition.ts'
import { plainDate } from './dates.ts'
import { differenceLines, differingRanges } from './differences.ts'
import { whole } from './excerpt.ts'
import { speakersOf } from './label.ts'
import { best, brief, provenance, recorded } from './quoting.ts'
import { cautions, facts, heading, list, paragraph, pointer, readWith, section } from './sections.ts'
import { code, strong, text } from './text.ts'

/** Who, to whom, when, where: what is known of the utterance itself. */
export function aboutUtterance(quotation: Quotation, composition: Composition): readonly Block[] {
  return facts([
    ['Said by', text(strong(speakersOf(quotation, composition)))],
    ['To', quotation.recipient],
    ['When', plainDate(quotation.dateCreated)],
    ['Where', quotation.locationCreated],
    ['On what occasion', quotation.occasion],
    ['Note', quotation.note],
    ['Slug', text(code(quotation.id))],
  ])
}

/** What is disputed about it. */
export function disputes(quotation: Quotation, composition: Composition): readonly Block[] {
  return section('What is disputed', cautions([quotation], composition))
}

/** Every record of it, each in its own wording with its own label; where the languages agree, what differs from the best. */
export function records(
  quotation: Quotation,
  composition: Composition,
  search: Search,
  matched: ReadonlyMap<number, readonly Range[]> = new Map(),
): readonly Block[] {
  const blocks = quotation.citation.flatMap((citation, index) => {
    const { exact } = citation.selector
    // These words stand above already.
    if (exact === quotation.text) return [paragraph('As above: ', provenance(quotation, citation, composition))]
    const ranges = matched.get(index) ?? []
    const block = recorded(quotation, citation, composition, whole(exact, ranges))
    const same = isRunOf(quotation.text, exact) || isRunOf(exact, quotation.text)
    // A paraphrase is no wording of the quotation: comparing word by word would say nothing.
    const comparable = citation.inLanguage === quotation.inLanguage && citation.rendering !== 'paraphrased'
    if (same || !comparable) return [block]
    const lines = differenceLines(search.compare(exact, quotation.text), 'wording')
    return [block, ...list(lines)]
  })
  return section(quotation.citation.length === 1 ? 'The record' : 'The records, each in its own words', blocks)
}

/** The wordings of one quotation beside the best one, differing words marked. */
export function wordings(quotation: Quotation, composition: Composition, search: Search): readonly Block[] {
  const [first, ...others] = quotation.citation
  return [
    heading('The wording held to be the best record'),
    best(quotation, composition),
    ...recordedBeside(first),
    ...(others.length === 0
      ? [paragraph('No other wording of it is on record.')]
      : section('Other wordings', others.flatMap(recordedBeside))),
  ]

  function recordedBeside(citation: Quotation['citation'][0]): readonly Block[] {
    const { exact } = citation.selector
    if (exact === quotation.text) return citation === first ? [] : [recorded(quotation, citation, composition)]
    if (citation.inLanguage !== quotation.inLanguage) return [recorded(quotation, citation, composition)]
    const steps = search.compare(exact, quotation.text)
    const excerpt = whole(exact, differingRanges(exact, steps), 'differs')
    return [recorded(quotation, citation, composition, excerpt), ...list(differenceLines(steps, 'wording'))]
  }
}

/** What it repeats or alludes to, the earliest first. */
export function repeats(
  quotation: Quotation,
  composition: Composition,
  shown: ReadonlySet<Slug> = new Set(),
): readonly Block[] {
  const earlier = quotation.echoes
    .filter(id => !shown.has(id))
    .flatMap(id => composition.catalogue.head(refOf('quotation', id)) ?? [])
  return section(
    'It repeats or alludes to',
    inOrder(earlier).map(entry => brief(entry, composition)),
  )
}

/** Who repeated it or alluded to it later. */
export function repeated(
  quotation: Quotation,
  composition: Composition,
  shown: ReadonlySet<Slug> = new Set(),
): readonly Block[] {
  const later = composition.catalogue
    .referring(refOf('quotation', quotation.id), 'echoes')
    .map(ref => partsOf(ref).id)
    .filter(id => !shown.has(id))
    .flatMap(id => composition.catalogue.head(refOf('quotation', id)) ?? [])
  return section(
    'Repeated or alluded to later',
    inOrder(later).map(entry => brief(entry, composition)),
  )
}

function inOrder(heads: readonly { readonly entry: Quotation }[]): readonly Quotation[] {
  return heads.map(({ entry }) => entry).sort((a, b) => (a.dateCreated ?? '9').localeCompare(b.dateCreated ?? '9'))
}

/** What must be read with it, and which claims it bears on. */
export function bearings(quotation: Quotation, composition: Composition): readonly Block[] {
  const claims = composition.catalogue.referring(refOf('quotation', quotation.id), 'evidence').flatMap(ref => {
    const claim = composition.show(refOf('claim', partsOf(ref).id))
    const evidence = claim?.evidence.find(({ entry }) => entry === refOf('quotation', quotation.id))
    return claim && evidence
      ? [text(claim.text, pointer(claim), ` ${stanceWords[evidence.stance]}: ${evidence.note}`)]
      : []
  })
  return [...readWith(quotation, composition), ...section('Claims it bears on', list(claims))]
}

const stanceWords = {
  supports: 'Cited in support',
  disputes: 'Cited against it',
  context: 'Cited for context',
} as const
