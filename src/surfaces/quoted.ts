/** Pairs of quotation marks, as keyboards and languages have them; straight ones close themselves. */
const QUOTED = /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|"([^"\n]+)"/gu
/** Fewer words than this in quotation marks are a name or a term more often than something said. */
const FEWEST = 3

/** The quotations in a message, in order, each once: what stands in quotation marks and has at least three words. */
export function quotedIn(message: string): readonly string[] {
  const found = [...message.matchAll(QUOTED)].map(
    ([, ...kinds]) => kinds.find(words => words !== undefined)?.trim() ?? '',
  )
  return [...new Set(found.filter(words => words.split(/\s+/u).length >= FEWEST))]
}
