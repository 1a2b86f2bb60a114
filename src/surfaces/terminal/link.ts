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

/** Words that lead to an address: clickable where the terminal has it (OSC 8), underlined where it has colour. */
export function linked(words: string, url: string, style: Style): string {
  const label = paint(legible(words), style, 'underline')
  const address = addressOf(url)
  return isClickable(url, style) ? `\u001B]8;;${address}\u001B\\${label}\u001B]8;;\u001B\\` : label
}
