import type { Kept } from '../catalogue/blocks.ts'
import { type Field, keyOf, pairKey, SHELF } from '../catalogue/keys.ts'
import type { WordIndex } from '../catalogue/words.ts'
import type { Meaning, Meant } from './meant.ts'

/** A text that may hold the asked words, by its number. */
interface Hit {
  readonly text: number
  /** Weight of the asked words it has, long texts counting for less (BM25 without repetitions). Only good for comparing. */
  readonly score: number
}

/** Finds the texts that have most of the weight of what is meant, the best first; `among` leaves all others out. */
export type Retrieve = (
  field: Field,
  meaning: Meaning,
  limit: number,
  among?: (text: number) => boolean,
) => readonly Hit[]

/** Words that are looked up at most, the most telling first: more would only find the same texts. */
const TELLING = 40
/**
 * Texts read without a second thought. Beyond them, a text that has none of the words looked up so far comes too late once these had the
 * `late` share of the weight, and words are left out once those before them had `enough` of it.
 */
const WORK = { free: 20_000, most: 250_000, enough: 0.75, late: 0.6 }
/** How much a longer text must have more; and what a form counts for beside the word itself. */
const LENGTH = 0.35
const FORM = 0.9

/** What is looked up in one go: a word with its forms, or two short words side by side. */
interface Lookup {
  readonly weight: number
  readonly count: number
  readonly lists: readonly { readonly kept: Kept; readonly weight: number }[]
}

/** Keeps its counters between questions: they are as long as the record, and clearing them costs as much as was read. */
export function retrieving(index: WordIndex): Retrieve {
  let weights = new Float32Array()
  let credited = new Uint8Array()
  let touched = new Int32Array()

  return (field, meaning, limit, among) => {
    if (weights.length <= index.last) {
      weights = new Float32Array(index.last + 4096)
      credited = new Uint8Array(index.last + 4096)
      touched = new Int32Array(index.last + 4096)
    }
    let found = 0
    let round = 0
    const credit = ({ list }: Kept, weight: number, isNewWelcome: boolean): void => {
      let text = 0
      for (let at = 0; at < list.length; ) {
        let byte = list[at++] ?? 0
        let step = byte & 127
        for (let shift = 7; byte > 127; shift += 7) {
          byte = list[at++] ?? 0
          step |= (byte & 127) << shift
        }
        text += step
        if (credited[text] === round) continue
        const before = weights[text] ?? 0
        if (before === 0) {
          if (!isNewWelcome) continue
          touched[found++] = text
        }
        credited[text] = round
        weights[text] = before + weight
      }
    }

    const lookups = lookupsOf(field, meaning, index)
    const whole = lookups.reduce((sum, { weight }) => sum + weight, 0)
    let work = 0
    let taken = 0
    for (const lookup of lookups) {
      const isWorthIt = taken < WORK.enough * whole
      if (round === 250 || (work > WORK.free && !isWorthIt && work + lookup.count > WORK.most)) break
      round++
      const isNewWelcome = work < WORK.free || (taken < WORK.late * whole && work < WORK.most)
      if (!isNewWelcome && work > WORK.most) break
      for (const { kept, weight } of lookup.lists) credit(kept, weight, isNewWelcome)
      work += lookup.count
      taken += lookup.weight
    }

    const best = bestOf(limit)
    const { lengths, averageLength } = index
    for (let at = 0; at < found; at++) {
      const text = touched[at] ?? 0
      const score = (weights[text] ?? 0) / (1 + LENGTH * Math.min(4, (lengths[text] ?? 0) / averageLength))
      weights[text] = 0
      credited[text] = 0
      if (score > best.least() && (!among || among(text))) best.put(text, score)
    }
    return best.sorted()
  }
}

/** Rarest first, for a rare word says most and costs least. */
function lookupsOf(field: Field, { meant, order }: Meaning, index: WordIndex): readonly Lookup[] {
  const words = [...meant]
    .filter(({ forms }) => forms.length > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TELLING)
    .map((one): Lookup => {
      const lists = one.forms.flatMap(({ term, likeness }) =>
        index
          .lists(keyOf(SHELF[field], term))
          .map(kept => ({ kept, weight: one.weight * (likeness === 1 ? 1 : FORM * likeness) })),
      )
      return { weight: one.weight, count: one.count, lists }
    })
  return [...words, ...(field === 'wording' ? pairsOf(meant, order, index) : [])].sort((a, b) => a.count - b.count)
}

/** Pairs of common words that stand side by side: what there is to go by where no word is telling. */
function pairsOf(meant: readonly Meant[], order: Uint16Array, index: WordIndex): readonly Lookup[] {
  const keys = new Set<number>()
  for (let at = 1; at < order.length && keys.size < TELLING; at++) {
    const [one, other] = [meant[order[at - 1] ?? 0], meant[order[at] ?? 0]]
    const key = one && other && one.count > PAIRED && other.count > PAIRED ? pairKey(one.word, other.word) : undefined
    if (key !== undefined) keys.add(key)
  }
  return [...keys].map(key => {
    const lists = index.lists(key)
    const count = lists.reduce((sum, kept) => sum + kept.count, 0)
    const weight = PAIR * Math.log(1 + index.texts / (count + 0.5))
    return { weight, count, lists: lists.map(kept => ({ kept, weight })) }
  })
}

/** Words in fewer texts are telling by themselves. A pair counts for less than a word, for its words count too. */
const PAIRED = 200
const PAIR = 0.5

/** The best of many, by a heap with the least of them on top. */
function bestOf(limit: number) {
  const texts: number[] = []
  const scores: number[] = []
  const swap = (one: number, other: number): void => {
    const [text, score] = [texts[one] ?? 0, scores[one] ?? 0]
    texts[one] = texts[other] ?? 0
    scores[one] = scores[other] ?? 0
    texts[other] = text
    scores[other] = score
  }
  const at = (place: number) => scores[place] ?? Number.POSITIVE_INFINITY

  function put(text: number, score: number): void {
    if (texts.length < limit) {
      let place = texts.push(text) - 1
      scores.push(score)
      for (let up = (place - 1) >> 1; place > 0 && at(up) > at(place); up = (place - 1) >> 1) {
        swap(up, place)
        place = up
      }
      return
    }
    texts[0] = text
    scores[0] = score
    for (let place = 0; ; ) {
      const [left, right] = [2 * place + 1, 2 * place + 2]
      const least = at(right) < at(left) ? right : left
      if (at(least) >= at(place)) return
      swap(place, least)
      place = least
    }
  }
  return {
    put,
    least: () => (texts.length < limit ? 0 : (scores[0] ?? 0)),
    sorted: (): readonly Hit[] =>
      texts
        .map((text, place) => ({ text, score: scores[place] ?? 0 }))
        .sort((a, b) => b.score - a.score || a.text - b.text),
  }
}
