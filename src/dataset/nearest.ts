/** The name that was probably meant: the nearest one, if few letters differ. */
export function nearestOf(written: string, names: readonly string[]): string | undefined {
  const reach = Math.max(2, Math.floor(written.length / 3))
  const distances = names.map(name => ({ name, distance: distance(written.toLowerCase(), name.toLowerCase()) }))
  return distances.filter(({ distance }) => distance <= reach).sort((a, b) => a.distance - b.distance)[0]?.name
}

/** How many letters must be put in, taken out or replaced (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (let j = 0; j < to.length; j += 1) {
      const [left = 0, above = 0, diagonal = 0] = [next[j], row[j + 1], row[j]]
      next.push(Math.min(left + 1, above + 1, diagonal + (letter === to[j] ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
