import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { render } from '../../../src/surfaces/terminal/render.ts'
import { ANSWERS } from '../../fixtures/answers.ts'
import { sitDown } from './sit-down.ts'

const answers = {
  'who-said x': ANSWERS['who-said'],
  change: ANSWERS.change,
  'compare berg-one-bridge': ANSWERS.nothing,
}
const LONG = render(ANSWERS['who-said'], { width: 72, colour: false, links: false })
const MORE = '— more: press Enter, q to stop —'
const CHOICES = '3  What came before and after'
const [CTRL_C, CTRL_D, UP] = ['\u0003', '\u0004', '\u001B[A']
/** What readline and the pages write around an answer: carriage returns, and sequences that move the cursor. */
const settled = (screen: string) => screen.replace(/\r|[^\P{Cc}\n]\[\d*[A-Z]/gu, '')

async function read(rows = 24) {
  const person = sitDown(answers, { rows })
  await person.sees('footnote> ')
  person.type('who-said x\r')
  return person
}

async function leave({ type, left }: ReturnType<typeof sitDown>) {
  type(CTRL_D)
  await left
}

test('a long answer is shown a screenful at a time, and Enter and Space lead on to its end', async () => {
  const person = await read()
  const first = settled(await person.sees(MORE))
  expect(first).toContain('Entry     berg-one-bridge')
  expect(first).not.toContain('Other records of it')
  person.type('\r')
  const second = settled(await person.sees(MORE))
  expect(second).toContain('Other records of it')
  expect(second).not.toContain('Sources')
  person.type(' ')
  const third = settled(await person.sees(MORE))
  expect(third).toContain('Sources')
  person.type('\r')
  const last = settled(await person.sees('footnote> '))
  const shown = [first, second, third, last].map(page => page.replace(MORE, '').trim()).join('\n')
  expect(shown.replace(/\s+/g, ' ')).toContain(LONG.replace(/\s+/g, ' '))
  person.type('1\r')
  await person.sees('is not on record')
  await leave(person)
  expect(person.requests.map(({ line }) => line)).toEqual(['who-said x', 'compare berg-one-bridge'])
})

test('the prompt between two screenfuls is taken away', async () => {
  const person = await read()
  await person.sees(MORE)
  person.type('\r')
  expect(await person.sees('Other records of it')).toContain('\u001B[1A\u001B[0J')
  await leave(person)
})

test.each(['q\r', 'Q\r', CTRL_C])('%j stops, and what can be chosen is shown and can be chosen', async keys => {
  const person = await read()
  await person.sees(MORE)
  person.type(keys)
  expect(await person.sees(CHOICES)).not.toContain('Sources')
  await person.sees('footnote> ')
  person.type('1\r')
  await person.sees('is not on record')
  await leave(person)
  expect(person.requests.map(({ line }) => line)).toEqual(['who-said x', 'compare berg-one-bridge'])
})

test('q is a line like any other after the end, and is not among the lines that arrow keys bring back', async () => {
  const person = await read()
  await person.sees(MORE)
  person.type('q\r')
  await person.sees('footnote> ')
  person.type(UP)
  person.type('\r')
  await person.sees(MORE)
  person.type('q\r')
  await person.sees('footnote> ')
  person.type('q\r')
  await person.sees('There is no command q.')
  await leave(person)
  expect(person.requests.map(({ line }) => line)).toEqual(['who-said x', 'who-said x', 'q'])
})

test.each([
  ['1', 'is not on record', 'compare berg-one-bridge'],
  ['change', 'Corrected', 'change'],
])('any other line ends it and is answered: %s', async (line, says, asked) => {
  const person = await read()
  await person.sees(MORE)
  person.type(`${line}\r`)
  await person.sees(says)
  await person.sees('footnote> ')
  await leave(person)
  expect(person.requests.at(-1)?.line).toBe(asked)
})

test('Ctrl-C takes back what was typed, and the answer waits', async () => {
  const person = await read()
  await person.sees(MORE)
  person.type('chan')
  await person.sees('chan')
  person.type(CTRL_C)
  await person.sees(MORE)
  person.type('\r')
  await person.sees('Other records of it')
  await leave(person)
  expect(person.requests).toHaveLength(1)
})

test('a line that is pasted with a space before it is asked, not taken for a key', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-pages-'))
  const person = sitDown(answers, { rows: 24, history: join(folder, 'history') })
  person.type('who-said x\r')
  await person.sees(MORE)
  person.type(' change\r')
  await person.sees('Corrected')
  await leave(person)
  expect(readFileSync(join(folder, 'history'), 'utf8')).toBe('who-said x\n')
  rmSync(folder, { recursive: true })
})

test('what was typed ahead, and Ctrl-D, let the answers pass whole', async () => {
  const person = sitDown(answers, { rows: 24 })
  person.type('who-said x\rchange\r')
  const passed = await person.sees('Corrected')
  expect(passed).toContain(CHOICES)
  person.type(`who-said x\r${CTRL_D}`)
  await person.left
  expect(person.screen()).not.toContain(MORE)
  expect(settled(person.screen()).split(LONG)).toHaveLength(3)
})

test('Ctrl-D between two screenfuls leaves', async () => {
  const person = await read()
  await person.sees(MORE)
  person.type(CTRL_D)
  expect(await person.left).toBe(0)
})

test('the next screenful is as high as the window is by then', async () => {
  const person = await read()
  await person.sees(MORE)
  person.resize(80, 72)
  person.type('\r')
  expect(await person.sees('footnote> ')).toContain(CHOICES)
  await leave(person)
})

test('a short answer, and any answer in a window of unknown height, is shown at once', async () => {
  for (const rows of [80, undefined]) {
    const person = sitDown(answers, { rows })
    person.type('who-said x\r')
    await person.sees(CHOICES)
    await person.sees('footnote> ')
    await leave(person)
    expect(person.screen()).not.toContain('— more')
  }
})
