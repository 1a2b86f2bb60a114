import type { Word } from '../entries/fold.ts'
import { likeness } from './likeness.ts'

/** Two words that stand in one place, or one of them alone; indexes into the lists that were aligned. */
export interface Pairing {
  readonly asked?: number
  readonly recorded?: number
  /** From 0, another word, to 1, the same. */
  readonly likeness: number
}

export interface Scoring {
  /** What finding a word is worth. */
  weigh(word: string): number
  /** `stretch`: asked words are sought in one stretch of the recorded; `whole`: each list is compared from its first to its last word. */
  readonly scope: 'stretch' | 'whole'
}

/**
 * What differences cost, as shares of the mean weight. Little: words in order matter more than closeness. A word takes another's
 * place the more readily the nearer they are in weight, so that a telling word stands beside a telling one.
 */
const COST = { missing: 0.1, added: 0.05, changed: 0.02, unlikeWeight: 0.1 }

/**
 * Sets the asked words beside the recorded ones so that the heaviest like words meet in order: Needleman–Wunsch over words; with
 * `stretch`, what stands before and after the stretch in the recorded words costs nothing and is left out.
 */
export function align(asked: readonly Word[], recorded: readonly Word[], scoring: Scoring): readonly Pairing[] {
  const free = scoring.scope === 'stretch'
  const weights = Float64Array.from(asked, ({ word }) => scoring.weigh(word))
  const recordedWeights = Float64Array.from(recorded, ({ word }) => scoring.weigh(word))
  const unit = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length)
  const [missing, added, changed] = [COST.missing * unit, COST.added * unit, COST.changed * unit]
  const width = recorded.length + 1
  const best = new Float64Array((asked.length + 1) * width)
  const get = (row: number, column: number) => best[row * width + column] ?? 0
  const alike = compareWords(asked, recorded)
  const unlike = COST.unlikeWeight
  const meet = (row: number, column: number) => {
    const like = alike(row - 1, column - 1)
    const weight = weights[row - 1] ?? 0
    const apart = changed + unlike * Math.abs(weight - (recordedWeights[column - 1] ?? 0))
    return get(row - 1, column - 1) + (like > 0 ? like * weight : -apart)
  }

  for (let column = 1; column < width; column++) best[column] = free ? 0 : -missing * column
  for (let row = 1; row <= asked.length; row++) {
    const weight = weights[row - 1] ?? 0
    const here = row * width
    const above = here - width
    best[here] = -added * row
    for (let column = 1; column < width; column++) {
      const like = alike(row - 1, column - 1)
      const apart = changed + unlike * Math.abs(weight - (recordedWeights[column - 1] ?? 0))
      let most = (best[above + column - 1] ?? 0) + (like > 0 ? like * weight : -apart)
      const up = (best[above + column] ?? 0) - added
      if (up > most) most = up
      const left = (best[here + column - 1] ?? 0) - missing
      best[here + column] = Math.max(most, left)
    }
  }

  let row = asked.length
  let column = recorded.length
  if (free) for (let other = column; other >= 0; other--) if (get(row, other) >= get(row, column)) column = other
  const pairings: Pairing[] = []
  while (row > 0 || (column > 0 && !free)) {
    const here = get(row, column)
    if (row > 0 && column > 0 && here === meet(row, column)) {
      pairings.push({ asked: --row, recorded: --column, likeness: alike(row, column) })
    } else if (row > 0 && (column === 0 || here === get(row - 1, column) - added)) {
      pairings.push({ asked: --row, likeness: 0 })
    } else {
      pairings.push({ recorded: --column, likeness: 0 })
    }
  }
  return pairings.reverse()
}

/** Likeness by index; each pair of different words is compared once. */
function compareWords(asked: readonly Word[], recorded: readonly Word[]): (asked: number, recorded: number) => number {
  const [askedIds, askedWords] = numbered(asked)
  const [recordedIds, recordedWords] = numbered(recorded)
  const width = recordedWords.length
  const known = new Float64Array(askedWords.length * width).fill(-1)
  return (one, other) => {
    const a = askedIds[one] ?? 0
    const b = recordedIds[other] ?? 0
    const place = a * width + b
    const before = known[place] ?? -1
    if (before >= 0) return before
    const now = likeness(askedWords[a] ?? '', recordedWords[b] ?? '')
    known[place] = now
    return now
  }
}

function numbered(list: readonly Word[]): readonly [ids: Uint32Array, different: readonly string[]] {
  const ids = new Map<string, number>()
  const numbers = Uint32Array.from(list, ({ word }) => {
    const id = ids.get(word) ?? ids.size
    ids.set(word, id)
    return id
  })
  return [numbers, [...ids.keys()]]
}
