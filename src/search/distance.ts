/**
 * Edits (insert, delete, replace, swap neighbours) that turn one word into the other: optimal string alignment
 * (https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance). `reach + 1` stands for any number beyond `reach`.
 */
export function distance(one: string, other: string, reach: number): number {
  if (Math.abs(one.length - other.length) > reach) return reach + 1
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let edits = Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1))
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        edits = Math.min(edits, at(before, column - 2) + 1)
      }
      current.push(edits)
      least = Math.min(least, edits)
    }
    if (least > reach) return reach + 1
    before = above
    above = current
  }
  return Math.min(at(above, other.length), reach + 1)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
