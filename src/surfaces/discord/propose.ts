import type { Command } from '../../desk/command.ts'
import { optionsOf } from '../../desk/command.ts'
import { writeLine } from '../../desk/line.ts'
import { quotesIn } from './menu.ts'

/** A message that somebody wants in the record. */
interface Said {
  readonly content: string
  /** Where it can be seen again. */
  readonly url: string
}

/** The line that proposes what a message says: what it quotes where that is one passage, else all of it. */
export function proposalOf({ content, url }: Said, commands: readonly Command[]): string {
  const add = commands.find(({ name }) => name === 'add')
  const quotes = quotesIn(content)
  const words = (quotes.length === 1 ? (quotes[0] ?? '') : content).replace(/\s+/gu, ' ').trim()
  if (!add) return 'help'
  const room = optionsOf(add)['text']?.max ?? words.length
  return writeLine(add, { kind: 'quotation', text: words.slice(0, room), seen: url })
}
