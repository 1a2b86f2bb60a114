import { nextNumber } from '../catalogue/lists.ts'
import type { Listed, WordIndex } from '../catalogue/words.ts'

/** A text that may hold the asked words, by its number. */
export interface Hit {
  readonly text: number
  /** Weight of the asked words it has, long texts counting for less (BM25 without repetitions). Only good for comparing. */
  readonly score: number
}

/** How much a longer text must have more. */
const LENGTH = 0.35
/** What sums of weights may be off by, being rounded. */
const ROUNDING = 1e-4
/** How finely scores are told apart where it is only asked how many are above one. */
const STEPS = 512

/** The texts that are still in the running for one question, with the weight each has so far. */
export interface Running {
  /** Forgets the last question. */
  begin(): void
  count(): number
  /** Credits the texts of a list with a weight, once for each round (1 to 255); texts that are new only where these are welcome. */
  read(list: Uint8Array, weight: number, round: number, isNewWelcome: boolean): void
  /** The same for texts that are not new, without reading the list. */
  ask(list: Listed, weight: number, round: number): void
  /** A score that so many texts have at least, and few more; 0 while there are fewer. No score is above `most`. */
  least(limit: number, most: number): number
  /** Gives up the texts that stay below a score even with so much more weight. */
  giveUp(below: number, more: number): void
  /** The best, the highest score first. */
  best(limit: number): readonly Hit[]
}

/** Keeps its counters between questions: they are as long as the record, and clearing them costs as much as was read. */
export function running(index: WordIndex, among: () => ((text: number) => boolean) | undefined): Running {
  let weights = new Float32Array()
  let credited = new Uint8Array()
  let texts = new Int32Array()
  let count = 0
  /** What a text's weight is divided by, by its length. */
  const burdens = new Float64Array(256)
  let average = 0
  const steps = new Int32Array(STEPS)

  function begin(): void {
    for (let at = 0; at < count; at++) clear(texts[at] ?? 0)
    count = 0
    if (average !== index.averageLength) {
      average = index.averageLength
      for (let length = 0; length < 256; length++) burdens[length] = 1 + LENGTH * Math.min(4, length / average)
    }
    if (weights.length > index.last) return
    weights = new Float32Array(index.last + 4096)
    credited = new Uint8Array(index.last + 4096)
    texts = new Int32Array(index.last + 4096)
  }
  function clear(text: number): void {
    weights[text] = 0
    credited[text] = 0
  }

  function read(list: Uint8Array, weight: number, round: number, isNewWelcome: boolean): void {
    const from = { bytes: list, at: 0 }
    let text = 0
    while (from.at < list.length) {
      text += nextNumber(from)
      const before = weights[text] ?? 0
      if (before === 0) {
        if (!isNewWelcome) continue
        texts[count++] = text
      } else if (credited[text] === round) continue
      credited[text] = round
      weights[text] = before + weight
    }
  }

  function ask(list: Listed, weight: number, round: number): void {
    const { first, bits } = list.bits()
    const end = bits.length * 8
    for (let at = 0; at < count; at++) {
      const text = texts[at] ?? 0
      const bit = text - first
      if (bit < 0 || bit >= end || ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) continue
      if (credited[text] === round) continue
      credited[text] = round
      weights[text] = (weights[text] ?? 0) + weight
    }
  }

  function least(limit: number, most: number): number {
    if (count <= limit) return 0
    const { lengths } = index
    steps.fill(0)
    for (let at = 0; at < count; at++) {
      const text = texts[at] ?? 0
      const score = (weights[text] ?? 0) / (burdens[lengths[text] ?? 0] ?? 1)
      const step = Math.min(STEPS - 1, Math.floor((score / most) * STEPS))
      steps[step] = (steps[step] ?? 0) + 1
    }
    let step = STEPS - 1
    for (let above = steps[step] ?? 0; above < limit && step > 0; above += steps[step] ?? 0) step--
    return (step / STEPS) * most
  }

  function best(limit: number): readonly Hit[] {
    const { lengths } = index
    const isAmong = among()
    const heap = bestOf(limit)
    for (let at = 0; at < count; at++) {
      const text = texts[at] ?? 0
      const score = (weights[text] ?? 0) / (burdens[lengths[text] ?? 0] ?? 1)
      if (score > heap.least() && (!isAmong || isAmong(text))) heap.put(text, score)
    }
    return heap.sorted()
  }

  function giveUp(below: number, more: number): void {
    const { lengths } = index
    const bar = below * (1 - ROUNDING)
    let kept = 0
    for (let at = 0; at < count; at++) {
      const text = texts[at] ?? 0
      if ((weights[text] ?? 0) + more < bar * (burdens[lengths[text] ?? 0] ?? 1)) clear(text)
      else texts[kept++] = text
    }
    count = kept
  }

  return { begin, count: () => count, read, ask, least, giveUp, best }
}

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
