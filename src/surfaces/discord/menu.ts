import { quotedIn } from '../quoted.ts'

/** Longer messages without quotation marks are hardly what somebody said: the asker picks the words. */
const LONGEST = 300

/** What a message says, line by line, without the marks of Discord's block quotations. */
function linesOf(message: string): string {
  return message.replace(/^>>> |^> /gmu, '').trim()
}

/** Lines quoted as a block, each run of them as one quotation. */
function blocksIn(message: string): readonly string[] {
  return [...message.matchAll(/(?:^> .*(?:\n|$))+/gmu)].map(([block]) => linesOf(block).replace(/\s+/gu, ' '))
}

/** What is quoted in a message: in quotation marks, else as a block. */
export function quotesIn(message: string): readonly string[] {
  const marked = quotedIn(message)
  return marked.length > 0 ? marked : blocksIn(message)
}

/** The words of a message that are meant, where that is evident; none where it is not. */
export function wordsMeant(message: string): readonly string[] {
  const quotes = quotesIn(message)
  if (quotes.length > 0) return quotes.length === 1 ? quotes : []
  const words = linesOf(message)
  return words.length <= LONGEST ? [words] : []
}
