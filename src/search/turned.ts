import type { Word } from '../entries/fold.ts'
import type { Pairing } from './align.ts'
import { isName } from './names.ts'
import { isNegation, isNumber } from './negation.ts'
import type { Passage } from './steps.ts'

/** Whether all that differs are negations and numbers, or words in their place: the small changes that make another statement. */
export function isOnlyTurned(pairings: readonly Pairing[], asked: Passage, recorded: Passage): boolean {
  const turns = (each: Word | undefined) => each !== undefined && (isNegation(each.word) || isNumber(each.word))
  return all(pairings, asked, recorded, (one, other) => turns(one) || turns(other))
}

/** Whether all that differs are names that stand in each other’s place. */
export function isOnlyNamed(pairings: readonly Pairing[], asked: Passage, recorded: Passage): boolean {
  const named = (one: Word | undefined, other: Word | undefined) =>
    one !== undefined && other !== undefined && (isName(recorded, other) || isName(asked, one))
  return all(pairings, asked, recorded, named)
}

function all(
  pairings: readonly Pairing[],
  asked: Passage,
  recorded: Passage,
  test: (asked: Word | undefined, recorded: Word | undefined) => boolean,
): boolean {
  return pairings.every(
    ({ asked: one, recorded: other, likeness }) =>
      likeness === 1 || test(asked.words[one ?? -1], recorded.words[other ?? -1]),
  )
}
