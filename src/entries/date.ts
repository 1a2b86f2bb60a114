import edtf from 'edtf'
import { z } from 'zod'

/**
 * A date in EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/), as exact as the evidence and no more:
 * `1990-02-09`, `1990-02`, `1990~` (about), `1990-02-09/1990-02-10` (from, to).
 */
export const EdtfDate = z
  .string({ error: 'is not a date; put it in quotation marks and write it as EDTF, like "1990-02-09" or "1990-02"' })
  .refine(isEdtf, 'is not a date; write it as EDTF, like "1990-02-09", "1990-02" or "1990~"')
export type EdtfDate = z.infer<typeof EdtfDate>

function isEdtf(text: string): boolean {
  try {
    edtf(text)
    return true
  } catch {
    return false
  }
}

/** The first and the last day that a date can mean, as `YYYY-MM-DD`. */
export function daysOf(date: EdtfDate): { readonly first: string; readonly last: string } {
  const { min, max } = edtf(date)
  return { first: dayOf(min), last: dayOf(max) }
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
