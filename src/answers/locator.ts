import type { Citation } from '../entries/citation.ts'

/** Where in the source the words are: "page 9", "article 5(3)"; nothing where it is not known. */
export function locatorWords({ label, locator }: Pick<Citation, 'label' | 'locator'>): string | undefined {
  if (locator === undefined) return undefined
  return label === undefined ? locator : `${label} ${locator}`
}
