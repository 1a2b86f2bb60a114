import type { Note } from '../../answers/answer.ts'
import { addressLines } from './address.ts'
import { isClickable, linked } from './link.ts'
import { addressesUnder, painted } from './spans.ts'
import { paint, type Style } from './style.ts'
import { padded, wrapped } from './wrap.ts'

/** One numbered citation and the ways to get there. */
export function noteLines(note: Note, style: Style): readonly string[] {
  const number = `[${note.number}] `
  const indent = padded('', number.length)
  const first = paint(number, style, 'dim')
  return [
    ...wrapped(painted(note.text, style), { width: style.width, first, rest: indent }),
    ...addressesUnder([note.text], style),
    ...linkLines(note.links, style, indent),
  ]
}

/** The outlet's address is always seen, so that a reader knows where a click leads; the others are, unless they are clickable. */
function linkLines(links: Note['links'], style: Style, indent: string): readonly string[] {
  const seen = links.find(({ leads }) => leads === 'outlet') ?? links[0]
  const lines: string[] = []
  let row: string[] = []
  const endRow = () => {
    if (row.length > 0) lines.push(...wrapped(row.join(' · '), { width: style.width, first: indent }))
    row = []
  }
  for (const link of links) {
    if (link !== seen && isClickable(link.url, style)) {
      row.push(linked(link.label, link.url, style))
      continue
    }
    endRow()
    lines.push(...addressLines(link.label, link.url, style, indent))
  }
  endRow()
  return lines
}
