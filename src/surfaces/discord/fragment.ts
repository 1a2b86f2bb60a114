/** How many words name the beginning and the end of a sentence that a link opens at. */
const ENDS = 4

/**
 * The same address with a shorter text fragment (https://wicg.github.io/scroll-to-text-fragment/#syntax): a sentence is named
 * by its first and last words. Every character of an address counts among the 4000 of a message.
 */
export function withShortFragment(address: string): string {
  return address.replace(/(?<=:~:text=).*$/u, directive => {
    const parts = directive.split(',')
    const named = parts.filter(part => !part.endsWith('-') && !part.startsWith('-'))
    const words = named[0]?.split('%20') ?? []
    if (named.length !== 1 || words.length <= 2 * ENDS) return directive
    const range = `${words.slice(0, ENDS).join('%20')},${words.slice(-ENDS).join('%20')}`
    return parts.map(part => (part === named[0] ? range : part)).join(',')
  })
}
