/** Words at a place in a text (W3C TextQuoteSelector, https://www.w3.org/TR/annotation-model/#text-quote-selector). */
interface Selector {
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** Excerpts longer than this are named by their first and last words, so that a link stays short enough to send. */
const WHOLE_MAX = 200
/** How many words name the beginning, the end and the neighbourhood of an excerpt. */
const ENDS = 6
const NEIGHBOURS = 4

/**
 * A link that opens a page at the sentence: a text fragment (https://wicg.github.io/scroll-to-text-fragment/#syntax),
 * `#:~:text=[prefix-,]start[,end][,-suffix]`. A fragment that the link already has stays in front of it. A browser that does
 * not know text fragments, or does not find the words, opens the page at its top.
 */
export function sentenceLink(url: string, { exact, prefix, suffix }: Selector): string {
  const [page = '', fragment = ''] = splitOnce(url, '#')
  const [place] = splitOnce(fragment, ':~:')
  const before = prefix && lastWords(prefix, NEIGHBOURS)
  const after = suffix && firstWords(suffix, NEIGHBOURS)
  const directive = [
    ...(before ? [`${encodeWords(before)}-`] : []),
    ...startAndEnd(exact.trim()).map(encodeWords),
    ...(after ? [`-${encodeWords(after)}`] : []),
  ].join(',')
  return `${page}#${place}:~:text=${directive}`
}

function startAndEnd(exact: string): readonly string[] {
  if (exact.length <= WHOLE_MAX || exact.split(/\s+/u).length <= 2 * ENDS) return [exact]
  return [firstWords(exact, ENDS), lastWords(exact, ENDS)]
}

function firstWords(text: string, count: number): string {
  return new RegExp(`^\\s*((?:\\S+\\s+){0,${count - 1}}\\S+)`, 'u').exec(text)?.[1] ?? ''
}

function lastWords(text: string, count: number): string {
  const words = [...text.matchAll(/\S+/gu)]
  const from = words.at(-count) ?? words[0]
  return from ? text.slice(from.index).trimEnd() : ''
}

/** The hyphen separates the parts of a text fragment, and `encodeURIComponent` leaves it as it is. */
function encodeWords(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D')
}

/** The Wayback Machine's list of the copies it has of a page, which may be none: a search, never proof that a copy exists. */
export function archiveSearch(url: string): string {
  return `https://web.archive.org/web/*/${splitOnce(url, '#')[0]}`
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}

/** The site that a link leads to, as people name it. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '')
}
