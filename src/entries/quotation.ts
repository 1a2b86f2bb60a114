import { z } from 'zod'
import { Caution } from './caution.ts'
import { Citation } from './citation.ts'
import { EdtfDate } from './date.ts'
import { Language } from './language.ts'
import { AnyRef, ref } from './ref.ts'
import { Slug } from './slug.ts'
import { isRunOf, Words } from './words.ts'

const Speaker = ref('person', 'outlet', 'source')

/** One utterance, with as many records of it as there are (schema.org Quotation). */
export const Quotation = z
  .strictObject({
    /** The wording we hold to be the best record: an unbroken run of what at least one cited source prints. */
    text: Words,
    inLanguage: Language,
    /** Who speaks: people, an outlet in its own voice, or a document in its own words. */
    spokenByCharacter: z.tuple([Speaker], Speaker),
    recipient: Words.optional(),
    dateCreated: EdtfDate.optional(),
    locationCreated: Words.optional(),
    occasion: Words.optional(),
    /** The records of it, the best first. */
    citation: z.tuple([Citation], Citation),
    /** Earlier quotations that this one repeats or alludes to. */
    echoes: z.array(Slug).default([]),
    /** Entries that must be read together with this one, and are shown with it. */
    readWith: z.array(AnyRef).default([]),
    cautions: z.array(Caution).default([]),
    note: Words.optional(),
  })
  .superRefine((quotation, context) => {
    const { text, inLanguage, citation } = quotation
    if (!citation.some(({ selector }) => isRunOf(text, selector.exact))) {
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message:
          'is not an unbroken run of any excerpt below it; a quotation’s text must stand word for word in a cited source',
      })
    }
    citation.forEach((cited, index) => {
      if (cited.rendering !== 'direct' || cited.inLanguage !== inLanguage || cited.differs !== undefined) return
      const { exact } = cited.selector
      if (isRunOf(exact, text) || isRunOf(text, exact)) return
      context.addIssue({
        code: 'custom',
        path: ['citation', index, 'selector', 'exact'],
        message:
          'is not in the quotation’s text; correct the excerpt, or say in `differs` how this source words it otherwise',
      })
    })
  })
