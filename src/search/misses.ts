import { readRow } from '../catalogue/lists.ts'
import type { Lexicon } from './lexicon.ts'
import type { Meaning } from './meant.ts'

/**
 * What of a question a text has not. A word that the record knows and the text has not speaks against it; a word that nobody knows is
 * probably a slip. Weights are those of words; a share is of the whole question's weight.
 */
export const MISSES = [
  /** Weight of known words that the text has not; its share; the heaviest of them; and those that only a few texts have. */
  'missed',
  'missed share',
  'most missed',
  'missed telling',
  /** Weight of words that the record does not know and nothing like them stands in the text; its share. */
  'strange',
  'strange share',
  /** Weight of numbers that the text has not. */
  'missed numbers',
  /** Weight lost by known words that stand in the text in another form; its share; the same for unknown words, which are slips. */
  'changed',
  'changed share',
  'slips',
  /** Share of words that the record does not know. */
  'unknown',
  /** Weight of the missed words that the rival has. */
  'in the rival',
  /** Of the weight of known words, what the text has not; the number of those words. */
  'missed of known',
  'words missed',
  /** Weight of missed known words between the first and the last that are found; its share. */
  'inside',
  'inside share',
  /** Weight of the text's words that are not asked, between the first and the last that are; and of all its others. */
  'extra inside',
  'extra outside',
  /** The heaviest run of missed words; its share. */
  'gap',
  'gap share',
  /** The share of missed known words by the squares of their weights, and the root of their sum. */
  'missed squares',
  'missed length',
  /** Of the question's words that stand near each other, by pairs, those that stand near each other in order. */
  'near pairs',
] as const

/** Weight of words that few texts have: one in a hundred and fifty. */
const TELLING = 5
/** Words of a question and of a text that are compared. */
const LONGEST = { asked: 160, text: 255 }
/** Words that stand so near each other in a question are near, and how near they must be in a text. */
const NEAR = { asked: 3, text: 4 }

/** Measures a text against a question, in the order of `MISSES`; texts are rows of terms. */
export function missesOf(
  { meant, order: whole }: Meaning,
  row: Uint8Array,
  rivalRow: Uint8Array | undefined,
  lexicon: Lexicon,
): Float64Array {
  const order = whole.subarray(0, LONGEST.asked)
  const terms = new Uint32Array(LONGEST.text)
  const text = terms.subarray(0, readRow(row, terms))
  const places = placesOf(meant, text)
  const best = places.map(list => list.reduce((most, { likeness }) => Math.max(most, likeness), 0))
  const rival = rivalRow && haveOf(meant, rivalRow)
  const total = meant.reduce((sum, { weight }) => sum + weight, 0) || 1
  const of = { missed: 0, most: 0, telling: 0, strange: 0, numbers: 0, changed: 0, slips: 0 }
  const known = { all: 0, squares: 0, missed: 0, words: 0, rival: 0 }
  meant.forEach(({ word, weight, forms }, place) => {
    const isKnown = isInRecord(forms)
    const likeness = best[place] ?? 0
    if (likeness === 0 && NUMBER.test(word)) of.numbers += weight
    if (isKnown) {
      known.all += weight
      known.squares += weight ** 2
    }
    if (likeness > 0) of[isKnown ? 'changed' : 'slips'] += weight * (1 - likeness)
    else if (!isKnown) of.strange += weight
    else {
      of.missed += weight
      of.most = Math.max(of.most, weight)
      if (weight > TELLING) of.telling += weight
      known.missed += weight ** 2
      known.words++
      if (rival?.[place]) known.rival += weight
    }
  })
  const inside = insideOf(meant, order, best)
  const extra = extraOf(text, places, lexicon)
  return Float64Array.of(
    ...[of.missed, of.missed / total, of.most, of.telling, of.strange, of.strange / total],
    ...[of.numbers, of.changed, of.changed / total, of.slips, 1 - known.all / total],
    ...[known.rival, of.missed / (known.all || 1), known.words, inside.missed, inside.missed / total],
    ...[extra.inside, extra.outside, inside.gap, inside.gap / total],
    ...[known.missed / (known.squares || 1), Math.sqrt(known.missed)],
    nearPairsOf(meant, order, places),
  )
}

const NUMBER = /\p{N}/u
type Meanings = Meaning['meant']
interface Met {
  readonly at: number
  readonly likeness: number
}

function isInRecord(forms: Meanings[number]['forms']): boolean {
  const first = forms[0]
  return first?.likeness === 1 && first.count > 0
}

/** Of each different word of the question, where it or another form of it stands. */
function placesOf(meant: Meanings, text: Uint32Array): readonly (readonly Met[])[] {
  const standing = new Map<number, number[]>()
  text.forEach((term, at) => {
    const before = standing.get(term)
    if (before) before.push(at)
    else standing.set(term, [at])
  })
  return meant.map(({ forms }) =>
    forms.flatMap(({ term, likeness }) => (standing.get(term) ?? []).map(at => ({ at, likeness }))),
  )
}

function haveOf(meant: Meanings, row: Uint8Array): readonly boolean[] {
  const terms = new Uint32Array(LONGEST.text)
  const having = new Set(terms.subarray(0, readRow(row, terms)))
  return meant.map(({ forms }) => forms.some(({ term }) => having.has(term)))
}

function insideOf(meant: Meanings, order: Uint16Array, best: readonly number[]) {
  const isMissed = (at: number) => (best[order[at] ?? 0] ?? 0) === 0
  let [from, to] = [0, order.length - 1]
  while (from < order.length && isMissed(from)) from++
  while (to > from && isMissed(to)) to--
  let [missed, gap, run] = [0, 0, 0]
  order.forEach((place, at) => {
    const { weight = 0, forms = [] } = meant[place] ?? {}
    run = isMissed(at) ? run + weight : 0
    gap = Math.max(gap, run)
    if (at >= from && at <= to && isMissed(at) && isInRecord(forms)) missed += weight
  })
  return { missed, gap }
}

function extraOf(text: Uint32Array, places: readonly (readonly Met[])[], lexicon: Lexicon) {
  const asked = new Set(places.flatMap(list => list.map(({ at }) => at)))
  const [from, to] = [Math.min(...asked), Math.max(...asked)]
  let [inside, outside] = [0, 0]
  text.forEach((term, at) => {
    const weight = lexicon.weightOf(term)
    if (at > from && at < to && !asked.has(at)) inside += weight
    else outside += weight
  })
  return { inside, outside }
}

function nearPairsOf(meant: Meanings, order: Uint16Array, places: readonly (readonly Met[])[]): number {
  let [all, found] = [0, 0]
  for (let at = 0; at < order.length; at++) {
    for (let next = at + 1; next <= at + NEAR.asked && next < order.length; next++) {
      const [one, other] = [order[at] ?? 0, order[next] ?? 0]
      const weight = Math.min(meant[one]?.weight ?? 0, meant[other]?.weight ?? 0)
      all += weight
      const isNear = places[one]?.some(({ at: a }) => places[other]?.some(({ at: b }) => b > a && b - a <= NEAR.text))
      if (isNear) found += weight
    }
  }
  return all === 0 ? 0 : found / all
}
