import { type Field, keyOf, SHELF } from './keys.ts'
import { readRow } from './lists.ts'

/** A part of the index: what one batch of changes added, or several that were joined. */
export interface Segment {
  readonly id: number
  readonly first: number
  readonly last: number
  /** The first key of each block. */
  readonly directory: Uint32Array
  /** Keys, each as what is added to the one before, and how many texts have them, by turns. */
  readonly counts: Uint32Array
  readonly lengths: Uint8Array
  readonly texts: number
  /** Of all its texts together. */
  readonly words: number
}

/** What follows from the segments there are. */
export interface Shelves {
  readonly state: number
  readonly segments: readonly Segment[]
  readonly lengths: Uint8Array
  readonly texts: number
  readonly averageLength: number
  readonly counts: Readonly<Record<Field, Uint32Array>>
}

/** A segment as the table has it. */
export interface SegmentRow extends Omit<Segment, 'directory' | 'counts' | 'texts' | 'words'> {
  readonly directory: Uint8Array
  readonly counts: Uint8Array
}

export function segmentOf({ directory, counts, ...row }: SegmentRow): Segment {
  const pairs = new Uint32Array(counts.length)
  let [texts, words] = [0, 0]
  for (const length of row.lengths) {
    if (length > 0) texts++
    words += length
  }
  return {
    ...row,
    ...{ texts, words },
    directory: new Uint32Array(directory.slice().buffer),
    counts: pairs.slice(0, readRow(counts, pairs)),
  }
}

/** Texts of a segment that is not added up anew at every change. */
const LARGE = 20_000

/** Adds segments up; the large ones, which are most of the record, only once for as long as they last. */
export function adding(): (segments: readonly Segment[]) => Omit<Shelves, 'state' | 'segments'> {
  let base = { ids: '', wording: countsOf([], 'wording'), claim: countsOf([], 'claim') }
  return segments => {
    const large = segments.filter(({ texts }) => texts >= LARGE)
    const ids = large.map(({ id }) => id).join(' ')
    if (base.ids !== ids) base = { ids, wording: countsOf(large, 'wording'), claim: countsOf(large, 'claim') }
    const small = segments.filter(({ texts }) => texts < LARGE)
    const counts = { wording: countsOf(small, 'wording', base.wording), claim: countsOf(small, 'claim', base.claim) }
    const lengths = new Uint8Array((segments.at(-1)?.last ?? 0) + 1)
    for (const segment of segments) lengths.set(segment.lengths, segment.first)
    const texts = segments.reduce((sum, segment) => sum + segment.texts, 0)
    const words = segments.reduce((sum, segment) => sum + segment.words, 0)
    return { lengths, texts, averageLength: texts === 0 ? 1 : words / texts, counts }
  }
}

/** How many texts have each word, by its number, on top of what was counted before. */
function countsOf(segments: readonly Segment[], field: Field, base = new Uint32Array(1)) {
  const [from, to] = [keyOf(SHELF[field], 0), keyOf(SHELF[field] + 1, 0)]
  let all = base.slice()
  for (const { counts } of segments) {
    let key = 0
    for (let at = 0; at < counts.length; at += 2) {
      key += counts[at] ?? 0
      if (key < from || key >= to) continue
      if (key - from >= all.length) all = wider(all, key - from)
      all[key - from] = (all[key - from] ?? 0) + (counts[at + 1] ?? 0)
    }
  }
  return all
}

function wider(counts: Uint32Array<ArrayBuffer>, term: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(Math.max(term + 1, counts.length + (counts.length >> 1)))
  grown.set(counts)
  return grown
}
