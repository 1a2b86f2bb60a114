/** Words shortened to so many UTF-16 units, with an ellipsis, at a character as people see it and if possible between words. */
export function clipped(words: string, most: number): string {
  if (words.length <= most) return words
  const characters = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(words.slice(0, most))
  const end = [...characters].at(-1)?.index ?? 0
  const head = words.slice(0, end)
  const space = head.lastIndexOf(' ')
  return `${(space > most / 2 ? head.slice(0, space) : head).trimEnd()}…`
}
