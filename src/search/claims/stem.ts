/**
 * What forms of one word have in common, so that "booed" meets "boos": English endings by rule, as lightly as measured to be enough;
 * words in other scripts are cut short, since their endings are many. Anything with a digit stays as it is.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\p{N}/u.test(word)) return word
  if (!/[a-z]/.test(word)) return word.slice(0, CUT)
  let left = word
  if (left.length > 4)
    left = left
      .replace(/ies$/, 'y')
      .replace(/(ss|sh|ch|x|z)es$/, '$1')
      .replace(/([^su])s$/, '$1')
  if (left.length > 5) left = left.replace(/(?:ing|ed)$/, '').replace(/([bdfgmnprt])\1$/, '$1')
  if (left.length > 5) left = left.replace(/ly$/, '')
  if (left.length > 3) left = left.replace(/e$/, '').replace(/y$/, 'i')
  return left
}

/** Letters that are kept of a word that is not in Latin script. */
const CUT = 6
