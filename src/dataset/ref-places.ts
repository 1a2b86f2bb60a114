import type { EntryRef } from '../entries/ref.ts'

/**
 * On which line each entry of a large file stands, in 12 bytes for each line and as much room again: a million names as they are would
 * take ten times that. Names are kept as 64-bit hashes; that two of a million share one has a chance of 1 in 30 million.
 */
export interface RefPlaces {
  /** Notes where an entry stands. Returns the line where it stood already, if it did. */
  put(entry: EntryRef, line: number): number | undefined
  has(entry: EntryRef): boolean
}

export function refPlaces(): RefPlaces {
  let size = 1 << 12
  let [high, low, lines] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)]
  let count = 0

  /** Where a hash stands, or would stand. A line of 0 marks an empty place. */
  function find(one: number, two: number): number {
    let at = two & (size - 1)
    while (lines[at] !== 0 && (high[at] !== one || low[at] !== two)) at = (at + 1) & (size - 1)
    return at
  }

  function grow(): void {
    const [oldHigh, oldLow, oldLines] = [high, low, lines]
    size *= 2
    ;[high, low, lines] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)]
    oldLines.forEach((line, index) => {
      if (line === 0) return
      const [one = 0, two = 0] = [oldHigh[index], oldLow[index]]
      const at = find(one, two)
      high[at] = one
      low[at] = two
      lines[at] = line
    })
  }

  return {
    put: (entry, line) => {
      const [one, two] = hash(entry)
      const at = find(one, two)
      const before = lines[at]
      if (before !== undefined && before !== 0) return before
      high[at] = one
      low[at] = two
      lines[at] = line
      count += 1
      if (count * 2 > size) grow()
      return undefined
    },
    has: entry => lines[find(...hash(entry))] !== 0,
  }
}

/** Two mixes of 32 bits over the letters of a name (cyrb53, https://github.com/bryc/code, public domain), kept whole. */
function hash(entry: string): readonly [number, number] {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (let index = 0; index < entry.length; index += 1) {
    const letter = entry.charCodeAt(index)
    one = Math.imul(one ^ letter, 2654435761)
    two = Math.imul(two ^ letter, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return [one >>> 0, two >>> 0]
}
