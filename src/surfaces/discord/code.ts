import { escaped, legible, started } from './escape.ts'

/** Words to type, in a fence longer than any row of backticks in them: nothing inside a fence can be escaped. */
export function inlineCode(words: string): string {
  const shown = legible(words)
  if (shown.trim() === '') return escaped(words)
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([row]) => row.length))
  const fence = '`'.repeat(longest + 1)
  // A backtick at an end would join the fence; the space that keeps it away is not shown.
  const before = /^ *`/.test(shown) ? ' ' : ''
  const after = /` *$/.test(shown) ? ' ' : ''
  return `${fence}${before}${shown}${after}${fence}`
}

/** Something to copy as it stands. A row of three backticks would end the block, so such a text is shown as words instead. */
export function codeBlock(text: string): string {
  const lines = text.replace(/\s+$/u, '').split(/\r\n|[\n\r\u2028\u2029]/)
  if (text.includes('```')) return lines.map(line => started(escaped(line))).join('\n')
  return `\`\`\`\n${lines.map(codeLine).join('\n')}\n\`\`\``
}

/** Tabs stay, because they are part of what is copied. */
function codeLine(line: string): string {
  return line.split('\t').map(legible).join('\t')
}
