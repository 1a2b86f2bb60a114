import type { Command } from '../../desk/command.ts'
import { unescaped } from './words.ts'

/** The command under which every line can be typed: `/footnote source bonn-1991`. */
export const UMBRELLA = 'footnote'

/**
 * The line that a slash command means. Its name may have been given a prefix in the manifest: `/acme-source` is `source`.
 * `/source help` asks about the command, as people expect of Slack's commands.
 */
export function lineOf(slash: string, text: string, commands: readonly Command[]): string {
  const name = slash.replace(/^\//, '').toLowerCase()
  const words = unescaped(text).trim()
  const known = commands
    .map(command => command.name)
    .filter(command => name === command || name.endsWith(`-${command}`))
    .sort((one, other) => other.length - one.length)[0]
  if (known === undefined) return words === '' ? 'help' : words
  return words.toLowerCase() === 'help' ? `help ${known}` : `${known} ${words}`.trim()
}

/** What of Slack's messages is read: the words, and their structure where there is one. */
export interface Said {
  readonly text?: string | undefined
  readonly blocks?: unknown
}

/**
 * The words of a message as a person sees them: without marks for bold and the like, links by their labels. `as quoted` keeps the
 * marks of what is set off as a block.
 */
export function wordsOf({ text = '', blocks }: Said, how: 'plain' | 'as quoted' = 'plain'): string {
  const words = Array.isArray(blocks)
    ? blocks
        .filter(isRichText)
        .map(block => wordsIn(block, how))
        .join('\n')
        .trim()
    : ''
  return words === '' ? unmarked(text).trim() : words
}

/** What a person says to the bot: what follows its name, or all the rest where nothing does. */
export function saidTo(bot: string, said: Said): string {
  const words = wordsOf(said)
  const name = `<@${bot}>`
  const at = words.indexOf(name)
  if (at < 0) return words
  const after = words
    .slice(at + name.length)
    .replace(/^[\s,:]+/u, '')
    .trim()
  return after === '' ? words.slice(0, at).trim() : after.replaceAll(name, '')
}

function isRichText(block: unknown): boolean {
  return typeof block === 'object' && block !== null && 'type' in block && block.type === 'rich_text'
}

/** Rich text, of which Slack may send more kinds than are known here: words are read where there are any. */
function wordsIn(element: unknown, how: 'plain' | 'as quoted'): string {
  if (typeof element !== 'object' || element === null) return ''
  const { type, elements, text, url, user_id: user, unicode } = element as Readonly<Record<string, unknown>>
  if (Array.isArray(elements)) {
    const words = elements.map(each => wordsIn(each, how)).join(BREAKING.has(String(type)) ? '\n' : '')
    return type === 'rich_text_quote' && how === 'as quoted' ? words.replace(/^/gmu, '> ') : words
  }
  if (type === 'user') return `<@${user}>`
  if (type === 'emoji') return typeof unicode === 'string' ? emojiOf(unicode) : ''
  return typeof text === 'string' ? text : typeof url === 'string' ? url : ''
}

const BREAKING: ReadonlySet<string> = new Set(['rich_text', 'rich_text_list'])

function emojiOf(unicode: string): string {
  const points = unicode.split('-').map(point => Number.parseInt(point, 16))
  return points.every(point => point >= 0 && point <= 0x10ffff) ? String.fromCodePoint(...points) : ''
}

/** Slack's older form of a message (https://docs.slack.dev/messaging/formatting-message-text): links and channels in `<…|…>`. */
function unmarked(text: string): string {
  const words = text.replace(/<(?!@)([^<>|]*)(?:\|([^<>]*))?>/g, (_, address: string, name?: string) => name ?? address)
  return unescaped(words)
}
