import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/catalogue/archive.ts'
import { importLines } from '../../src/cli/import-lines.ts'
import { lineFileAt } from '../../src/cli/line-file.ts'
import { exportLines } from '../../src/cli/tend-lines.ts'
import { readJsonLine } from '../../src/dataset/json-line.ts'
import { writeJsonLine } from '../../src/dataset/write-json-line.ts'
import { digest } from '../../src/entries/digest.ts'
import { type Entry, refTo } from '../../src/entries/entry.ts'
import { Slug } from '../../src/entries/slug.ts'
import { anyEntry, anyKind } from '../fixtures/arbitrary.ts'
import { outlet } from '../fixtures/drafts.ts'
import { emptyRecord, type Record } from '../fixtures/record.ts'
import { MUCH_LATER, QUIET } from '../fixtures/rooms.ts'

let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-jsonl-'))
  file = join(folder, 'wire.jsonl')
})
afterAll(() => rmSync(folder, { recursive: true }))

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const
type Id = (typeof IDS)[number]

/** Outlets that name each other, each at most once in the file, in any order and with any spacing. */
const anyLines = fc
  .tuple(fc.shuffledSubarray([...IDS]), fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }), fc.boolean())
  .map(([ids, to, isSpaced]) =>
    ids.map((id, index) => {
      const other = ids[(to[index] ?? 0) % ids.length]
      const entry = { kind: 'outlet', id, name: id, ...(other !== id && { readWith: [`outlet/${other}`] }) }
      return isSpaced ? JSON.stringify(entry, undefined, 1).replaceAll('\n', ' ') : JSON.stringify(entry)
    }),
  )

const read = (line: string): Entry => {
  const found = readJsonLine(line, file, 1)
  if ('problems' in found) throw new Error(found.problems[0]?.message)
  return found.entry
}

/** A record that is written as the archive writes it, until it is killed: before or after so many commits. */
function archiveOn(record: Record, killed = Number.POSITIVE_INFINITY): Archive {
  let commits = 0
  return {
    catalogue: record.catalogue,
    catchUp: async () => undefined,
    commit: async decide => {
      if (commits === killed) throw new Error('killed before')
      const decision = decide(record.catalogue)
      const postings = record.append(decision.drafts)
      commits += 1
      if (commits === killed + 0.5) throw new Error('killed after')
      return { ...decision, postings }
    },
  }
}

async function imported(record: Record, batch: number, killed?: number): Promise<string> {
  const rooms = { archive: archiveOn(record, killed), catalogue: record.catalogue }
  const lines = await lineFileAt(file, MUCH_LATER)
  const clock = () => MUCH_LATER
  const done = await importLines(rooms, { file: lines, skipBad: false, clock, progress: QUIET, batch })
  return done.said
}

let touched = 0
/** Writes the file so that it differs from whatever was there, also to a clock that ticks slowly. */
function put(text: string): void {
  writeFileSync(file, text)
  touched += 1
  utimesSync(file, touched, touched)
}

describe('a file of lines', () => {
  it('is on record whole and once, wherever its imports were killed and whatever is forgotten', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLines,
        fc.array(
          fc.tuple(
            fc.nat(7).map(n => n / 2),
            fc.boolean(),
          ),
          { maxLength: 3 },
        ),
        fc.integer({ min: 1, max: 4 }),
        async (lines, kills, batch) => {
          const record = emptyRecord()
          put(lines.map(line => `${line}\n`).join(''))
          for (const [after, isTouched] of kills) {
            await imported(record, batch, after).catch((error: Error) => expect(error.message).toMatch(/^killed/))
            if (isTouched) put(readFileSync(file, 'utf8'))
          }
          await imported(record, batch)
          expect(record.postings).toHaveLength(lines.length)
          for (const entry of lines.map(read)) expect(record.headOf(refTo(entry))).toEqual(entry)
          expect(await imported(record, batch)).toMatch(/nothing has changed|^[^,]*: 0 unchanged/)
          put(readFileSync(file, 'utf8'))
          await imported(record, batch + 1)
          expect(record.postings).toHaveLength(lines.length)
          record.catalogue.close()
        },
      ),
      { numRuns: 60 },
    )
  })

  it('gets back what was said in chat, line by line, and everything else byte for byte', async () => {
    const anyEdit = fc.tuple(fc.constantFrom(...IDS), fc.constantFrom('One', 'Two', null))
    await fc.assert(
      fc.asyncProperty(anyLines, fc.array(anyEdit, { maxLength: 5 }), async (lines, edits) => {
        const record = emptyRecord()
        put(lines.map(line => `${line}\r\n`).join('\n'))
        await imported(record, 2)
        const before = readFileSync(file, 'utf8')
        for (const [id, name] of edits) say(record, id, name)
        const lineFile = await lineFileAt(file, MUCH_LATER)
        await exportLines(record.catalogue, lineFile, QUIET)
        const expected = lines.reduce((text, line) => {
          const head = record.headOf(refTo(read(line)))
          return text.replace(`${line}\r\n`, () => (head ? `${writeJsonLine(head, line)}\r\n` : ''))
        }, before)
        const after = readFileSync(file, 'utf8')
        expect(after).toBe(expected)
        const heads = IDS.map(id => record.headOf(refTo(outlet(id))))
        await imported(record, 2)
        expect(IDS.map(id => record.headOf(refTo(outlet(id))))).toEqual(heads)
        expect(record.catalogue.queue()).toEqual([])
        await exportLines(record.catalogue, await lineFileAt(file, MUCH_LATER), QUIET)
        expect(readFileSync(file, 'utf8')).toBe(after)
        record.catalogue.close()
      }),
      { numRuns: 60 },
    )
  })

  function say(record: Record, id: Id, name: string | null): void {
    const subject = refTo(outlet(id))
    const head = record.headOf(subject)
    // What others name is not withdrawn before they stop naming it.
    if (!head || (name === null && record.catalogue.referring(subject, 'readWith').length > 0)) return
    record.chat(subject, name === null ? null : ({ ...head, name } as Entry))
  }
})

describe('a line', () => {
  const id = fc.constant(Slug.parse('subject'))
  const anyOne = anyKind.chain(kind => anyEntry(kind, id))
  const anyTwo = anyKind.chain(kind => fc.tuple(anyEntry(kind, id), anyEntry(kind, id), fc.boolean()))

  it('that was written gives the entry again', () => {
    fc.assert(
      fc.property(anyOne, entry => {
        expect(digest(read(writeJsonLine(entry)))).toBe(digest(entry))
        expect(writeJsonLine(entry, writeJsonLine(entry))).toBe(writeJsonLine(entry))
      }),
    )
  })

  it('that was written where another stood gives the new entry, and keeps spaces between fields', () => {
    fc.assert(
      fc.property(anyTwo, ([old, entry, isSpaced]) => {
        const line = JSON.stringify(JSON.parse(writeJsonLine(old)), undefined, isSpaced ? 1 : 0).replaceAll('\n', ' ')
        const after = writeJsonLine(entry, line)
        expect(digest(read(after))).toBe(digest(entry))
        if (digest(old) !== digest(entry))
          expect(after.startsWith('{"kind": ')).toBe(isSpaced && /^\{\s*"kind": /.test(line))
      }),
    )
  })
})
