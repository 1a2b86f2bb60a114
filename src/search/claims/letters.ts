/** A word and what it tells. */
export interface Weighed {
  readonly word: string
  readonly weight: number
}

/**
 * How much a word of a claim is like a message by its letters: the message as runs of three to five letters, each word's weight spread
 * over its runs, so that words alike in part still meet (photoshop, photoshopped; Gorbachev, Gorbatschow). Divided by the lengths of
 * both vectors it is a cosine, 0 to 1; for that two words are taken to share no run.
 */
export type Likening = (word: string) => number

export function likening(message: readonly Weighed[]): Likening {
  const runs = new Map<string, number>()
  for (const { word, weight } of message) {
    const its = runsOf(word)
    for (const run of its) runs.set(run, (runs.get(run) ?? 0) + weight / Math.sqrt(its.length))
  }
  const norm = Math.hypot(...runs.values())
  return word => {
    const its = runsOf(word)
    let sum = 0
    for (const run of its) sum += runs.get(run) ?? 0
    return sum === 0 ? 0 : sum / Math.sqrt(its.length) / norm
  }
}

function runsOf(word: string): readonly string[] {
  const padded = `^${word}$`
  const runs: string[] = []
  for (let length = 3; length <= 5; length++) {
    for (let start = 0; start + length <= padded.length; start++) runs.push(padded.slice(start, start + length))
  }
  return runs
}
