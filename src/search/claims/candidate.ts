import type { Traits } from './traits.ts'

/** A claim that has telling words of a message, with what they have in common. */
export interface Candidate<Id extends string> {
  readonly id: Id
  readonly traits: Traits
}
