/** Which claims have a stem, and how often: the lists that BM25 is reckoned from. Claims are numbered from 0. */
export interface Postings {
  put(claim: number, stems: readonly number[]): void
  remove(claim: number, stems: readonly number[]): void
  /** Inverse document frequency: how much it tells to find the stem. */
  weigh(stem: number): number
  /** The best claims for these stems by BM25 (Robertson and Zaragoza, 2009), with their scores, the best first. */
  best(stems: ReadonlyMap<number, number>, limit: number): readonly Scored[]
}

interface Scored {
  readonly claim: number
  readonly score: number
}

/** Measured on the public data: a stem found again adds little, whether in the claim or in the message. */
const BM25 = { k1: 0.9, b: 0.5, k3: 0.3 }
/** A small record knows little of how common a word is; it is weighed as if this many more claims were there without it. */
const UNSEEN = 1000
/** A list's item is a claim's number and how often it has the stem, at most 15 times. */
const TIMES = 16

export function postings(): Postings {
  const lists: (number[] | undefined)[] = []
  const lengths: number[] = []
  let claims = 0
  let length = 0
  let scores = new Float32Array(1024)

  const weigh = (stem: number) => {
    const having = lists[stem]?.length ?? 0
    return Math.log(1 + (claims + UNSEEN - having + 0.5) / (having + 0.5))
  }

  return {
    weigh,
    put: (claim, stems) => {
      for (const [stem, times] of counted(stems)) {
        const list = lists[stem]
        const item = claim * TIMES + Math.min(times, TIMES - 1)
        if (list) list.push(item)
        else lists[stem] = [item]
      }
      lengths[claim] = stems.length
      length += stems.length
      claims += 1
    },
    remove: (claim, stems) => {
      for (const stem of new Set(stems)) {
        lists[stem] = lists[stem]?.filter(item => Math.floor(item / TIMES) !== claim)
      }
      length -= stems.length
      claims -= 1
    },
    best: (stems, limit) => {
      if (scores.length < lengths.length) scores = new Float32Array(lengths.length * 2)
      const average = length / Math.max(1, claims)
      const touched: number[] = []
      for (const [stem, times] of stems) {
        const weight = (weigh(stem) * times * (BM25.k3 + 1)) / (BM25.k3 + times)
        for (const item of lists[stem] ?? []) {
          const claim = Math.floor(item / TIMES)
          const its = item % TIMES
          const long = 1 - BM25.b + (BM25.b * (lengths[claim] ?? 0)) / average
          const before = scores[claim] ?? 0
          if (before === 0) touched.push(claim)
          scores[claim] = before + (weight * its * (BM25.k1 + 1)) / (its + BM25.k1 * long)
        }
      }
      const found = foremost(touched, scores, limit)
      for (const claim of touched) scores[claim] = 0
      return found
    },
  }
}

export function counted(stems: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

/** The highest scores, without sorting all of them. */
function foremost(touched: readonly number[], scores: Float32Array, limit: number): readonly Scored[] {
  let floor = 0
  let found: Scored[] = []
  const cut = () => {
    found.sort((one, other) => other.score - one.score || one.claim - other.claim)
    found = found.slice(0, limit)
    if (found.length === limit) floor = found.at(-1)?.score ?? 0
  }
  for (const claim of touched) {
    const score = scores[claim] ?? 0
    if (score <= floor) continue
    found.push({ claim, score })
    if (found.length >= limit * 4) cut()
  }
  cut()
  return found
}
