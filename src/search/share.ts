import type { Word } from '../entries/fold.ts'
import type { Pairing } from './align.ts'
import type { Lexicon } from './lexicon.ts'

/** What a question and a stretch of a wording have in common. */
export interface Share {
  /** Of the asked words' weight, 0 to 1. */
  readonly asked: number
  /** Of the asked words, each counted as one, 0 to 1. */
  readonly words: number
  /** Of the weight of the recorded words in the stretch, 0 to 1. */
  readonly recorded: number
  /** Like words that meet. */
  readonly shared: number
  /** Those of them that are rare in the record. */
  readonly rare: number
}

export function reaches(share: Share, bar: Share): boolean {
  return (
    share.asked >= bar.asked &&
    share.words >= bar.words &&
    share.recorded >= bar.recorded &&
    share.shared >= bar.shared &&
    share.rare >= bar.rare
  )
}

/** Weighs an alignment: a word that is only like its partner counts in part. */
export function measure(
  pairings: readonly Pairing[],
  asked: readonly Word[],
  recorded: readonly Word[],
  { weigh, isRare }: Pick<Lexicon, 'weigh' | 'isRare'>,
): Share {
  const total = { asked: 0, recorded: 0 }
  const common = { asked: 0, recorded: 0, shared: 0, rare: 0 }
  for (const { asked: one, recorded: other, likeness } of pairings) {
    const askedWord = one === undefined ? undefined : asked[one]?.word
    const recordedWord = other === undefined ? undefined : recorded[other]?.word
    const askedWeight = askedWord === undefined ? 0 : weigh(askedWord)
    const recordedWeight = recordedWord === undefined ? 0 : weigh(recordedWord)
    total.asked += askedWeight
    total.recorded += recordedWeight
    common.asked += askedWeight * likeness
    common.recorded += recordedWeight * likeness
    if (likeness > 0) common.shared++
    if (likeness > 0 && recordedWord !== undefined && isRare(recordedWord)) common.rare++
  }
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  return {
    asked: share(common.asked, total.asked),
    words: share(common.shared, asked.length),
    recorded: share(common.recorded, total.recorded),
    shared: common.shared,
    rare: common.rare,
  }
}
