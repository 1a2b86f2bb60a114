import { words } from '../../entries/fold.ts'
import type { Quoted, Range } from '../../manuscript/quoted.ts'
import { sentencesIn } from './sentences.ts'

/** How many words may stand before words of which nobody knows where they begin. */
const BEFORE = 8

/**
 * The ways to read words that lack a mark, the longest first. Without a closing mark they may end with any sentence of the paragraph;
 * without an opening one they may begin with any of its first words. Words that have both marks have one reading.
 */
export function readingsOf(
  text: string,
  { kind, closed, inside }: Pick<Quoted, 'kind' | 'closed' | 'inside'>,
): readonly Range[] {
  if (!closed) {
    const ends = sentencesIn(text, inside).map(({ end }) => end)
    return [
      inside,
      ...ends
        .slice(0, -1)
        .reverse()
        .map(end => ({ start: inside.start, end })),
    ]
  }
  if (kind !== 'unopened') return [inside]
  const begins = words(text.slice(inside.start, inside.end)).slice(1, BEFORE + 1)
  return [inside, ...begins.map(({ start }) => ({ start: inside.start + start, end: inside.end }))]
}
