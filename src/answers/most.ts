/** The greatest number up to `limit` for which a test holds, or 0. What holds for a number must hold for every smaller one. */
export function most(limit: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, limit]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
