import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Answer } from '../../src/answers/answer.ts'
import { plainOf } from '../../src/answers/plain.ts'
import { INVENTED } from '../fixtures/house.ts'
import { scriptOf } from '../fixtures/script.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-edit-'))
  cpSync(INVENTED, join(folder, 'data'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** One question to the real program, on databases of its own. */
function ask(line: string, as: string, by: string): Promise<{ readonly code: number; readonly answer: Answer }> {
  const env = {
    PATH: process.env['PATH'],
    LEDGER_URL: `sqlite:${join(folder, 'ledger.db')}`,
    CATALOGUE_FILE: join(folder, 'catalogue.db'),
    DATA_DIR: join(folder, 'data'),
  }
  const args = [...scriptOf('src/main.ts'), 'ask', line, '--json', '--as', as, '--by', by]
  return new Promise(resolve => {
    execFile(process.execPath, args, { env }, (error, out) => {
      resolve({ code: Number(error?.code ?? 0), answer: JSON.parse(out) as Answer })
    })
  })
}

it('from one process to the next: proposed, refused to its proposer, accepted by another, shown, and forgotten by whom', async () => {
  const line = 'edit quotation/lamps-lit locator:"9" nature:correction summary:"The page was wrong."'
  const proposal = await ask(line, 'contributor', 'cleo')
  expect(proposal.code).toBe(0)
  const accept = `review ${proposal.answer.proposals?.[0]} decision:accept`
  expect(await ask(accept, 'moderator', 'cleo')).toMatchObject({ code: 77, answer: { refusal: 'own-proposal' } })
  expect((await ask(accept, 'moderator', 'mira')).answer.status).toBe('done')
  expect(plainOf((await ask('quotation lamps-lit', 'reader', 'remy')).answer)).toContain('The page was wrong.')
  expect(readFileSync(join(folder, 'people.db')).includes('terminal:cleo')).toBe(true)
  expect((await ask('privacy erase confirm:yes', 'reader', 'cleo')).answer.status).toBe('done')
  expect(readFileSync(join(folder, 'people.db')).includes('terminal:cleo')).toBe(false)
  expect(readFileSync(join(folder, 'ledger.db')).includes('cleo')).toBe(false)
}, 30_000)
