import { spawn } from 'node:child_process'
import { cpSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '../../src/cli/import.ts'
import { lineFileAt } from '../../src/cli/line-file.ts'
import { exportLines, statusOfContributors, statusOfLines } from '../../src/cli/tend-lines.ts'
import { DatasetFault } from '../../src/dataset/problem.ts'
import type { Entry } from '../../src/entries/entry.ts'
import type { EntryRef } from '../../src/entries/ref.ts'
import { INVENTED } from '../fixtures/house.ts'
import { folder } from '../fixtures/ledger/place.ts'
import { writeQuotations } from '../fixtures/lines.ts'
import { MUCH_LATER, openRooms, QUIET, type Rooms } from '../fixtures/rooms.ts'
import { scriptOf } from '../fixtures/script.ts'

let place: string
let rooms: Rooms
let file: string
beforeEach(async () => {
  place = folder()
  file = join(place, 'wire.jsonl')
  rooms = await openRooms(place)
})
afterEach(async () => {
  await rooms.close()
  rmSync(place, { recursive: true })
})

const outlet = (id: string, more: object = {}): object => ({ kind: 'outlet', id, name: `The ${id}`, ...more })
const put = (...lines: readonly (object | string)[]): void =>
  writeFileSync(file, lines.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''))
const run = (wish: object = {}) => rooms.importFile(file, wish)
const said = async (wish: object = {}): Promise<string> => (await run(wish)).said.replace(`${file}: `, '')
const head = (ref: string): Entry | undefined => rooms.catalogue.head(ref as EntryRef)?.entry
const lineFile = () => lineFileAt(file, MUCH_LATER)
const exported = async () => exportLines(rooms.catalogue, await lineFile(), QUIET)

describe('a file of lines', () => {
  it('is imported as a contributor of its own', async () => {
    put(outlet('a'), outlet('b', { readWith: ['outlet/a'] }))
    expect(await said()).toBe('2 added, 0 unchanged.')
    expect(rooms.catalogue.upstream('outlet/a' as EntryRef)).toMatchObject({
      origin: 'jsonl:wire.jsonl',
      by: 'dataset',
      nature: 'new',
      summary: 'New in the file wire.jsonl.',
    })
    expect(rooms.catalogue.contributors()).toEqual([{ contributor: 'jsonl:wire.jsonl', entries: 2 }])
    expect(await rooms.ledger.verify()).toMatchObject({ postings: 2 })
  })

  it('with anything wrong leads to nothing, and all of it is listed', async () => {
    put(outlet('a'), '{', { kind: 'outlet', id: 'c' }, outlet('a'), outlet('e', { readWith: ['outlet/x', 'outlet/a'] }))
    const fault = await run().catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(DatasetFault)
    expect(String(fault).replaceAll(place, '')).toBe(
      [
        'DatasetFault: /wire.jsonl has 4 problems:',
        '/wire.jsonl:2:2: This line is not JSON from here on; write one entry to a line, as {"kind": …, "id": …, …}.',
        '/wire.jsonl:3:1: name is missing; add "name": ….',
        '/wire.jsonl:4:1: outlet/a stands on line 1 already; keep one of the two.',
        '/wire.jsonl:5:54: readWith, item 1, names outlet/x, which is in no line of this file and not in the record; add it, or name another one.',
        'Nothing was imported. With --skip-bad, everything but these lines and those that name them is.',
      ].join('\n'),
    )
    expect(rooms.catalogue.position).toBe(0)
  })

  it('lists the first problems and counts the others', async () => {
    put(...Array.from({ length: 1500 }, () => '{'))
    await expect(run()).rejects.toThrow(/has 1,500 problems\. These are the first 20:(?:\n.*){21}$/)
  })

  it('can be imported without its bad lines, and without those that name them', async () => {
    put(
      outlet('a'),
      { kind: 'outlet', id: 'b' },
      outlet('c', { readWith: ['outlet/b'] }),
      outlet('d', { readWith: ['outlet/c'] }),
    )
    const done = await run({ skipBad: true })
    expect(done.said).toContain('1 added, 0 unchanged, 3 passed over.')
    expect(done.warning).toContain('has 3 problems')
    expect(rooms.catalogue.slugs('outlet', '', 9)).toEqual(['a'])
    put(outlet('a'), outlet('b'), outlet('c', { readWith: ['outlet/b'] }), outlet('d', { readWith: ['outlet/c'] }))
    expect(await said()).toBe('3 added, 1 unchanged.')
  })

  it('may name entries of later lines, and in a circle', async () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    put(...all.map((id, index) => outlet(id, { readWith: [`outlet/${all[(index + 1) % all.length]}`] })))
    expect(await said({ batch: 2 })).toBe('8 added, 0 unchanged.')
    expect(all.flatMap(id => head(`outlet/${id}`)?.readWith)).toHaveLength(8)
    expect(rooms.catalogue.queue()).toEqual([])
  })

  it('takes what is named before what names it', async () => {
    put(outlet('b', { readWith: ['outlet/z'] }), outlet('c'), outlet('d'), outlet('z'))
    await run({ batch: 2 })
    const order = (await rooms.ledger.read(0)).map(({ event }) => 'subject' in event && event.subject)
    expect(order).toEqual(['outlet/c', 'outlet/d', 'outlet/z', 'outlet/b'])
  })

  it('imported again leads to nothing, also where the catalogue has forgotten that it was', async () => {
    put(outlet('a'), outlet('b'))
    await run()
    expect(await said()).toBe('nothing has changed.')
    utimesSync(file, new Date(), new Date())
    expect(await said()).toBe('2 unchanged.')
    expect(rooms.catalogue.position).toBe(2)
  })

  it('may lack what an earlier version had: that changes nothing', async () => {
    put(outlet('a'), outlet('b'))
    await run()
    put(outlet('b', { note: 'New' }))
    expect(await said()).toBe('1 updated, 0 unchanged.')
    expect([head('outlet/a'), rooms.catalogue.queue()]).toMatchObject([{ id: 'a' }, []])
  })

  it('never overwrites what was changed in chat: it asks', async () => {
    put(outlet('a'), outlet('b'))
    await run()
    const chat = { ...(head('outlet/a') as Entry<'outlet'>), name: 'Chat' }
    await rooms.chat('outlet/a' as EntryRef, chat)
    put(outlet('a', { note: 'File' }), outlet('b'))
    expect(await said()).toBe('1 waiting for review, 1 unchanged.')
    expect(head('outlet/a')).toEqual(chat)
    expect(rooms.catalogue.queue()).toMatchObject([{ subject: 'outlet/a', origin: 'jsonl:wire.jsonl' }])
    put({ ...chat, name: 'Chat' }, outlet('b'))
    expect(await said()).toBe('1 already as the record has it, 1 unchanged.')
    expect(rooms.catalogue.queue()).toEqual([])
  })

  it('makes those wait that name what was withdrawn', async () => {
    put(outlet('a'))
    await run()
    await rooms.chat('outlet/a' as EntryRef, null)
    put(outlet('b', { readWith: ['outlet/a'] }), outlet('c', { readWith: ['outlet/b'] }), outlet('d'), outlet('e'))
    expect(await said({ batch: 1 })).toBe('2 added, 2 waiting for review, 0 unchanged.')
    expect(rooms.catalogue.slugs('outlet', '', 9)).toEqual(['d', 'e'])
  })
})

describe('an entry of the dataset’s folder', () => {
  const folderOf = () => importFiles(rooms, { dataFolder: join(place, 'data') }, () => MUCH_LATER)
  beforeEach(async () => {
    cpSync(INVENTED, join(place, 'data'), { recursive: true })
    await folderOf()
  })

  it('may stand in a file of lines in the same words, and is refused in others', async () => {
    const courier = head('outlet/vell-courier') ?? rooms.catalogue.heads('outlet')[0]?.entry
    if (!courier) throw new Error('no outlet')
    put(courier, outlet('a'))
    expect(await said()).toBe('1 added, 1 unchanged.')
    put({ ...courier, note: 'Other' }, outlet('a'))
    await expect(run()).rejects.toThrow(
      `${courier.kind}/${courier.id} comes from the dataset’s files, which says it otherwise`,
    )
  })

  it('is not asked to be withdrawn because a file of lines has others', async () => {
    put(outlet('a'), outlet('b'), outlet('c'))
    await run()
    writeFileSync(join(place, 'data/outlets/late.yaml'), 'name: Late\n')
    expect(await folderOf()).toContain('1 added, 11 unchanged')
    expect(rooms.catalogue.queue()).toEqual([])
    writeFileSync(join(place, 'data/outlets/a.yaml'), 'name: Another\n')
    await expect(folderOf()).rejects.toThrow('outlet/a comes from the file wire.jsonl, which says it otherwise')
  })
})

describe('what was changed in chat', () => {
  const LINES = [
    '{"id": "a", "kind": "outlet", "name": "A"}',
    ' {"kind":"outlet","id":"b","name":"B"} ',
    '',
    outlet('c'),
  ]

  it('goes back to its line, and every other line stays byte for byte', async () => {
    put(...LINES)
    await run()
    await rooms.chat('outlet/a' as EntryRef, { ...(head('outlet/a') as Entry<'outlet'>), name: 'AA', note: 'N' })
    await rooms.chat('outlet/c' as EntryRef, null)
    expect(statusOfContributors(rooms.catalogue)).toEqual([
      'jsonl:wire.jsonl: 3 entries came from it; the record has changes of 2 that it does not say',
      '  outlet/a',
      '  outlet/c',
    ])
    expect(await statusOfLines(rooms.catalogue, await lineFile(), QUIET)).toContain(
      `2: the record has changes that were not exported\n  ${file}:1: outlet/a\n  ${file}:4: outlet/c`,
    )
    expect(await exported()).toBe(`${file}: 2 lines written.`)
    expect(readFileSync(file, 'utf8')).toBe(
      '{"id": "a", "kind": "outlet", "name": "AA", "note": "N"}\n {"kind":"outlet","id":"b","name":"B"} \n\n',
    )
    expect(await said()).toBe('1 already as the record has it, 1 unchanged.')
    expect(await exported()).toBe(`${file}: 0 lines written.`)
  })

  it('does not go to a line that has changes of its own', async () => {
    put(...LINES)
    await run()
    await rooms.chat('outlet/a' as EntryRef, { ...(head('outlet/a') as Entry<'outlet'>), name: 'AA' })
    put('{"id": "a", "kind": "outlet", "name": "Mine"}')
    expect(await exported()).toBe(
      `${file}: 0 lines written.\n  left alone: outlet/a: the file and the record both changed`,
    )
    put('{"kind":"outlet","id":"b","name":"B"}')
    expect(await exported()).toBe(`${file}: 0 lines written.\n  left alone: outlet/a: it has no line here any more`)
  })
})

describe('an import that was killed', () => {
  it('goes on where it was, and takes nothing twice', async () => {
    await writeQuotations(file, 400)
    await killed(5)
    await rooms.archive.catchUp()
    const before = rooms.catalogue.position
    expect(before).toBeGreaterThan(0)
    await run({ batch: 100 })
    await rooms.archive.catchUp()
    expect(rooms.catalogue.position).toBe(readFileSync(file, 'utf8').trim().split('\n').length)
    expect(await rooms.ledger.verify()).toMatchObject({ postings: rooms.catalogue.position })
    expect(await said()).toBe('nothing has changed.')
  }, 60_000)

  /** Kills an importing process after so many batches. */
  function killed(batches: number): Promise<void> {
    const child = spawn(process.execPath, [...scriptOf('tests/fixtures/line-importer.ts'), place, file, '10'])
    let seen = 0
    return new Promise((resolve, reject) => {
      child.stdout.on('data', chunk => {
        seen += String(chunk).split('Importing').length - 1
        if (seen >= batches) child.kill('SIGKILL')
      })
      child.stderr.on('data', chunk => reject(new Error(String(chunk))))
      child.on('close', () => resolve())
    })
  }
})
