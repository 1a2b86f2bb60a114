import { z } from 'zod'

/** Text with something in it, in one line's spacing: runs of white space, line breaks included, are one space. */
export const Words = z
  .string()
  .transform(text => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .refine(text => text.length > 0, 'is empty; write something or leave the field out')
  .refine(
    text => !/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(text),
    'has a control character in it; type the words again without it',
  )

export const Url = z
  .url({ protocol: /^https?$/, error: 'is not a link; write it whole, beginning with https:// or http://' })
  .max(2000, 'is longer than 2000 characters')

/** Whether `part` stands in `whole` as one unbroken run. */
export function isRunOf(part: string, whole: string): boolean {
  return whole.includes(part)
}
