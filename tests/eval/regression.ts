/** One thing that may be chosen: its traits, and whether it is right. */
interface Choice {
  readonly traits: Float64Array
  readonly right: boolean
}

const STEPS = 150
const NEWTON = 12
/** Keeps weights small, so that a trait that hardly varies is not made much of. */
const SHRINK = 0.001

/** Weights by which the right ones of each list come first: multinomial logistic regression by Adam (Kingma and Ba, ICLR 2015). */
export function fitChoice(lists: readonly (readonly Choice[])[], size: number): Float64Array {
  const all = lists.flat()
  const { spread } = spreadOf(
    all.map(({ traits }) => traits),
    size,
  )
  const scaled = new Float64Array(all.length * size)
  all.forEach(({ traits }, row) => {
    for (let at = 0; at < size; at++) scaled[row * size + at] = (traits[at] ?? 0) / (spread[at] ?? 1)
  })
  const weights = new Float64Array(size)
  const [mean, square] = [new Float64Array(size), new Float64Array(size)]
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map(weight => SHRINK * weight)
    let row = 0
    for (const list of lists) {
      addSlope(list, scaled.subarray(row * size, (row + list.length) * size), weights, slope, 1 / lists.length)
      row += list.length
    }
    slope.forEach((value, at) => {
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * value
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * value ** 2
      weights[at] = (weights[at] ?? 0) - (0.05 * (mean[at] ?? 0)) / (Math.sqrt(square[at] ?? 0) + 1e-8)
    })
  }
  return weights.map((weight, at) => weight / (spread[at] ?? 1))
}

function addSlope(
  list: readonly Choice[],
  scaled: Float64Array,
  weights: Float64Array,
  slope: Float64Array,
  share: number,
): void {
  const size = weights.length
  const odds = new Float64Array(list.length)
  let most = Number.NEGATIVE_INFINITY
  for (let row = 0; row < list.length; row++) {
    let score = 0
    for (let at = 0; at < size; at++) score += (scaled[row * size + at] ?? 0) * (weights[at] ?? 0)
    odds[row] = score
    if (score > most) most = score
  }
  let total = 0
  let right = 1e-12
  for (let row = 0; row < list.length; row++) {
    const odd = Math.exp((odds[row] ?? 0) - most)
    odds[row] = odd
    total += odd
    if (list[row]?.right) right += odd
  }
  for (let row = 0; row < list.length; row++) {
    const odd = odds[row] ?? 0
    const pull = share * (odd / total - (list[row]?.right ? odd / right : 0))
    for (let at = 0; at < size; at++) slope[at] = (slope[at] ?? 0) + pull * (scaled[row * size + at] ?? 0)
  }
}

/** Logistic regression by Newton's method, with a little shrinkage. */
export function fitLogistic(rows: readonly Float64Array[], right: readonly boolean[]) {
  const size = rows[0]?.length ?? 0
  const { middle, spread } = spreadOf(rows, size)
  const wide = size + 1
  const scaled = new Float64Array(rows.length * wide)
  rows.forEach((row, place) => {
    for (let at = 0; at < size; at++)
      scaled[place * wide + at] = ((row[at] ?? 0) - (middle[at] ?? 0)) / (spread[at] ?? 1)
    scaled[place * wide + size] = 1
  })
  const weights = new Float64Array(wide)
  for (let step = 0; step < NEWTON; step++) {
    const slope = weights.map((weight, at) => (at < size ? SHRINK * 2 * weight : 0))
    const bend = new Float64Array(wide * wide)
    for (let at = 0; at < wide; at++) bend[at * wide + at] = SHRINK * 2
    for (let place = 0; place < rows.length; place++) {
      const row = scaled.subarray(place * wide, (place + 1) * wide)
      let sum = 0
      for (let at = 0; at < wide; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0)
      const chance = 1 / (1 + Math.exp(-sum))
      const pull = (chance - Number(right[place] ?? false)) / rows.length
      const weight = (chance * (1 - chance)) / rows.length
      for (let at = 0; at < wide; at++) {
        const value = row[at] ?? 0
        slope[at] = (slope[at] ?? 0) + pull * value
        for (let to = 0; to < wide; to++)
          bend[at * wide + to] = (bend[at * wide + to] ?? 0) + weight * value * (row[to] ?? 0)
      }
    }
    const lines = Array.from({ length: wide }, (_, at) => [...bend.subarray(at * wide, (at + 1) * wide)])
    solve(lines, [...slope]).forEach((move, at) => {
      weights[at] = (weights[at] ?? 0) - move
    })
  }
  const plain = Float64Array.from({ length: size }, (_, at) => (weights[at] ?? 0) / (spread[at] ?? 1))
  const start = (weights[size] ?? 0) - plain.reduce((sum, weight, at) => sum + weight * (middle[at] ?? 0), 0)
  const confidence = (row: Float64Array) =>
    1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (plain[at] ?? 0), start)))
  return { start, weights: plain, confidence }
}

function spreadOf(rows: readonly Float64Array[], size: number) {
  const middle = new Float64Array(size)
  for (const row of rows)
    row.forEach((value, at) => {
      middle[at] = (middle[at] ?? 0) + value / rows.length
    })
  const spread = new Float64Array(size)
  for (const row of rows)
    row.forEach((value, at) => {
      spread[at] = (spread[at] ?? 0) + (value - (middle[at] ?? 0)) ** 2 / rows.length
    })
  return { middle, spread: spread.map(square => Math.sqrt(square) + 1e-6) }
}

/** Solves linear equations by Gauss's elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let best = column
    for (let row = column; row < size; row++)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row
    const [pivot, swapped] = [rows[best] ?? [], rows[column] ?? []]
    rows[best] = swapped
    rows[column] = pivot
    for (let row = 0; row < size; row++) {
      const line = rows[row]
      if (row === column || !line) continue
      const factor = (line[column] ?? 0) / (pivot[column] || 1e-12)
      if (factor !== 0) for (let at = column; at <= size; at++) line[at] = (line[at] ?? 0) - factor * (pivot[at] ?? 0)
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] || 1e-12))
}
