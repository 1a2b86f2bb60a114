import type { Pairing } from './align.ts'

/**
 * Sets asked words that an alignment leaves over at its ends beside the recorded words that stand there, so that a changed first or
 * last word is shown as changed and not as added. Where the recording has no more words, they stay added.
 */
export function meetEnds(pairings: readonly Pairing[], recordedLength: number): readonly Pairing[] {
  const first = pairings.find(({ recorded }) => recorded !== undefined)?.recorded ?? 0
  const last = pairings.findLast(({ recorded }) => recorded !== undefined)?.recorded ?? recordedLength - 1
  const before = pairings.findIndex(({ recorded }) => recorded !== undefined)
  const after = pairings.findLastIndex(({ recorded }) => recorded !== undefined)
  if (before < 0) return pairings
  return pairings.map((pairing, index) => {
    const recorded = index < before ? first - (before - index) : index > after ? last + (index - after) : -1
    return recorded >= 0 && recorded < recordedLength ? { ...pairing, recorded } : pairing
  })
}
