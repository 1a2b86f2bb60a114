import type { Catalogue } from '../catalogue/catalogue.ts'
import { readJsonLine } from '../dataset/json-line.ts'
import { type From, type Line, linesOf } from '../dataset/lines.ts'
import type { Problem } from '../dataset/problem.ts'
import type { Read } from '../dataset/read.ts'
import { type RefPlaces, refPlaces } from '../dataset/ref-places.ts'
import { startSurvey } from '../editorial/survey.ts'
import type { LineFile } from './line-file.ts'
import type { Progress } from './progress.ts'

/** More problems than this are only counted. */
export const MOST = 20

/** A file of lines, looked through: where its entries stand, and what is wrong with which lines. */
export interface Surveyed {
  readonly places: RefPlaces
  /** How many lines were seen. */
  readonly lines: number
  readonly bad: ReadonlySet<number>
  /** The first problems, by line. */
  readonly problems: readonly Problem[]
  /** How many there are. */
  readonly count: number
}

/**
 * Looks through a file without taking anything. With `without`, lines are passed over that are known to be bad, and those that name
 * them become bad in turn.
 */
export async function surveyLines(
  catalogue: Catalogue,
  file: LineFile,
  from: From,
  progress: Progress,
  without: ReadonlySet<number> = new Set(),
): Promise<Surveyed> {
  const places = refPlaces()
  const survey = startSurvey(catalogue, file.contributor, places)
  const bad = new Set<number>()
  const problems: Problem[] = []
  let [lines, count] = [0, 0]
  const note = (line: number, found: readonly Problem[]): void => {
    if (found.length === 0) return
    bad.add(line)
    count += found.length
    problems.push(...found.slice(0, Math.max(MOST - problems.length, 0)))
  }
  for await (const some of linesOf(file.path, from)) {
    for (const each of some) {
      if (without.has(each.line)) continue
      lines += 1
      const read = readLine(each, file)
      note(each.line, 'problems' in read ? read.problems : survey.see(read, each))
    }
    progress.at({ doing: `Checking ${file.name}`, done: some.at(-1)?.end ?? 0, of: file.size, lines })
  }
  for (const place of survey.doubtful()) {
    if (problems.length >= MOST) {
      bad.add(place.line)
      count += 1
      continue
    }
    const read = await readAgain(file, place)
    if (read) note(place.line, survey.judge(read))
  }
  return { places, lines, bad, problems: problems.sort((a, b) => a.line - b.line), count }
}

/** A line as an entry, or what is wrong with it. */
export function readLine({ text, line }: Line, { name }: LineFile): Read | { readonly problems: readonly Problem[] } {
  if (text !== undefined) return readJsonLine(text, name, line)
  const message = 'This line is not UTF-8 text, or longer than a megabyte; save it as UTF-8, one entry to a line.'
  return { problems: [{ file: name, line, column: 1, path: [], message }] }
}

async function readAgain(file: LineFile, { line, start }: Pick<Line, 'line' | 'start'>): Promise<Read | undefined> {
  for await (const [first] of linesOf(file.path, { upto: start, line: line - 1 })) {
    if (!first) continue
    const read = readLine(first, file)
    return 'entry' in read ? read : undefined
  }
  return undefined
}
