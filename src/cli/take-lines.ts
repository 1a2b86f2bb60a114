import { type From, type Line, linesOf } from '../dataset/lines.ts'
import type { Read } from '../dataset/read.ts'
import type { RefPlaces } from '../dataset/ref-places.ts'
import type { Outlook } from '../editorial/held-back.ts'
import { decideLines, plus, type Tally } from '../editorial/import-lines.ts'
import { refTo } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'
import type { House } from './house.ts'
import { changedMeanwhile, type LineFile } from './line-file.ts'
import type { Progress } from './progress.ts'
import { readLine } from './survey-lines.ts'

/** Lines in one transaction: more make it hardly faster, and all of them are in memory. */
const BATCH = 2000

/** Lines that name each other in a long chain are put off so many times, and then taken in the order of the file. */
const ROUNDS = 8

/** A file of lines of which it is known which ones can be taken. */
export interface Takeable {
  readonly file: LineFile
  readonly from: From
  /** Lines that are passed over. */
  readonly bad: ReadonlySet<number>
  /** Which entries the file has. */
  readonly places: RefPlaces
  readonly at: string
  readonly progress: Progress
  /** Lines in one transaction; 2,000 if nothing is said. */
  readonly batch?: number
  /** Hears after every transaction up to where all lines are taken. */
  readonly taken: (upto: From) => void
}

/**
 * Takes lines into the record, a batch at a time and in the order of the file; but those that name later lines after these.
 * Rejects with DatasetFault when the file or the record has changed since it was looked through.
 */
export async function takeLines(archive: House['archive'], takeable: Takeable): Promise<Tally> {
  const { file, from, bad, places, at, progress, batch: most = BATCH, taken } = takeable
  const held = new Set<EntryRef>()
  const comes = (to: EntryRef): boolean => places.has(to) && !held.has(to)
  const patient: Outlook = { comes, mayBeNamed: () => false }
  const impatient: Outlook = { comes: () => false, mayBeNamed: comes }
  const stamp = { by: 'dataset', at, contributor: file.contributor }
  let tally: Tally = { added: 0, updated: 0, met: 0, waiting: 0, unchanged: 0 }

  /** Takes a batch. Returns the lines that are to be taken later. */
  async function take(batch: readonly Numbered[], outlook: Outlook): Promise<readonly Line[]> {
    const reads = batch.map(({ read }) => read)
    const decided = await archive.commit(known => decideLines(reads, known, stamp, outlook))
    if (decided.problems.length > 0) throw changedMeanwhile(file, decided.problems)
    for (const subject of decided.held) held.add(subject)
    tally = plus(tally, decided.tally)
    return batch.filter(({ read }) => decided.later.has(refTo(read.entry))).map(({ line }) => line)
  }

  /** The lines to be taken, or only these of them, in batches. */
  async function* batches(only: readonly Line[] | undefined): AsyncGenerator<readonly Numbered[]> {
    const starts = only && new Set(only.map(({ start }) => start))
    const begin = only?.[0] ? { upto: only[0].start, line: only[0].line - 1 } : from
    let batch: Numbered[] = []
    for await (const some of linesOf(file.path, begin)) {
      for (const line of some) {
        if (bad.has(line.line) || starts?.has(line.start) === false) continue
        const read = readLine(line, file)
        if ('problems' in read) throw changedMeanwhile(file, read.problems)
        batch.push({ line: { ...line, text: '' }, read })
        if (batch.length < most) continue
        yield batch
        batch = []
      }
    }
    if (batch.length > 0) yield batch
  }

  let later: Line[] = []
  for await (const batch of batches(undefined)) {
    later.push(...(await take(batch, patient)))
    const [first, last] = [later[0], batch.at(-1)?.line]
    if (!last) continue
    taken(first ? { upto: first.start, line: first.line - 1 } : { upto: last.end, line: last.line })
    progress.at({ doing: `Importing ${file.name}`, done: last.end, of: file.size, lines: last.line })
  }
  for (let round = 0; later.length > 0; round += 1) {
    const again: Line[] = []
    for await (const batch of batches(later)) again.push(...(await take(batch, round < ROUNDS ? patient : impatient)))
    if (again.length === later.length) round = ROUNDS
    later = again
  }
  return tally
}

interface Numbered {
  readonly line: Line
  readonly read: Read
}
