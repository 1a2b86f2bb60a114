import type { Note } from '../../answers/answer.ts'
import { linked } from './link.ts'
import { markdown } from './spans.ts'

/** One numbered citation as a line of small print, with every way to get there. */
export function noteLine({ number, text, links }: Note): string {
  return [`-# \\[${number}\\] ${markdown(text)}`, ...links.map(wayTo)].filter(part => part.trim() !== '').join(' · ')
}

function wayTo({ label, url }: Note['links'][number]): string {
  const { words, after } = linked(label, url)
  return after === undefined ? words : `${words} ${after}`
}
