import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Posting } from '../../src/ledger/posting.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { recording } from '../fixtures/drafts.ts'
import { entryOf } from '../fixtures/entries.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = fileURLToPath(new URL('../fixtures/editing.ts', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-edits-'))
  const ledger = openLedger(join(folder, 'ledger.db'))
  await ledger.append([recording(entryOf('outlet', 'courier'), 'dataset')], 0)
  await ledger.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** One editor's process; it is started again as often as it is killed. */
function editor(by: string, edits: number) {
  const acknowledged: string[] = []
  let child: ChildProcess
  let life = 0
  let isDone = false
  const done = new Promise<void>(resolve => {
    const start = (): void => {
      life += 1
      child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, folder, by, String(edits), String(life)], {
        cwd: ROOT,
      })
      let open = ''
      child.stdout?.setEncoding('utf8').on('data', chunk => {
        const lines = `${open}${chunk}`.split('\n')
        // A line without its end was not acknowledged.
        open = lines.pop() ?? ''
        acknowledged.push(...lines)
      })
      child.on('close', () => {
        isDone = acknowledged.at(-1) === 'end'
        if (isDone) resolve()
        else start()
      })
    }
    start()
  })
  return { acknowledged, done, kill: () => void (!isDone && child.kill('SIGKILL')) }
}

it('two processes edit one entry and are killed at random: what was acknowledged is there, in order, and verified', async () => {
  const editors = [editor('ada', 80), editor('bram', 80)]
  const end = Promise.all(editors.map(({ done }) => done))
  // Once both are at work, each is killed now and then.
  while (editors.some(({ acknowledged }) => acknowledged.length < 10))
    await new Promise(resolve => setTimeout(resolve, 20))
  for (const [index, pause] of [37, 211, 90, 400, 150].entries()) {
    await new Promise(resolve => setTimeout(resolve, pause))
    editors[index % 2]?.kill()
  }
  await end

  const ledger = openLedger(join(folder, 'ledger.db'))
  expect(await ledger.verify()).not.toHaveProperty('wrong')
  const postings = new Map((await ledger.read(0)).map(posting => [posting.position, posting]))
  await ledger.close()
  for (const { acknowledged } of editors) {
    const said = acknowledged.filter(line => line !== 'end').map(line => line.split(' '))
    expect(said.length).toBeGreaterThan(80)
    const proposed = said.filter(([what]) => what === 'proposed')
    const positions = proposed.map(([, revision = '']) => Number(revision.slice(1)))
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
    for (const [, revision = '', note = ''] of proposed) {
      expect(noteOf(postings.get(Number(revision.slice(1))))).toBe(note)
    }
    const decided = new Set(
      [...postings.values()].flatMap(({ event }) => (event.type === 'revision-reviewed' ? [event.revision] : [])),
    )
    for (const [what, revision = ''] of said)
      if (what === 'accepted') expect(decided.has(revision as `r${number}`)).toBe(true)
  }
  const signed = new Set([...postings.values()].map(({ by }) => by))
  expect([...signed].filter(by => by !== 'dataset' && !by.startsWith('p-'))).toEqual([])
  // Two editors and two reviewers, whichever of their lives it was.
  expect(signed.size).toBe(5)
}, 30_000)

function noteOf(posting: Posting | undefined): string | undefined {
  return posting?.event.type === 'revision-recorded' ? posting.event.content?.note : undefined
}
