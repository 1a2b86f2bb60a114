import { z } from 'zod'

/** The longest slug, so that any line naming one entry fits a Discord button (100 characters). */
export const SLUG_MAX = 64

/** The name of an entry and of its file: lower-case words joined by hyphens, for example `bonn-1991`. */
export const Slug = z
  .string()
  .max(SLUG_MAX, `is longer than ${SLUG_MAX} characters; shorten the file's name`)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'is not a slug; use lower-case letters, digits and single hyphens, like bonn-1991',
  )
  .brand('Slug')
export type Slug = z.infer<typeof Slug>
