import { createWriteStream } from 'node:fs'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Lacking, type PublishedReview, reviewsIn } from '../dataset/claim-review.ts'
import { decode } from '../dataset/decode.ts'
import { documentsIn, FEED_MAX } from '../dataset/feed.ts'
import { DatasetFault, listed, type Problem } from '../dataset/problem.ts'
import { writeJsonLine } from '../dataset/write-json-line.ts'
import { type Reviewed, startReviewed } from '../editorial/from-reviews.ts'
import type { House } from './house.ts'
import { type Imported, importLines, type LinesWish } from './import-lines.ts'
import { type LineFile, lineFileAt } from './line-file.ts'
import { MOST } from './survey-lines.ts'

type Rooms = Pick<House, 'archive' | 'catalogue'>

/** Whether a file holds reviews of claims that others published, and not entries: JSON, HTML, or lines that say their `@type`. */
export async function isFeed({ path }: LineFile): Promise<boolean> {
  if (/\.(?:json|jsonld|html?)$/i.test(path)) return true
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    const begin = buffer.toString('utf8', 0, bytesRead).trimStart()
    return begin.startsWith('<') || /^\{[^\n]*"@type"/.test(begin)
  } finally {
    await handle.close()
  }
}

/**
 * Takes reviews of claims that others published (schema.org ClaimReview) as claims with their verdicts. What cannot be read is passed over
 * and reported; the rest is written as lines and imported like any. Rejects with DatasetFault if there is nothing to read.
 */
export async function importReviews({ archive, catalogue }: Rooms, wish: LinesWish): Promise<Imported> {
  const { file, clock } = wish
  const { reviewed, seen, problems, count } = await readFeed(file, startReviewed(catalogue, basename(file.path)))
  if (seen === 0) {
    const message = 'There is no ClaimReview in this file; see https://schema.org/ClaimReview for its form.'
    throw faultIn(file, message)
  }
  const folder = await mkdtemp(join(tmpdir(), 'footnote-reviews-'))
  try {
    const path = join(folder, 'lines.jsonl')
    const entries = reviewed.entries()
    await pipeline(Readable.from(linesFor(entries)), createWriteStream(path))
    const lines = await lineFileAt(path, clock())
    const made: LineFile = {
      ...lines,
      name: file.name,
      contributor: `claimreview:${basename(file.path)}`,
      settled: false,
    }
    const done = await importLines({ archive, catalogue }, { ...wish, file: made, skipBad: true })
    const warnings = [
      ...(count > 0 ? [listed(problems, count, file.name)] : []),
      ...(done.warning ? [done.warning] : []),
    ]
    const said = `${done.said.slice(0, -1)}, from ${seen.toLocaleString('en')} reviews.`
    return warnings.length > 0 ? { said, warning: warnings.join('\n') } : { said }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function* linesFor(entries: ReturnType<Reviewed['entries']>): Generator<string> {
  for (const entry of entries) yield `${writeJsonLine(entry)}\n`
}

/** Reads what can be read, and says what cannot. */
async function readFeed(file: LineFile, reviewed: Reviewed) {
  if (file.size > FEED_MAX) {
    const megabytes = FEED_MAX / (1024 * 1024)
    throw faultIn(
      file,
      `This feed is larger than ${megabytes} MB. Split it into smaller ones, or into lines of entries, of which there may be any number (docs/dataset.md).`,
    )
  }
  const decoded = decode(await readFile(file.path))
  if ('bad' in decoded) throw faultIn(file, 'Here the file is not UTF-8 text; save it as UTF-8.', decoded.bad.line)
  const problems: Problem[] = []
  let [seen, count] = [0, 0]
  const note = (line: number, message: string): void => {
    count += 1
    if (problems.length < MOST) problems.push({ file: file.name, line, column: 1, path: [], message })
  }
  for (const { line, value } of documentsIn(decoded.text)) {
    if (value === undefined) note(line, 'This is not JSON.')
    for (const review of reviewsIn(value)) {
      seen += 1
      const wrong = wrongWith(review, reviewed)
      if (wrong !== undefined) note(line, `Review ${seen}${review.url ? ` (${review.url})` : ''}: ${wrong}`)
    }
  }
  return { reviewed, seen, problems, count }
}

function wrongWith(review: PublishedReview | Lacking, reviewed: Reviewed): string | undefined {
  if ('lacks' in review) return `it has no ${review.lacks.join(', no ')}.`
  return reviewed.add(review)
}

function faultIn({ name }: LineFile, message: string, line = 1): DatasetFault {
  return new DatasetFault([{ file: name, line, column: 1, path: [], message }], { what: name })
}
