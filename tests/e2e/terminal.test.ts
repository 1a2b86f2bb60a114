import { execFile, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answers/answer.ts'
import type { CheckReport } from '../../src/answers/checking/check-report.ts'
import { INVENTED } from '../fixtures/house.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

// What people run is what the script made of the sources.
const BUILT = join(process.env['FOOTNOTE_BUILT'] ?? '', 'dist')
const BUILD = ['run', '--silent', 'build', '--', '--outDir', BUILT]
beforeAll(() => promisify(execFile)('npm', BUILD, { cwd: ROOT }), 60_000)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-e2e-'))
  cpSync(INVENTED, join(folder, 'data'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the real program on databases of its own. */
function run(
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(BUILT, 'src/main.js'), ...args], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      LEDGER_URL: `sqlite:${join(folder, 'ledger.db')}`,
      CATALOGUE_FILE: join(folder, 'catalogue.db'),
      DATA_DIR: join(folder, 'data'),
      HISTORY_FILE: '',
      ...env,
    },
  })
  child.stdin.end(input)
  return new Promise(resolve => {
    let [out, err] = ['', '']
    child.stdout.on('data', chunk => {
      out += chunk
    })
    child.stderr.on('data', chunk => {
      err += chunk
    })
    child.on('close', code => resolve({ code, out, err }))
  })
}

const GOOD = 'Quill said: “We shall keep all nine lamps lit from dusk until the last boat is counted home”.\n'
const BAD = 'Quill said: “We shall not keep all nine lamps lit from dusk until the last boat is counted home”.\n'

const file = (path: string) => join(folder, 'data', path)
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(file(path), change(readFileSync(file(path), 'utf8')))

describe('the program', () => {
  it('starts without tokens, says so, answers what is piped in and ends', async () => {
    const { code, out, err } = await run([], { input: 'outlet vell-courier\n\n/help\n' })
    expect(code).toBe(0)
    expect(err).toContain('added')
    expect(err).toContain('No Slack or Discord token is set')
    expect(out).toContain('Vell Courier')
    expect(out).toContain('What can be asked')
  })

  it('imports at every start, but reads only what changed', async () => {
    expect((await run([], { input: 'help' })).err).toMatch(/\d+ added, 0 unchanged/)
    edit('outlets/vell-courier.yaml', text => `${text}note: A note of ours.\n`)
    expect((await run([], { input: 'help' })).err).toMatch(/1 updated/)
    rmSync(file('claims/nine-lamps-promised.yaml'))
    expect((await run([], { input: 'help' })).err).toMatch(/1 waiting for review/)
    expect((await run(['ask', 'claim nine-lamps-promised'])).out).toContain('Claim:')
  })

  it('answers one line as a JSON document', async () => {
    const { code, out } = await run(['ask', 'outlet vell-courier', '--json', '--as', 'moderator', '--by', 'ada'])
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect((JSON.parse(out) as Answer).line).toBe('outlet vell-courier')
  })

  it('answers lines from standard input, one document to a line', async () => {
    const { code, out } = await run(['ask', '-', '--json'], {
      input: 'help\nwho-said "nothing like it at all"\nfoo bar\n',
    })
    const answers = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Answer)
    expect(answers.map(({ status }) => status)).toEqual(['found', 'nothing', 'refused'])
    expect(code).toBe(64)
  })

  it('checks drafts, in words and as JSON, and ends as a pipeline needs it', async () => {
    const [good, bad, binary] = ['good.txt', 'bad.txt', 'binary'].map(name => join(folder, name))
    writeFileSync(String(good), GOOD)
    writeFileSync(String(bad), BAD)
    writeFileSync(String(binary), Buffer.from([0xff, 0x00, 0x61]))
    const one = await run(['check', String(good)])
    expect([one.code, one.out]).toEqual([0, expect.stringContaining('good.txt: 1 quotation: 1')])
    const both = await run(['check', String(good), String(binary), '-', '--json'], { input: BAD })
    expect([both.code, both.err]).toEqual([65, expect.stringContaining('not text in UTF-8')])
    const reports = both.out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as CheckReport)
    expect(reports.map(({ file, wrong }) => [file, wrong])).toEqual([
      [good, 0],
      ['standard input', 1],
    ])
    expect((await run(['check', String(bad)])).code).toBe(1)
  })

  it('exports nothing after an import, and the files stay as they were', async () => {
    await run(['dataset', 'import'])
    const before = readFileSync(file('quotations/lamps-lit.yaml'), 'utf8')
    const { code, out } = await run(['dataset', 'export'])
    expect([code, out]).toEqual([0, expect.stringContaining('0 files written')])
    expect(readFileSync(file('quotations/lamps-lit.yaml'), 'utf8')).toBe(before)
    expect((await run(['dataset', 'import'])).out).toContain('unchanged')
    expect((await run(['dataset', 'status'])).out).toContain('the file and the record say the same')
  })

  it('takes files of lines and reviews that others published, and gives changes back to lines only', async () => {
    const lines = join(folder, 'wire.jsonl')
    writeFileSync(lines, '{"kind":"outlet","id":"wire","name":"The Wire"}\n{"kind":"outlet","id":"b"}\n')
    expect(await run(['dataset', 'import', lines])).toMatchObject({
      code: 65,
      err: expect.stringContaining(':2:1: name'),
    })
    const passed = await run(['dataset', 'import', lines, '--skip-bad'])
    expect(passed).toMatchObject({ code: 0, out: expect.stringContaining('1 added, 0 unchanged, 1 passed over') })
    const feed = join(folder, 'feed.json')
    const review = { '@type': 'ClaimReview', claimReviewed: 'The river was never lit', url: 'https://a.example/1' }
    const rated = { ...review, author: { name: 'Lamp Check' }, reviewRating: { alternateName: 'False' } }
    writeFileSync(feed, JSON.stringify({ '@graph': [rated, review] }))
    const fed = await run(['dataset', 'import', feed])
    expect(fed).toMatchObject({ code: 0, out: expect.stringContaining('2 added, 0 unchanged, from 2 reviews') })
    expect(fed.err).toContain('Review 2 (https://a.example/1): it has no reviewRating.')
    const { out } = await run(['ask', 'claim river never lit'])
    expect(out).toContain('Lamp Check rates this “False” [1]')
    expect(out).toContain('These verdicts are their reviewers’ own')
    expect(await run(['dataset', 'export', lines])).toMatchObject({ code: 0, out: expect.stringContaining('0 lines') })
    expect((await run(['dataset', 'export', feed])).code).toBe(64)
  })

  it('verifies the ledger, and backs it up but never over a file', async () => {
    await run(['dataset', 'import'])
    expect(await run(['ledger', 'verify'])).toMatchObject({ code: 0, out: expect.stringContaining('unbroken') })
    const copy = join(folder, 'copy.db')
    expect(await run(['ledger', 'backup', copy])).toMatchObject({ code: 0, out: expect.stringContaining('verified') })
    expect((await run(['ledger', 'backup', copy])).code).not.toBe(0)
  })
})

describe('the program, when something is wrong,', () => {
  it.each([
    ['a duplicate key', (text: string) => `${text}name: Again\n`, 'name stands here twice'],
    ['an unknown field', (text: string) => `${text}naem: X\n`, 'did you mean name?'],
    ['a control character', (text: string) => text.replace(/name: .*/, 'name: "a\\u0007b"'), 'control character'],
  ])('says so of %s, with file, line and column, and imports nothing', async (_, change, says) => {
    edit('outlets/vell-courier.yaml', change)
    const { code, err } = await run(['ask', 'help'])
    expect(code).toBe(65)
    expect(err).toContain(says)
    expect(err).toMatch(/outlets\/vell-courier\.yaml:\d+:\d+: /)
    expect((await run(['dataset', 'check'])).code).toBe(65)
  })

  it('says so of a reference that leads nowhere', async () => {
    edit('quotations/lamps-lit.yaml', text => text.replace(/source: \S+/, 'source: no-such-source'))
    expect(await run(['ask', 'help'])).toMatchObject({ code: 65, err: expect.stringContaining('no-such-source') })
  })

  it('says so of an excerpt that is not in its quotation’s text', async () => {
    edit('quotations/lamps-lit.yaml', text => text.replace(/text: .*/, 'text: Words that nobody recorded.'))
    expect(await run(['ask', 'help'])).toMatchObject({ code: 65, err: expect.stringContaining('not an unbroken run') })
  })

  it('goes on answering from the record it has when a file becomes invalid', async () => {
    await run(['dataset', 'import'])
    edit('outlets/vell-courier.yaml', text => `${text}naem: X\n`)
    const { code, out, err } = await run([], { input: 'outlet vell-courier' })
    expect([code, out]).toEqual([0, expect.stringContaining('Vell Courier')])
    expect(err).toContain('Answers are from the record as it was before')
  })

  it('names every setting that is wrong at once', async () => {
    const { code, err } = await run(['ask', 'help'], { env: { LEDGER_URL: 'mysql://x', CATALOGUE_FILE: '' } })
    expect(code).toBe(78)
    expect(err).toContain('LEDGER_URL')
    expect(err).toContain('CATALOGUE_FILE')
  })

  it('refuses a folder that holds no dataset', async () => {
    expect((await run(['ask', 'help'], { env: { DATA_DIR: join(folder, 'nowhere') } })).code).toBe(65)
  })

  it.each([
    [['ask']],
    [['ask', 'help', '--as', 'king']],
    [['ask', 'help', '--unknown']],
    [['dataset']],
    [['ledger', 'mend']],
    [['check']],
    [['sing']],
  ])('explains how %j is written', async args => {
    const { code, err } = await run(args)
    expect(code).toBe(64)
    expect(err).toContain('Usage')
  })

  it('does not touch a ledger that was cut short', async () => {
    await run(['dataset', 'import'])
    const ledger = join(folder, 'ledger.db')
    truncateSync(ledger, 9000)
    const cut = readFileSync(ledger)
    const { code, err } = await run(['ask', 'help'])
    expect(code).toBe(69)
    expect(err).toContain('restore')
    expect(readFileSync(ledger).equals(cut)).toBe(true)
  })

  it('makes a catalogue of garbage anew', async () => {
    await run(['dataset', 'import'])
    writeFileSync(join(folder, 'catalogue.db'), 'garbage '.repeat(5000))
    expect(await run(['ask', 'outlet vell-courier'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Vell Courier'),
    })
  })
})
