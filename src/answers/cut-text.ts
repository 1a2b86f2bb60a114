import { most } from './most.ts'
import { type Span, type Text, wordsOf } from './text.ts'

/**
 * Cuts a text in two: the most of it that fits, and the rest. Cuts after a sentence if there is one, else between words, else
 * between characters as people see them. The pieces joined are the text again, but for the space where it was cut. Nothing, if
 * nothing fits or nothing is left.
 */
export function cutText(whole: Text, fits: (head: Text) => boolean): readonly [head: Text, rest: Text] | undefined {
  for (const placesIn of [afterSentences, afterWords, afterCharacters]) {
    const words = wordsOf(whole)
    const headAt = (place: number) => slice(whole, 0, words.slice(0, place).trimEnd().length)
    const places = placesIn(words)
      .map(place => outsideCitations(whole, place))
      .filter(place => wordsOf(headAt(place)) !== '')
    const count = most(places.length, number => fits(headAt(places[number - 1] ?? 0)))
    const place = places[count - 1]
    if (place !== undefined) return [headAt(place), slice(whole, place)]
  }
  return undefined
}

/** BCP 47 for "undetermined": the rules that all languages share. */
const ANY = 'und'

function afterSentences(words: string): readonly number[] {
  return ends(words, new Intl.Segmenter(ANY, { granularity: 'sentence' }))
}

function afterWords(words: string): readonly number[] {
  return [...words.matchAll(/\s+/gu)]
    .map(({ index, 0: space }) => index + space.length)
    .filter(end => end < words.length)
}

function afterCharacters(words: string): readonly number[] {
  return ends(words, new Intl.Segmenter(ANY, { granularity: 'grapheme' }))
}

function ends(words: string, segmenter: Intl.Segmenter): readonly number[] {
  return [...segmenter.segment(words)].map(({ index }) => index).filter(index => index > 0)
}

/** A place in the words of a text, moved to before the `[12]` that it would cut in two. */
function outsideCitations(whole: Text, place: number): number {
  let start = 0
  for (const span of whole) {
    const end = start + wordsOf([span]).length
    if (place < end) return span.span === 'cite' ? start : place
    start = end
  }
  return place
}

/** The spans between two places in the words of a text. */
function slice(whole: Text, start: number, end = Number.POSITIVE_INFINITY): Text {
  let at = 0
  return whole.flatMap((span): Span[] => {
    const length = wordsOf([span]).length
    const [from, to] = [Math.max(0, start - at), Math.min(length, end - at)]
    at += length
    if (to <= from) return []
    return span.span === 'cite' ? [span] : [{ ...span, text: span.text.slice(from, to) }]
  })
}
