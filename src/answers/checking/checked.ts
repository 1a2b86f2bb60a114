import type { Attribution } from '../../manuscript/attribution.ts'
import type { Quoted, Range } from '../../manuscript/quoted.ts'
import type { Ruling, Verdict } from '../ruling/ruling.ts'
import { WRONG } from '../ruling/spoken.ts'

/**
 * What is to be said of a quotation in somebody’s text: a verdict, or that it is not one to judge: one or two words, or a name or title that the
 * record does not have.
 */
export type Judgement = Verdict | 'short' | 'title'

/** One quotation of a text, judged. */
export interface Checked {
  readonly words: string
  /** Where the words stand in the text, without their marks, in UTF-16 units. */
  readonly range: Range
  readonly kind: Quoted['kind']
  /** Whether a mark closes it; one that is not is read to the end of its paragraph. */
  readonly closed: boolean
  /** Which sentence of a longer passage it is, where that was judged sentence by sentence. */
  readonly sentence?: { readonly number: number; readonly of: number }
  /** Whose words the text makes them. */
  readonly attribution?: Attribution
  readonly judgement: Judgement
  /** Of short ones and titles too, for where they may stand. */
  readonly ruling: Ruling
}

/** Whether a text must not be printed with it: an outlet's wording, or what is not on record, may be right. */
export function isWrong({ judgement }: Checked): boolean {
  return WRONG.some(verdict => verdict === judgement)
}
