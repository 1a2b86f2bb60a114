import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The storeys of the house, from docs/decisions/0001: a room imports only from lower ones, and from itself. */
const STOREYS: Readonly<Record<string, number>> = {
  entries: 0,
  ledger: 1,
  dataset: 1,
  catalogue: 2,
  search: 3,
  manuscript: 3,
  editorial: 4,
  answers: 4,
  desk: 5,
  commands: 6,
  surfaces: 6,
  main: 7,
}

/** Where each outside package may be imported: its only doors. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': ['src/ledger', 'src/catalogue'],
  '@slack/bolt': ['src/surfaces/slack'],
  '@citation-js/core': ['src/answers'],
  '@citation-js/plugin-bibtex': ['src/answers'],
  '@citation-js/plugin-csl': ['src/answers'],
  '@citation-js/plugin-ris': ['src/answers'],
  canonicalize: ['src/entries'],
  'discord.js': ['src/surfaces/discord'],
  edtf: ['src/entries'],
  'fuse.js': ['src/search'],
  'string-width': ['src/surfaces/terminal'],
  'supports-hyperlinks': ['src/surfaces/terminal'],
  'wrap-ansi': ['src/surfaces/terminal'],
  yaml: ['src/dataset'],
  zod: ['src/entries', 'src/dataset', 'src/config'],
}

interface Import {
  readonly from: string
  readonly to: string
}

const files = ['src', 'commands'].flatMap(folder =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map(file => join(folder, file)),
)

const imports: readonly Import[] = files.flatMap(from =>
  [...readFileSync(join(ROOT, from), 'utf8').matchAll(/(?<=^import |[\w}*] from )'([^'\n]+)'|\bimport\('([^']+)'\)/gm)]
    .map(([, named, loaded]) => named ?? loaded ?? '')
    .map(to => ({
      from,
      to: to.startsWith('.') ? relative(ROOT, join(ROOT, dirname(from), to)) : to,
    })),
)

function roomOf(file: string): string {
  const [top = '', room = ''] = file.split('/')
  if (top === 'commands') return 'commands'
  return room.endsWith('.ts') || room === 'cli' ? 'main' : room
}

describe('the law of the house', () => {
  it('is applied to code', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(imports.length).toBeGreaterThan(100)
  })

  it('gives every file a room', () => {
    expect(files.filter(file => STOREYS[roomOf(file)] === undefined)).toEqual([])
  })

  it('lets rooms look down, never up or sideways', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!/^(?:src|commands)\//.test(to)) return false
      const [here, there] = [roomOf(from), roomOf(to)]
      return here !== there && (STOREYS[there] ?? 99) >= (STOREYS[here] ?? -1)
    })
    expect(wrong).toEqual([])
  })

  it('shows surfaces the desk and the answers only', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith('src/surfaces') && to.startsWith('src/') && !/^src\/(?:surfaces|desk|answers)\//.test(to),
    )
    expect(wrong).toEqual([])
  })

  it('keeps surfaces apart from one another', () => {
    const surface = (file: string) => /^src\/surfaces\/([^/]+)\//.exec(file)?.[1]
    const wrong = imports.filter(({ from, to }) => surface(from) && surface(to) && surface(from) !== surface(to))
    expect(wrong).toEqual([])
  })

  it('gives each outside package its door', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (/^(?:src|commands)\//.test(to) || to.startsWith('node:')) return false
      return !DOORS[to]?.some(door => from.startsWith(door))
    })
    expect(wrong).toEqual([])
  })

  it('reads the environment in one place', () => {
    const wrong = files.filter(file => /process\.env/.test(readFileSync(join(ROOT, file), 'utf8')))
    expect(wrong).toEqual(['src/main.ts'])
  })

  it('keeps commands pure: nothing of Node, no clock, no chance', () => {
    const wrong = files.filter(
      file =>
        file.startsWith('commands/') &&
        /from 'node:|Date\.now|new Date\(\)|Math\.random/.test(readFileSync(join(ROOT, file), 'utf8')),
    )
    expect(wrong).toEqual([])
  })
})
