import { z } from 'zod'
import { Language } from './language.ts'
import { Slug } from './slug.ts'
import { Url, Words } from './words.ts'

/** How a source gives somebody's words. */
export const RENDERINGS = {
  direct: 'as the speaker’s own words',
  reported: 'as reported speech',
  translated: 'in translation',
  paraphrased: 'in the outlet’s words',
} as const
export type Rendering = keyof typeof RENDERINGS

/** How good the page is on which we read the words, best first. */
export const RECORDS = {
  primary: 'primary record',
  'official-copy': 'official copy',
  scholarly: 'scholarly edition or quotation',
  press: 'press report',
  repost: 'copy on another site',
  'as-printed': 'as this outlet prints it',
} as const
export type RecordGrade = keyof typeof RECORDS

export const LOCATOR_LABELS = [
  'page',
  'folio',
  'paragraph',
  'line',
  'section',
  'article',
  'note',
  'document',
  'timestamp',
  'part',
] as const

/**
 * A CSL cite-item that also says which words it cites, and how.
 * `selector` is a W3C TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export const Citation = z
  .strictObject({
    source: Slug,
    label: z
      .enum(LOCATOR_LABELS, { error: `is not a locator label; use one of ${LOCATOR_LABELS.join(', ')}` })
      .optional(),
    locator: Words.optional(),
    selector: z.strictObject({ exact: Words, prefix: Words.optional(), suffix: Words.optional() }),
    inLanguage: Language,
    rendering: z.enum(Object.keys(RENDERINGS) as [Rendering, ...Rendering[]], {
      error: `does not say how the source gives the words; use one of ${Object.keys(RENDERINGS).join(', ')}`,
    }),
    /** Who translated, where known. Only a translation has one. */
    translator: Words.optional(),
    record: z.enum(Object.keys(RECORDS) as [RecordGrade, ...RecordGrade[]], {
      error: `does not grade the record; use one of ${Object.keys(RECORDS).join(', ')}`,
    }),
    /** The page on which we read these words, where it is not the source's own. */
    seenAt: Url.optional(),
    /** What differs from the quotation's text, where a direct record in the same language words it otherwise. */
    differs: Words.optional(),
  })
  .refine(citation => citation.translator === undefined || citation.rendering !== 'direct', {
    path: ['translator'],
    error: 'names a translator of words given as direct; make the rendering translated, or leave the translator out',
  })
export type Citation = z.infer<typeof Citation>
