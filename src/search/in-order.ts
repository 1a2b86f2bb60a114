/** A question and a text, as far as they are alike; `like` and `best` are filled anew for each text. */
interface Compared {
  /** The asked words in order, each by its place among the different ones. */
  readonly order: Uint16Array
  /** What each different word tells, and what an asked word does on average. */
  readonly weights: Float64Array
  readonly mean: number
  /** How like the likest word of the text is to each different word. */
  readonly best: Float64Array
  /** How like each word of the text is to each different word, `width` numbers for each of these. */
  readonly like: Float64Array
  readonly width: number
}

/** How asked words stand in a text. */
interface Standing {
  /** The weight found in order, less what gaps cost. */
  readonly top: number
  /** The stretch of the text where it is, words counted from 1; 0 for both where nothing is found. */
  readonly from: number
  readonly to: number
  /** The longest run that stands exactly as asked, in words. */
  readonly longest: number
  /** Asked neighbours that are neighbours in the text. */
  readonly pairs: number
}

/** What a gap costs in the alignment, as shares of the mean weight. */
const GAP = { asked: 0.12, text: 0.06, changed: 0.1 }

/** Aligns asked words with texts of so many words (Smith and Waterman, 1981, over words), one text after another. */
export function standing({ order, weights, mean, best, like, width }: Compared): (length: number) => Standing {
  const rows = [new Float64Array(width + 1), new Float64Array(width + 1)] as const
  const starts = [new Uint16Array(width + 1), new Uint16Array(width + 1)] as const
  const runs = [new Uint16Array(width + 1), new Uint16Array(width + 1)] as const
  const [asked, between, changed] = [GAP.asked * mean, GAP.text * mean, GAP.changed * mean]

  return length => {
    let top = 0
    let [from, to] = [0, 0]
    let longest = 0
    let pairs = 0
    rows[0].fill(0, 0, length + 1)
    runs[0].fill(0, 0, length + 1)
    let isLive = false
    for (let row = 1; row <= order.length; row++) {
      const place = order[row - 1] ?? 0
      const isThere = (best[place] ?? 0) > 0
      const weight = weights[place] ?? 0
      const above = rows[(row - 1) & 1] ?? rows[0]
      const here = rows[row & 1] ?? rows[1]
      const startsAbove = starts[(row - 1) & 1] ?? starts[0]
      const startsHere = starts[row & 1] ?? starts[1]
      const runsAbove = runs[(row - 1) & 1] ?? runs[0]
      const runsHere = runs[row & 1] ?? runs[1]
      here[0] = 0
      runsHere[0] = 0
      if (!isThere) runsHere.fill(0, 0, length + 1)
      if (!isThere && !isLive) {
        here.fill(0, 0, length + 1)
        continue
      }
      const own = place * width - 1
      const before = row > 1 ? (order[row - 2] ?? 0) * width - 2 : -1
      let isPair = false
      isLive = false
      for (let at = 1; at <= length; at++) {
        const likeness = isThere ? (like[own + at] ?? 0) : 0
        if (isThere) {
          const run = likeness === 1 ? (runsAbove[at - 1] ?? 0) + 1 : 0
          runsHere[at] = run
          if (run > longest) longest = run
          if (likeness > 0 && row > 1 && at > 1 && (like[before + at] ?? 0) > 0) isPair = true
        }
        const diagonal = above[at - 1] ?? 0
        let value = diagonal + (likeness > 0 ? likeness * weight : -changed)
        let start = diagonal > 0 ? (startsAbove[at - 1] ?? 0) : at
        const up = (above[at] ?? 0) - asked
        if (up > value) {
          value = up
          start = startsAbove[at] ?? 0
        }
        const left = (here[at - 1] ?? 0) - between
        if (left > value) {
          value = left
          start = startsHere[at - 1] ?? 0
        }
        if (value <= 0) {
          value = 0
          start = at
        } else isLive = true
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
    return { top, from, to, longest, pairs }
  }
}
