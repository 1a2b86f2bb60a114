const conjunction = new Intl.ListFormat('en-GB')

/** Names as a sentence has them: `A, B and C`. */
export function listed(names: readonly string[]): string {
  return conjunction.format(names)
}
