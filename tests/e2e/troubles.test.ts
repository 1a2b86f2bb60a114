import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { INVENTED } from '../fixtures/house.ts'
import { folder } from '../fixtures/ledger/place.ts'
import { runProgram } from '../fixtures/program.ts'

/** A folder in which the dataset was imported. */
let imported: string
beforeAll(async () => {
  imported = folder()
  cpSync(INVENTED, join(imported, 'data'), { recursive: true })
  await runProgram(['dataset', 'import'], { cwd: imported })
  return () => {
    rmSync(imported, { recursive: true, force: true })
  }
}, 60_000)

/** The folder in which the program is run: by its defaults everything is in `data` and `var` there. */
let cwd: string
beforeEach(() => {
  cwd = folder()
  return () => rmSync(cwd, { recursive: true, force: true })
})

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}, input = '') =>
  runProgram(args, { cwd, env, input })
const fillImported = () => cpSync(imported, cwd, { recursive: true })

/** Overwrites some of the catalogue's pages. */
function damage(pages: (catalogue: Database) => readonly [first: number, last: number]): void {
  const file = join(cwd, 'var/catalogue.db')
  const catalogue = new Sqlite(file)
  const [first, last] = pages(catalogue)
  catalogue.close()
  writeFileSync(file, readFileSync(file).fill(0xab, (first - 1) * PAGE, last * PAGE))
}

const PAGE = 4096
const pageOf = (table: string) => (catalogue: Database) => {
  const page = catalogue.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(table) as number
  return [page, page] as const
}
const allButTheFirst = (catalogue: Database) =>
  [12, catalogue.pragma('page_count', { simple: true }) as number] as const

describe('a damaged catalogue', () => {
  it.each([
    ['in its position', ['ask', 'outlet vell-courier'], 'Vell Courier', pageOf('progress')],
    ['in what it knows of files', ['dataset', 'import'], 'unchanged', pageOf('file')],
    ['in its revisions', ['dataset', 'status'], 'say the same', pageOf('revision')],
    ['nearly everywhere', [], 'Vell Courier', allButTheFirst],
  ])('%s is made anew by %j, which says so in one line and goes on', async (_, args, says, pages) => {
    fillImported()
    damage(pages)
    const { code, out, err } = await run(args, {}, 'outlet vell-courier\n')
    expect([code, out]).toEqual([0, expect.stringContaining(says)])
    expect(err.split('\n').filter(line => line.includes('damaged'))).toEqual([
      `The catalogue ${join(cwd, 'var/catalogue.db')} was damaged. It was removed and is made anew from the ledger.`,
    ])
    expect(err).not.toContain('malformed')
  })
})

describe('settings', () => {
  it('cannot be read from a folder', async () => {
    mkdirSync(join(cwd, '.env'))
    const { code, err } = await run(['ask', 'help'])
    expect(code).toBe(78)
    expect(err).toContain(`The settings in ${join(cwd, '.env')} cannot be read. See that it is a file and not a folder`)
  })
})

describe('the program, run in a folder without a dataset,', () => {
  it.each([[['ask', 'help']], [[]]])('%j names the whole path and makes nothing', async args => {
    const { code, err } = await run(args)
    expect([code, err]).toEqual([65, expect.stringContaining(`There is no dataset in ${join(cwd, 'data')}`)])
    expect(readdirSync(cwd)).toEqual([])
  })
})

describe('a script that asks', () => {
  it('is told how to go on where a file is wrong', async () => {
    fillImported()
    writeFileSync(join(cwd, 'data/outlets/vell-courier.yaml'), 'naem: X\n')
    const { code, err } = await run(['ask', 'help'])
    expect(code).toBe(65)
    expect(err).toMatch(/vell-courier\.yaml:1:1: naem.*dataset -- check.*npm start answers from the record/s)
  })

  it('is refused another dataset on the same ledger, unless that is meant', async () => {
    fillImported()
    for (const gone of ['claims', 'quotations', 'sources', 'people'])
      rmSync(join(cwd, 'data', gone), { recursive: true })
    expect(await run(['ask', 'help'])).toMatchObject({ code: 65, err: expect.stringContaining('LEDGER_URL') })
    const all = await run(['dataset', 'import', '--all'])
    expect(all).toMatchObject({ code: 0, out: expect.stringContaining('9 waiting for review') })
  })
})

describe('help', () => {
  it.each([
    [
      ['--help'],
      ['start', 'ask -- LINE [--json]', 'dataset -- check', 'ledger -- verify', 'slack:manifest', 'discord:deploy'],
    ],
    [['ask', '-h'], ['npm run --silent ask -- LINE [--json]']],
  ])('is printed for %j', async (args, says) => {
    const { code, out, err } = await run(args)
    expect([code, err]).toEqual([0, ''])
    for (const line of says) expect(out).toContain(line)
  })
})
