import type { Word } from '../entries/fold.ts'
import type { Pairing } from './align.ts'
import { isNegation } from './negation.ts'

/**
 * Where runs of asked words stand word for word, each unbroken and all in order, in the recorded words; the first such place, with
 * what stands between two runs. Nothing when a run is not there.
 */
export function findRuns(
  runs: readonly (readonly Word[])[],
  recorded: readonly Word[],
): readonly Pairing[] | undefined {
  if (runs.length === 0) return undefined
  const pairings: Pairing[] = []
  let asked = 0
  let from = 0
  for (const run of runs) {
    const start = findRun(run, recorded, from)
    if (start === undefined) return undefined
    for (let left = from; left < start && asked > 0; left++) pairings.push({ recorded: left, likeness: 0 })
    for (let step = 0; step < run.length; step++) pairings.push({ asked: asked++, recorded: start + step, likeness: 1 })
    from = start + run.length
  }
  return pairings
}

/**
 * The same pairings with the negation that the runs leave out: one that an ellipsis swallows, or one that is all they leave out of
 * the wording. Every asked word is recorded, and together they may say the opposite. Nothing when no negation is lost.
 */
export function withLostNegation(found: readonly Pairing[], recorded: readonly Word[]): readonly Pairing[] | undefined {
  const negates = ({ asked, recorded: index = 0 }: Pairing) =>
    asked === undefined && isNegation(recorded[index]?.word ?? '')
  const leftOut = (from: number, to: number) =>
    recorded.slice(from, to).map((_, index): Pairing => ({ recorded: from + index, likeness: 0 }))
  const before = leftOut(0, found[0]?.recorded ?? 0)
  const after = leftOut((found.at(-1)?.recorded ?? 0) + 1, recorded.length)
  const ends = [...before, ...after]
  if (ends.length > 0 && ends.every(negates)) return [...before, ...found, ...after]
  return found.some(negates) ? found : undefined
}

function findRun(run: readonly Word[], recorded: readonly Word[], from: number): number | undefined {
  for (let start = from; start + run.length <= recorded.length; start++) {
    if (run.every(({ word }, index) => recorded[start + index]?.word === word)) return start
  }
  return undefined
}
