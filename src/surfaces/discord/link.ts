import { escaped } from './escape.ts'
import { withShortFragment } from './fragment.ts'

/** Longer addresses would take too much of the 4000 characters that a message has; their labels stand alone. */
const LONGEST = 800

/** The address as Discord can be given it, or nothing if it is not a web address or is too long. */
function addressOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  const address = inLetters(withShortFragment(href)).replace(/[()<>\\\s]/g, percent)
  return address.length > LONGEST ? undefined : address
}

/** Words that lead to an address: as they stand in a sentence, and what has to follow it where they cannot be pressed. */
export interface Linked {
  readonly words: string
  readonly after?: string
}

/**
 * Angle brackets keep Discord from drawing a preview of the page. Discord shows the markup of a label that looks like an
 * address or has a bracket without its partner: there the address itself can be pressed, beside the words or in their place.
 */
export function linked(label: string, url: string): Linked {
  const address = addressOf(url)
  if (address === undefined || label.trim() === '') return { words: escaped(label) }
  if (isLabel(label)) return { words: `[${escaped(label)}](<${address}>)` }
  if (/^[!-~]+$/.test(label) && addressOf(label) === address) return { words: `<${label}>` }
  return { words: escaped(label), after: `<${address}>` }
}

function isLabel(words: string): boolean {
  return !/:\/\/|^www\./iu.test(words) && /^[^[\]]*(?:\[[^[\]]*\][^[\]]*)*$/u.test(words)
}

/** Letters of other scripts as themselves: percent-encoded they take up to twelve characters each. */
function inLetters(href: string): string {
  return href.replace(/(?:%[89A-F][0-9A-F])+/gi, bytes => {
    try {
      const letters = decodeURIComponent(bytes)
      return /^[\p{L}\p{N}]+$/u.test(letters) ? letters : bytes
    } catch {
      return bytes
    }
  })
}

function percent(character: string): string {
  return encodeURIComponent(character).replace(/[()]/, mark => (mark === '(' ? '%28' : '%29'))
}
