import type { Catalogue } from '../catalogue/catalogue.ts'
import { subjectOfLine } from '../dataset/json-line.ts'
import { linesOf } from '../dataset/lines.ts'
import { type Change, rewriteLines } from '../dataset/rewrite.ts'
import { writeJsonLine } from '../dataset/write-json-line.ts'
import { type Case, casesIn, ownerOf } from '../editorial/case.ts'
import { STATES, type State, stateOf } from '../editorial/status.ts'
import { refTo } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'
import type { LineFile } from './line-file.ts'
import type { Progress } from './progress.ts'
import { MOST, readLine } from './survey-lines.ts'

/** How a file of lines and the record stand to each other, line by line. */
export async function statusOfLines(catalogue: Catalogue, file: LineFile, progress: Progress): Promise<string> {
  const caseOf = casesIn(catalogue, file.contributor)
  const found = new Map<State, { count: number; readonly first: string[] }>()
  let lines = 0
  for await (const some of linesOf(file.path)) {
    for (const line of some) {
      lines += 1
      const read = readLine(line, file)
      const state = 'problems' in read ? 'unreadable' : stateOf(caseOf(refTo(read.entry), read.entry))
      const named = 'problems' in read ? `line ${line.line}` : refTo(read.entry)
      const all = found.get(state) ?? { count: 0, first: [] }
      all.count += 1
      if (all.first.length < MOST) all.first.push(`  ${file.name}:${line.line}: ${named}`)
      found.set(state, all)
    }
    progress.at({ doing: `Comparing ${file.name}`, done: some.at(-1)?.end ?? 0, of: file.size, lines })
  }
  progress.end()
  const told = Object.entries(STATES).flatMap(([state, words]) => {
    const { count, first } = found.get(state as State) ?? { count: 0, first: [] }
    if (count === 0) return []
    const head = `${count.toLocaleString('en')}: ${words.replace('the file is gone', 'the line is gone')}`
    if (state === ('unchanged' satisfies State)) return [head]
    return [head, ...first, ...(count > MOST ? [`  and ${(count - MOST).toLocaleString('en')} more`] : [])]
  })
  return told.length > 0 ? told.join('\n') : `${file.name} has no lines.`
}

/** What came from each file of its own, and what waits for its export or a person. */
export function statusOfContributors(catalogue: Catalogue): readonly string[] {
  const all = catalogue.contributors()
  if (all.length === 0) return []
  const ahead = new Map<string, EntryRef[]>()
  for (const subject of catalogue.discussed()) {
    const upstream = catalogue.upstream(subject)
    const owner = ownerOf(upstream)
    if (owner === undefined || owner === 'dataset' || upstream?.digest === catalogue.standing(subject)?.digest) continue
    ahead.set(owner, [...(ahead.get(owner) ?? []), subject])
  }
  return all.flatMap(({ contributor, entries }) => {
    const changed = ahead.get(contributor) ?? []
    return [
      `${contributor}: ${entries.toLocaleString('en')} ${entries === 1 ? 'entry' : 'entries'} came from it; the record has changes of ${changed.length} that it does not say`,
      ...changed.slice(0, MOST).map(subject => `  ${subject}`),
    ]
  })
}

/**
 * Writes what was changed in chat back to the lines from which it came; lines of entries that were withdrawn are taken out. Lines with
 * changes of their own, and those of which a change waits for review, are left alone. All others stay byte for byte.
 */
export async function exportLines(catalogue: Catalogue, file: LineFile, progress: Progress): Promise<string> {
  const caseOf = casesIn(catalogue, file.contributor)
  const wanted = new Set(
    catalogue.discussed().filter(subject => ownerOf(catalogue.upstream(subject)) === file.contributor),
  )
  const changes: Change[] = []
  const left: string[] = []
  let lines = 0
  for await (const some of wanted.size === 0 ? [] : linesOf(file.path)) {
    for (const line of some) {
      lines += 1
      const subject = line.text === undefined ? undefined : subjectOfLine(line.text)
      if (subject === undefined || !wanted.delete(subject)) continue
      const read = readLine(line, file)
      const each: Case | undefined = 'entry' in read ? caseOf(subject, read.entry) : undefined
      const state = each ? stateOf(each) : 'unreadable'
      if (state === 'chat-ahead') {
        const text = each?.head && writeJsonLine(each.head.entry, line.text)
        changes.push({ start: line.start, end: line.end, text })
      } else if (state !== 'unchanged' && state !== 'met') left.push(leftAlone(subject, STATES[state]))
    }
    progress.at({ doing: `Comparing ${file.name}`, done: some.at(-1)?.end ?? 0, of: file.size, lines })
  }
  progress.end()
  for (const subject of wanted) {
    if (catalogue.standing(subject)?.digest === catalogue.upstream(subject)?.digest) continue
    if (catalogue.head(subject)) left.push(leftAlone(subject, 'it has no line here any more'))
  }
  if (changes.length > 0 && (await rewriteLines(file.path, changes, file.fingerprint)) === 'changed') {
    return `${file.name}: nothing was written, because it changed while this was running.`
  }
  const done = `${changes.length} ${changes.length === 1 ? 'line' : 'lines'} written`
  return [`${file.name}: ${done}.`, ...left].join('\n')
}

function leftAlone(subject: EntryRef, why: string): string {
  return `  left alone: ${subject}: ${why}`
}
