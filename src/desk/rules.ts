import type { Rules as ReviewRules } from '../editorial/review.ts'

/** The rules of the newsroom, as its settings and its dataset say them. */
export interface Rules extends ReviewRules {
  /** For how many days answers say that something in them was corrected. */
  readonly correctionNoticeDays: number
}
