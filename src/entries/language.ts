import { z } from 'zod'

/**
 * A language as a BCP 47 tag in its canonical spelling: `en`, `de`, `pt-BR`. The standard keeps room for languages of five to eight letters,
 * of which there are none: such a word is a language's name.
 */
export const Language = z.string().refine(tag => {
  try {
    return /^[a-z]{2,3}(?:-|$)/.test(tag) && Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}, 'is not a language tag; write BCP 47, like en, de or pt-BR')
export type Language = z.infer<typeof Language>

const names = new Intl.DisplayNames(['en'], { type: 'language' })

/** The language's English name: `German` for `de`. */
export function languageName(tag: Language): string {
  return names.of(tag) ?? tag
}
