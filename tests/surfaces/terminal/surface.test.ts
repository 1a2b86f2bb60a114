import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/answers/answer.ts'
import { ANSWERS } from '../../fixtures/answers.ts'
import { sitDown as sitDownWith } from './sit-down.ts'

const answers: Record<string, Answer> = {
  'who-said x': ANSWERS['who-said'],
  change: ANSWERS.change,
  'compare berg-one-bridge': ANSWERS.nothing,
}
const sitDown = (history?: string) => sitDownWith(answers, { history })
const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const UP = '\u001B[A'
const folder = mkdtempSync(join(tmpdir(), 'footnote-chat-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a conversation', () => {
  test('greets in two lines, answers, and leaves at exit', async () => {
    const { left, type, sees, requests } = sitDown()
    const greeting = await sees('footnote> ')
    expect(
      greeting
        .trim()
        .split('\n')
        .filter(line => line.trim() !== ''),
    ).toHaveLength(3)
    type('change\r')
    await sees('Corrected')
    await sees('footnote> ')
    type('/quit\r')
    expect(await left).toBe(0)
    expect(requests).toEqual([{ line: 'change', by: 'terminal:ada', role: 'reader', surface: 'terminal' }])
  })

  test('greets in whole words in a narrow window', async () => {
    const { left, type, sees } = sitDownWith(answers, { columns: 40 })
    expect(await sees('footnote> ')).toContain(
      'Who said what, and where it was\npublished. Try: who-said "not one inch"\n',
    )
    type('exit\r')
    await left
  })

  test('a number chooses an action of the last answer, and says which line that is', async () => {
    const { left, type, sees, requests } = sitDown()
    type('who-said x\r')
    await sees('3  What came before and after')
    type('7\r')
    await sees('There is no 7 to choose.')
    type('1\r')
    await sees('› compare berg-one-bridge')
    await sees('is not on record')
    type('exit\r')
    await left
    expect(requests.map(({ line }) => line)).toEqual(['who-said x', 'compare berg-one-bridge'])
  })

  test('lines typed while another is answered are answered in order, each shown with its prompt', async () => {
    const { left, type, sees, requests } = sitDown()
    type('who-said x\rchange\rfrobnicate\r')
    await sees('not one bridge')
    await sees('footnote> change')
    await sees('Corrected')
    await sees('footnote> frobnicate')
    await sees('There is no command frobnicate.')
    await sees('footnote> ')
    type(CTRL_D)
    await left
    expect(requests.map(({ line }) => line)).toEqual(['who-said x', 'change', 'frobnicate'])
  })

  test('what was typed before Ctrl-D is still answered', async () => {
    const { left, type, sees, screen } = sitDown()
    await sees('footnote> ')
    type('change\r')
    type(CTRL_D)
    await left
    expect(screen()).toContain('Corrected')
  })

  test('an empty line asks nothing', async () => {
    const { left, type, sees, requests } = sitDown()
    await sees('footnote> ')
    type('\r')
    await sees('footnote> ')
    type('   \r')
    await sees('footnote> ')
    type('exit\r')
    await left
    expect(requests).toEqual([])
  })

  test('Ctrl-C cancels the line; on an empty line it says how to leave', async () => {
    const { left, type, sees, requests } = sitDown()
    type('who-said "half a')
    await sees('half a')
    type(CTRL_C)
    await sees('^C')
    await sees('footnote> ')
    type(CTRL_C)
    await sees('To leave, type exit or press Ctrl-D.')
    type('change\r')
    await sees('Corrected')
    type('exit\r')
    await left
    expect(requests.map(({ line }) => line)).toEqual(['change'])
  })

  test('Tab completes as far as it can, then shows what there is to choose', async () => {
    const { left, type, sees, requests } = sitDown()
    await sees('footnote> ')
    type('/who')
    type('\t')
    await sees('-said ')
    type('eas')
    type('\t')
    await sees('tport-199')
    type('\t')
    await sees('eastport-1990  The ferries')
    await sees('eastport-1991  The harbour masters')
    await sees('footnote> /who-said eastport-199')
    type('1\r')
    await sees('There is no command')
    type('exit\r')
    await left
    expect(requests.map(({ line }) => line)).toEqual(['/who-said eastport-1991'])
  })

  test('the arrow keys bring back lines of earlier conversations, if there is a file for them', async () => {
    const path = join(folder, 'var', 'history')
    const first = sitDown(path)
    first.type('change\r')
    await first.sees('Corrected')
    first.type(' who-said "for my eyes"\r')
    await first.sees('There is no command')
    first.type('exit\r')
    await first.left
    expect(readFileSync(path, 'utf8')).toBe('change\nexit\n')

    const second = sitDown(path)
    await second.sees('footnote> ')
    second.type(UP)
    second.type(UP)
    await second.sees('change')
    second.type('\r')
    await second.sees('Corrected')
    second.type(CTRL_D)
    await second.left
    expect(second.requests.map(({ line }) => line)).toEqual(['change'])
  })
})
