/** The largest feed that is read, in bytes: it is read whole, as its form asks for. */
export const FEED_MAX = 256 * 1024 * 1024

const SCRIPT = /<script[^>]*application\/ld\+json[^>]*>([\s\S]*?)<\/script>/gi

/** One document of a feed, with the line on which it stands; nothing as value where it is not JSON. */
export interface Document {
  readonly line: number
  readonly value: unknown
}

/**
 * The JSON documents in a file: one alone, one to a line, or in the script elements of HTML, as Data Commons' research dataset and
 * the pages of fact-checkers have them.
 */
export function* documentsIn(text: string): Generator<Document> {
  const begin = text.trimStart()
  if (begin.startsWith('<')) {
    let [line, done] = [1, 0]
    for (const { 1: json = '', index } of text.matchAll(SCRIPT)) {
      line += linesIn(text.slice(done, index))
      done = index
      yield { line, value: jsonIn(json) }
    }
    return
  }
  const whole = jsonIn(text)
  if (whole !== undefined) {
    yield { line: 1, value: whole }
    return
  }
  let line = 0
  for (const each of text.split('\n')) {
    line += 1
    if (each.trim() !== '') yield { line, value: jsonIn(each) }
  }
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
