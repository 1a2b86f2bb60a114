import { hash } from 'node:crypto'
import { createSupportsHyperlinks } from 'supports-hyperlinks'
import { legible } from './legible.ts'
import { paint, type Screen, type Style } from './style.ts'

/** Terminals drop or truncate longer addresses (VTE keeps 2083 bytes). */
const LONGEST = 2083

/** Whether the terminal behind this output is known to show OSC 8 links. */
export function showsLinks(screen: Screen): boolean {
  return createSupportsHyperlinks({ isTTY: screen.isTTY === true })
}

/** The address in printable ASCII, or nothing if it is not a web address: what is not plain never reaches the terminal. */
export function addressOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  return /^[!-~]+$/.test(url) ? url : href
}

/** Whether words that lead to this address are made clickable, so that it need not be printed. */
export function isClickable(url: string, style: Style): boolean {
  const address = addressOf(url)
  return style.links && address !== undefined && address.length <= LONGEST
}

/**
 * Words that lead to an address: clickable where the terminal has it (OSC 8), underlined where it has colour. The `id` tells
 * the terminal that the pieces of a link broken over lines are one
 * (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda).
 */
export function linked(words: string, url: string, style: Style): string {
  const label = paint(legible(words), style, 'underline')
  if (!isClickable(url, style)) return label
  const address = addressOf(url)
  const id = hash('sha256', `${address} ${words}`).slice(0, 8)
  return `\u001B]8;id=${id};${address}\u001B\\${label}\u001B]8;;\u001B\\`
}
