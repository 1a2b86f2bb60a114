import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LINE_MAX } from '../../src/dataset/json-line.ts'
import { type From, type Line, linesOf } from '../../src/dataset/lines.ts'
import { fingerprint } from '../../src/dataset/list.ts'
import { refPlaces } from '../../src/dataset/ref-places.ts'
import { rewriteLines } from '../../src/dataset/rewrite.ts'
import { type EntryRef, refOf } from '../../src/entries/ref.ts'
import { Slug } from '../../src/entries/slug.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-lines-'))
  file = join(folder, 'lines.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true }))

async function read(from?: From): Promise<readonly Line[]> {
  const all: Line[] = []
  for await (const some of linesOf(file, from)) all.push(...some)
  return all
}

describe('the lines of a file', () => {
  it('are numbered as editors number them, and blank ones are passed over', async () => {
    writeFileSync(file, '\uFEFFone\r\n\n  \ntwo ö\nthree')
    expect(await read()).toEqual([
      { line: 1, start: 0, end: 8, text: 'one' },
      { line: 4, start: 12, end: 19, text: 'two ö' },
      { line: 5, start: 19, end: 24, text: 'three' },
    ])
    expect(await read({ upto: 12, line: 3 })).toMatchObject([{ line: 4, text: 'two ö' }, { line: 5 }])
  })

  it('may be longer than what is read at once, but not longer than an entry can be', async () => {
    const long = 'x'.repeat(LINE_MAX - 1)
    writeFileSync(file, `${long}\na\n${'y'.repeat(3 * LINE_MAX)}\nb\n`)
    expect((await read()).map(({ text, line }) => [line, text?.length])).toEqual([
      [1, long.length],
      [2, 1],
      [3, undefined],
      [4, 1],
    ])
  })

  it('that are not UTF-8 have no text', async () => {
    writeFileSync(file, Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62]))
    expect((await read()).map(({ text }) => text)).toEqual(['a', undefined, 'b'])
  })
})

describe('a file of lines is written anew', () => {
  const seen = () => fingerprint(statSync(file, { bigint: true }))

  it('with some lines changed or taken out, and all others byte for byte', async () => {
    writeFileSync(file, 'a\r\n b \n\nc\nd')
    const [a, , c, d] = await read()
    if (!a || !c || !d) throw new Error('not read')
    const changes = [
      { ...a, text: 'A' },
      { ...c, text: undefined },
      { ...d, text: 'D' },
    ]
    expect(await rewriteLines(file, changes, seen())).toBe('saved')
    expect(readFileSync(file, 'utf8')).toBe('A\r\n b \n\nD')
  })

  it('unless somebody has changed it meanwhile', async () => {
    writeFileSync(file, 'a\n')
    expect(await rewriteLines(file, [{ start: 0, end: 2, text: 'b' }], 'another')).toBe('changed')
    expect(readFileSync(file, 'utf8')).toBe('a\n')
  })
})

describe('places of names', () => {
  it('are kept for more names than there was room for', () => {
    const places = refPlaces()
    const named = (index: number): EntryRef => refOf('quotation', Slug.parse(`said-${index}`))
    for (let index = 0; index < 20_000; index += 1) expect(places.put(named(index), index + 1)).toBeUndefined()
    expect([places.put(named(17), 1), places.put(named(19_999), 1)]).toEqual([18, 20_000])
    expect([places.has(named(4096)), places.has(named(20_000))]).toEqual([true, false])
  })
})
