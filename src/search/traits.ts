import { readRow } from '../catalogue/lists.ts'
import type { Indexed } from '../catalogue/words.ts'
import { standing } from './in-order.ts'
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
  /** Of the question's three heaviest words, found. */
  'heaviest',
  /** How alike the weights of their words are, as an angle (cosine). */
  'alike',
] as const
export type Trait = (typeof TRAITS)[number]
export type Traits = Float64Array

const HEAVIEST = 3
/** Words of a question and of a text that are compared; what is longer is known well enough by its beginning. */
const LONGEST = { asked: 160, text: 255, names: 12 }

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
  const squares = sum(weights.map(weight => weight ** 2))
  const heaviest = [...weights.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, HEAVIEST)
  const inOrder = order.reduce((all, place) => all + (weights[place] ?? 0), 0)
  const mean = inOrder / Math.max(1, order.length)
  const text = new Uint32Array(LONGEST.text)
  const named = new Uint32Array(LONGEST.names)
  const best = new Float64Array(meant.length)
  const like = new Float64Array(meant.length * LONGEST.text)
  const sums = new Float64Array(LONGEST.text + 1)
  const matched = new Float64Array(LONGEST.text + 1)
  const stand = standing({ order, weights, mean, best, like, width: LONGEST.text })

  return ({ terms, speakers }, retrieved) => {
    const length = readRow(terms, text)
    best.fill(0)
    let textWeight = 0
    let textSquares = 0
    for (let at = 0; at < length; at++) {
      const term = text[at] ?? 0
      const weight = lexicon.weightOf(term)
      textWeight += weight
      textSquares += weight ** 2
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
    let shared = 0
    let exact = 0
    let words = 0
    let missing = 0
    for (let place = 0; place < meant.length; place++) {
      const weight = weights[place] ?? 0
      const likeness = best[place] ?? 0
      found += weight * likeness
      shared += weight ** 2 * likeness
      if (likeness > 0) words++
      else if (weight > missing) missing = weight
      if (likeness === 1) exact += weight
    }

    const { top, from, to, longest, pairs } = stand(length)
    for (let at = 0; at < length; at++) {
      for (const { place } of forms.get(text[at] ?? 0) ?? NONE) like[place * LONGEST.text + at] = 0
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
      share(sum(heaviest.map(place => best[place] ?? 0)), heaviest.length),
      share(shared, Math.sqrt(squares * textSquares)),
    )
  }
}

const NONE: readonly { readonly place: number; readonly likeness: number }[] = []

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function sum(numbers: Float64Array | readonly number[]): number {
  let all = 0
  for (const number of numbers) all += number
  return all
}
