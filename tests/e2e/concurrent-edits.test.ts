import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openCatalogue } from '../../src/catalogue/sqlite.ts'
import type { Posting } from '../../src/ledger/posting.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { recording } from '../fixtures/drafts.ts'
import { entryOf } from '../fixtures/entries.ts'
import { scriptOf } from '../fixtures/script.ts'

const COURIER = 'outlet/courier' as never

/** Edits of each of the two, and how often each is killed. */
const EDITS = 500
const KILLS = 3

let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-edits-'))
  const ledger = openLedger(join(folder, 'ledger.db'))
  await ledger.append([recording(entryOf('outlet', 'courier'), 'dataset')], 0)
  await ledger.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** One editor's process: it is killed at moments that nobody chose, and started again to do what it has not been told is done. */
function editor(by: string) {
  const acknowledged: string[][] = []
  let kills = 0
  const proposed = () => acknowledged.filter(([what]) => what === 'proposed')

  const done = new Promise<void>((resolve, reject) => {
    const start = (life: number): void => {
      const args = [folder, by, String(EDITS - proposed().length), String(life)]
      const child: ChildProcess = spawn(process.execPath, [...scriptOf('tests/fixtures/editing.ts'), ...args])
      // Somewhere in its part of the work, and somewhere in an edit.
      let left = kills < KILLS ? Math.ceil(Math.random() * (EDITS / (KILLS + 1))) : Number.POSITIVE_INFINITY
      let open = ''
      let said = ''
      child.stderr?.on('data', chunk => {
        said += String(chunk)
      })
      child.stdout?.setEncoding('utf8').on('data', chunk => {
        const lines = `${open}${chunk}`.split('\n')
        // A line without its end was not acknowledged.
        open = lines.pop() ?? ''
        acknowledged.push(...lines.map(line => line.split(' ')))
        left -= lines.length
        if (left > 0) return
        left = Number.POSITIVE_INFINITY
        kills += 1
        setTimeout(() => child.kill('SIGKILL'), Math.random() * 10)
      })
      child.on('close', (code, signal) => {
        if (signal === 'SIGKILL') start(life + 1)
        else if (code === 0) resolve()
        else reject(new Error(said))
      })
    }
    start(1)
  })
  return { acknowledged, proposed, done, kills: () => kills }
}

it('two processes make a thousand edits of one entry and are killed at random: what was acknowledged is there, in order, and verified', async () => {
  const editors = [editor('ada'), editor('bram')]
  await Promise.all(editors.map(({ done }) => done))

  const ledger = openLedger(join(folder, 'ledger.db'))
  const all = await ledger.read(0)
  expect(await ledger.verify()).toMatchObject({ postings: all.length })
  await ledger.close()
  const postings = new Map(all.map(posting => [`r${posting.position}`, posting]))
  const decided = new Set(all.flatMap(({ event }) => (event.type === 'revision-reviewed' ? [event.revision] : [])))
  for (const { acknowledged, proposed, kills } of editors) {
    expect(kills()).toBe(KILLS)
    expect(proposed()).toHaveLength(EDITS)
    const positions = proposed().map(([, revision = '']) => Number(revision.slice(1)))
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
    expect(proposed().map(([, revision = '']) => noteOf(postings.get(revision)))).toEqual(
      proposed().map(([, , note]) => note),
    )
    const accepted = acknowledged.filter(([what]) => what === 'accepted')
    expect(accepted.length).toBeGreaterThan(0)
    expect(accepted.filter(([, revision]) => !decided.has(revision as never))).toEqual([])
  }
  // Two editors and two reviewers, whichever of their lives it was, and nobody by name.
  const signed = new Set(all.map(({ by }) => by))
  expect([...signed].filter(by => by !== 'dataset' && !by.startsWith('p-'))).toEqual([])
  expect(signed.size).toBe(5)

  // What both read and wrote while they were killed is what follows from the ledger.
  const [shared, anew] = [openCatalogue(join(folder, 'catalogue.db')), openCatalogue(':memory:')]
  shared.apply(all)
  anew.apply(all)
  expect(shared.rebuilt).toBeUndefined()
  expect(shared.history(COURIER)).toEqual(anew.history(COURIER))
  expect(shared.head(COURIER)).toEqual(anew.head(COURIER))
  shared.close()
  anew.close()
}, 120_000)

function noteOf(posting: Posting | undefined): string | undefined {
  return posting?.event.type === 'revision-recorded' ? posting.event.content?.note : undefined
}
