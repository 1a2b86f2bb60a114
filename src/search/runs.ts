import type { Word } from '../entries/fold.ts'
import type { Pairing } from './align.ts'
import { isNegation, isNumber } from './negation.ts'
import { REPLACED, type Wanted } from './question.ts'

/** How many places are tried for the runs of one question, so that no odd one takes long. */
const TRIED = 500

/**
 * Where runs of asked words stand word for word, each unbroken and all in order, in the recorded words, with what stands between
 * two runs: the first such place that leaves out no negation, or else the first. Nothing when a run is not there.
 */
export function findRuns({ runs, gaps }: Wanted, recorded: readonly Word[]): readonly Pairing[] | undefined {
  if (runs.length === 0) return undefined
  let found: readonly Pairing[] | undefined
  let tried = 0
  for (const starts of placings(0, 0)) {
    const pairings = pairingsAt(starts, runs)
    found ??= pairings
    if (!withLostNegation(pairings, recorded)) return pairings
  }
  return found

  function* placings(index: number, from: number): Generator<readonly number[]> {
    const run = runs[index]
    if (!run) return yield []
    const until = Math.min(recorded.length - 1, index === 0 ? recorded.length : from + (gaps[index] ?? 0))
    for (let start = nextRun(run, recorded, from); start <= until; start = nextRun(run, recorded, start + 1)) {
      if (++tried > TRIED) return
      if (index > 0 && gaps[index] === REPLACED && recorded.slice(from, start).some(({ word }) => isNumber(word)))
        continue
      for (const others of placings(index + 1, start + run.length)) yield [start, ...others]
    }
  }
}

function pairingsAt(starts: readonly number[], runs: Wanted['runs']): readonly Pairing[] {
  const pairings: Pairing[] = []
  let asked = 0
  let from: number | undefined
  for (const [index, start] of starts.entries()) {
    for (let left = from ?? start; left < start; left++) pairings.push({ recorded: left, likeness: 0 })
    const { length } = runs[index] ?? []
    for (let step = 0; step < length; step++) pairings.push({ asked: asked++, recorded: start + step, likeness: 1 })
    from = start + length
  }
  return pairings
}

/**
 * The same pairings with the negation that the runs leave out: one that an ellipsis swallows, or one that is all they leave out of
 * the wording. Every asked word is recorded, and together they may say the opposite. Nothing when no negation is lost.
 */
export function withLostNegation(found: readonly Pairing[], recorded: readonly Word[]): readonly Pairing[] | undefined {
  const negates = (index: number) => isNegation(recorded[index]?.word ?? '')
  const [first, last] = [found[0]?.recorded ?? 0, found.at(-1)?.recorded ?? 0]
  const leftOut = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index): Pairing => ({ recorded: from + index, likeness: 0 }))
  const count = first + (recorded.length - 1 - last)
  if (count > 0 && count <= ENDS) {
    const [before, after] = [leftOut(0, first), leftOut(last + 1, recorded.length)]
    if ([...before, ...after].every(({ recorded: index = 0 }) => negates(index))) return [...before, ...found, ...after]
  }
  return found.some(({ asked, recorded: index = 0 }) => asked === undefined && negates(index)) ? found : undefined
}

/** More words than these are no mere negation. */
const ENDS = 8

/** The next place, from `from` on, where the run stands; beyond the last word where there is none. */
function nextRun(run: readonly Word[], recorded: readonly Word[], from: number): number {
  for (let start = from; start + run.length <= recorded.length; start++) {
    if (run.every(({ word }, index) => recorded[start + index]?.word === word)) return start
  }
  return Number.POSITIVE_INFINITY
}
