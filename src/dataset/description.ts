import { z } from 'zod'
import { Url, Words } from '../entries/words.ts'
import { check } from './explain.ts'
import { DESCRIPTION } from './layout.ts'
import { parse } from './parse.ts'
import type { Problem } from './problem.ts'

/** What dataset.yaml says: whose record this is, on what terms, and by which rules it is kept (schema.org Dataset). */
export const Description = z.strictObject({
  title: Words,
  description: Words,
  license: z.strictObject({ quotations: Words, notes: Words, URL: Url }),
  maintainers: z.tuple([Words], Words),
  editorialPolicy: z.tuple([Words], Words),
  /** For how many days an entry shows that it was corrected. */
  correctionNoticeDays: z
    .int({ error: 'is not a number of days; write a whole number, like 365' })
    .min(0, 'is less than no days; write 0 or more')
    .max(36_500, 'is longer than a hundred years; write fewer days'),
})
export type Description = z.infer<typeof Description>

/** Reads the text of dataset.yaml. `file` is how messages name it. */
export function readDescription(
  text: string,
  file: string = DESCRIPTION,
): { readonly description: Description } | { readonly problems: readonly Problem[] } {
  const parsed = parse(text, file)
  if ('problems' in parsed) return parsed
  const checked = check(Description, parsed, file)
  return 'problems' in checked ? checked : { description: checked.value }
}
