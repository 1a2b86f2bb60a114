import type { types } from '@slack/bolt'
import type { Note } from '../../answers/answer.ts'
import { section } from './blocks.ts'
import { elementsOf, linkTo, plain } from './spans.ts'

/** The numbered citations, each with the ways to get there; the number is the first thing to be read. */
export function notePieces(notes: readonly Note[]): readonly types.RichTextSection[] {
  return notes.flatMap(({ number, text, links }) => {
    const ways = links.flatMap(({ label, url }) => {
      const way = linkTo(url, label)
      return way.length > 0 ? [way] : []
    })
    return section([
      ...plain(`[${number}] `, { bold: true }),
      ...elementsOf(text),
      ...ways.flatMap((way, index) => [...plain(index === 0 ? '\n' : ' · '), ...way]),
    ])
  })
}
