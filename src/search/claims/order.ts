/** The weight of the heaviest common subsequence of two lists of words: what both have in the same order. */
export function inOrder(one: readonly number[], other: readonly number[], weigh: (term: number) => number): number {
  const there = new Set(other)
  const best = new Float64Array(other.length)
  for (const term of one) {
    if (!there.has(term)) continue
    const weight = weigh(term)
    let before = 0
    for (let index = 0; index < other.length; index++) {
      const here = best[index] ?? 0
      const now = other[index] === term ? before + weight : here
      best[index] = Math.max(now, here, best[index - 1] ?? 0)
      before = Math.max(before, here)
    }
  }
  return best.at(-1) ?? 0
}
