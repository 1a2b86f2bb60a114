import type { From } from '../dataset/lines.ts'
import { DatasetFault, listed } from '../dataset/problem.ts'
import type { House } from './house.ts'
import { told } from './import.ts'
import { changedMeanwhile, type LineFile, lineFileAt } from './line-file.ts'
import type { Progress } from './progress.ts'
import { MOST, type Surveyed, surveyLines } from './survey-lines.ts'
import { takeLines } from './take-lines.ts'

type Rooms = Pick<House, 'archive' | 'catalogue'>

export interface LinesWish {
  readonly file: LineFile
  /** Whether lines that are wrong are passed over; otherwise one of them keeps all from being taken. */
  readonly skipBad: boolean
  readonly clock: () => Date
  readonly progress: Progress
  /** Lines in one transaction, where it is not to be left to the import. */
  readonly batch?: number
}

/** What was done, in one line, and what was passed over. */
export interface Imported {
  readonly said: string
  readonly warning?: string
}

/**
 * Takes the entries of a file of lines into the record, in as much memory for a million as for a thousand: first all lines are checked, and
 * nothing is taken while anything is wrong; then they are taken a batch at a time. Whoever is interrupted begins where the last
 * batch ended, and otherwise every line is compared with the record, so that nothing is ever taken twice. Rejects with DatasetFault.
 */
export async function importLines({ archive, catalogue }: Rooms, wish: LinesWish): Promise<Imported> {
  const { file, skipBad, clock, progress } = wish
  const before = catalogue.taken(file.contributor)
  const from = before && before.fingerprint === file.fingerprint ? before : { upto: 0, line: 0 }
  if (from.upto > 0 && from.upto >= file.size) return { said: `${file.name}: nothing has changed.` }

  const { places, bad, problems, count } = await survey({ ...wish, catalogue, from })
  if (count > 0 && !skipBad) {
    progress.end()
    const advice = 'Nothing was imported. With --skip-bad, everything but these lines and those that name them is.'
    throw new DatasetFault(problems, { count, what: file.name, advice })
  }
  const taken = ({ upto, line }: From): void => {
    // What was passed over is to be looked at again.
    if (!file.settled || bad.size > 0) return
    catalogue.rememberTaken(file.contributor, { fingerprint: file.fingerprint, upto, line })
  }
  const tally = await takeLines(archive, { ...wish, from, bad, places, at: clock().toISOString(), taken })
  progress.end()
  const now = await lineFileAt(file.path, clock())
  if (now.fingerprint !== file.fingerprint) throw changedMeanwhile(file)
  taken({ upto: file.size, line: 0 })
  const skipped = bad.size === 0 ? '' : `, ${bad.size.toLocaleString('en')} passed over`
  const said = `${file.name}: ${told(tally)}${skipped}.`
  return count === 0 ? { said } : { said, warning: listed(problems, count, file.name) }
}

type Survey = Pick<LinesWish, 'file' | 'progress' | 'skipBad'> & Pick<House, 'catalogue'> & { readonly from: From }

/** Looks through the lines; where bad ones are passed over, again without them, since others may name them. */
async function survey({ catalogue, file, from, progress, skipBad }: Survey): Promise<Surveyed> {
  let all = await surveyLines(catalogue, file, from, progress)
  for (let found = all; skipBad && found.bad.size > 0; ) {
    found = await surveyLines(catalogue, file, from, progress, all.bad)
    all = {
      ...found,
      bad: new Set([...all.bad, ...found.bad]),
      problems: [...all.problems, ...found.problems].slice(0, MOST),
      count: all.count + found.count,
    }
  }
  return all
}
