import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openHistory, REMEMBERED } from '../../../src/surfaces/terminal/history.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-history-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('history', () => {
  test('remembers lines, the newest first, in a file for its owner only', () => {
    const path = join(folder, 'var', 'history')
    openHistory(path).keep('help')
    openHistory(path).keep('source eastport-1991')
    expect(openHistory(path).lines).toEqual(['source eastport-1991', 'help'])
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('a file that others could read is closed to them', () => {
    const path = join(folder, 'history')
    writeFileSync(path, 'help\n')
    chmodSync(path, 0o644)
    openHistory(path)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('a line that begins with a space is not kept', () => {
    const path = join(folder, 'history')
    openHistory(path).keep(' who-said "for my eyes"')
    expect(readFileSync(path, 'utf8')).toBe('')
  })

  test('an overgrown file is cut to its newest lines', () => {
    const path = join(folder, 'history')
    writeFileSync(path, Array.from({ length: 3 * REMEMBERED }, (_, index) => `line ${index}\n`).join(''))
    const { lines } = openHistory(path)
    expect(lines).toHaveLength(REMEMBERED)
    expect(lines[0]).toBe(`line ${3 * REMEMBERED - 1}`)
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(REMEMBERED + 1)
  })

  test('a line with an escape sequence in it is not brought back to the terminal', () => {
    const path = join(folder, 'history')
    writeFileSync(path, 'help\n\u001B[2Jhelp\n')
    expect(openHistory(path).lines).toEqual(['help'])
  })

  test('a place that cannot be written is no reason to fail', () => {
    writeFileSync(join(folder, 'file'), '')
    const history = openHistory(join(folder, 'file', 'history'))
    history.keep('help')
    expect(history.lines).toEqual([])
  })
})
