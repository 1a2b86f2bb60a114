import { readRow } from '../catalogue/lists.ts'
import type { Indexed } from '../catalogue/words.ts'
import type { Lexicon } from './lexicon.ts'
import type { Meaning } from './meant.ts'

/** What of a text speaks for its being the one that is asked for; each a share from 0 to 1 unless it says otherwise. */
export const TRAITS = [
  /** Of the asked weight, found anywhere. */
  'found',
  /** Of the asked weight, found in order (Smith–Waterman over words). */
  'ordered',
  /** Of the asked words, found anywhere. */
  'words',
  /** Of the asked weight, found exactly as it is asked. */
  'exact',
  /** Of the text's weight, found in the question. */
  'covered',
  /** Of the weight of the stretch in which the words stand in order, found in the question. */
  'close',
  /** Of the asked words, the longest run that stands exactly so. */
  'run',
  /** Of the asked pairs of neighbours, those that are neighbours in the text. */
  'pairs',
  /** How much of the asked weight the heaviest word that is missing has. */
  'missing',
  /** The logarithm of the weight found, which tells how much there is to go by. */
  'evidence',
  /** How alike in length: the shorter divided by the longer. */
  'length',
  /** Of the asked weight, found in the speakers' names and not in the text. */
  'speaker',
  /** 1 when all asked words stand in one run, as they are asked. */
  'whole',
  /** Its score when it was retrieved, beside the best of all. */
  'retrieved',
] as const
export type Trait = (typeof TRAITS)[number]
export type Traits = Float64Array

/** Words of a question and of a text that are compared; what is longer is known well enough by its beginning. */
const LONGEST = { asked: 160, text: 255, names: 12 }
/** What a gap costs in the alignment, as shares of the mean weight. */
const GAP = { asked: 0.12, text: 0.06, changed: 0.1 }

/** Measures texts against one question. The text is a row of terms; nothing is folded or compared letter by letter. */
export function measuring(
  { meant, order: whole }: Meaning,
  lexicon: Lexicon,
): (text: Indexed, retrieved: number) => Traits {
  const order = whole.subarray(0, LONGEST.asked)
  const forms = new Map<number, { readonly place: number; readonly likeness: number }[]>()
  meant.forEach(({ forms: all }, place) => {
    for (const { term, likeness } of all) {
      const before = forms.get(term)
      if (before) before.push({ place, likeness })
      else forms.set(term, [{ place, likeness }])
    }
  })
  const weights = Float64Array.from(meant, ({ weight }) => weight)
  const total = sum(weights)
  const inOrder = order.reduce((all, place) => all + (weights[place] ?? 0), 0)
  const mean = inOrder / Math.max(1, order.length)
  const text = new Uint32Array(LONGEST.text)
  const named = new Uint32Array(LONGEST.names)
  const best = new Float64Array(meant.length)
  const like = new Float64Array(meant.length * LONGEST.text)
  const rowWidth = LONGEST.text + 1
  const rows = [new Float64Array(rowWidth), new Float64Array(rowWidth)] as const
  const starts = [new Uint16Array(rowWidth), new Uint16Array(rowWidth)] as const
  const runs = [new Uint16Array(rowWidth), new Uint16Array(rowWidth)] as const
  const sums = new Float64Array(rowWidth)
  const matched = new Float64Array(rowWidth)

  return ({ terms, speakers }, retrieved) => {
    const length = readRow(terms, text)
    best.fill(0)
    like.fill(0, 0, meant.length * LONGEST.text)
    let textWeight = 0
    for (let at = 0; at < length; at++) {
      const term = text[at] ?? 0
      const weight = lexicon.weightOf(term)
      textWeight += weight
      let most = 0
      for (const { place, likeness } of forms.get(term) ?? NONE) {
        like[place * LONGEST.text + at] = likeness
        if (likeness > (best[place] ?? 0)) best[place] = likeness
        if (likeness > most) most = likeness
      }
      sums[at + 1] = (sums[at] ?? 0) + weight
      matched[at + 1] = (matched[at] ?? 0) + weight * most
    }

    let speaker = 0
    const names = readRow(speakers, named)
    for (let at = 0; at < names; at++) {
      for (const { place, likeness } of forms.get(named[at] ?? 0) ?? NONE) {
        if ((best[place] ?? 0) === 0 && likeness > 0.8) speaker += weights[place] ?? 0
      }
    }

    let found = 0
    let exact = 0
    let words = 0
    let missing = 0
    for (let place = 0; place < meant.length; place++) {
      const weight = weights[place] ?? 0
      const likeness = best[place] ?? 0
      found += weight * likeness
      if (likeness > 0) words++
      else if (weight > missing) missing = weight
      if (likeness === 1) exact += weight
    }

    let top = 0
    let [from, to] = [0, 0]
    let longest = 0
    let pairs = 0
    for (let row = 1; row <= order.length; row++) {
      const place = order[row - 1] ?? 0
      const weight = weights[place] ?? 0
      const above = rows[(row - 1) & 1] ?? rows[0]
      const here = rows[row & 1] ?? rows[1]
      const startsAbove = starts[(row - 1) & 1] ?? starts[0]
      const startsHere = starts[row & 1] ?? starts[1]
      const runsAbove = runs[(row - 1) & 1] ?? runs[0]
      const runsHere = runs[row & 1] ?? runs[1]
      if (row === 1) {
        above.fill(0, 0, length + 1)
        runsAbove.fill(0, 0, length + 1)
      }
      here[0] = 0
      runsHere[0] = 0
      let isPair = false
      for (let at = 1; at <= length; at++) {
        const likeness = like[place * LONGEST.text + at - 1] ?? 0
        const run = likeness === 1 ? (runsAbove[at - 1] ?? 0) + 1 : 0
        runsHere[at] = run
        if (run > longest) longest = run
        if (likeness > 0 && row > 1) {
          const before = order[row - 2] ?? 0
          if (at > 1 && (like[before * LONGEST.text + at - 2] ?? 0) > 0) isPair = true
        }
        const diagonal = above[at - 1] ?? 0
        let value = diagonal + (likeness > 0 ? likeness * weight : -GAP.changed * mean)
        let start = diagonal > 0 ? (startsAbove[at - 1] ?? 0) : at
        const up = (above[at] ?? 0) - GAP.asked * mean
        if (up > value) {
          value = up
          start = startsAbove[at] ?? 0
        }
        const left = (here[at - 1] ?? 0) - GAP.text * mean
        if (left > value) {
          value = left
          start = startsHere[at - 1] ?? 0
        }
        if (value <= 0) {
          value = 0
          start = at
        }
        here[at] = value
        startsHere[at] = start
        if (value > top) {
          top = value
          from = start
          to = at
        }
      }
      if (isPair) pairs++
    }

    const stretch = (sums[to] ?? 0) - (sums[Math.max(0, from - 1)] ?? 0)
    const within = (matched[to] ?? 0) - (matched[Math.max(0, from - 1)] ?? 0)
    return Float64Array.of(
      share(found, total),
      share(top, inOrder),
      share(words, meant.length),
      share(exact, total),
      share(matched[length] ?? 0, textWeight),
      share(within, stretch),
      share(longest, order.length),
      order.length > 1 ? pairs / (order.length - 1) : share(found, total),
      share(missing, total),
      Math.log(1 + found),
      share(Math.min(length, whole.length), Math.max(length, whole.length)),
      share(speaker, total),
      order.length > 0 && longest === order.length ? 1 : 0,
      retrieved,
    )
  }
}

const NONE: readonly { readonly place: number; readonly likeness: number }[] = []

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((all, number) => all + number, 0)
}
