import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { progressOn } from '../../src/cli/progress.ts'

/** Work that takes so many milliseconds for each hundred lines; what is said of it. */
function said(moves: boolean, each: number): readonly string[] {
  const written: string[] = []
  const output = new Writable({
    write: (chunk, _, done) => {
      written.push(String(chunk))
      done()
    },
  })
  let time = 0
  const progress = progressOn({ output, moves, now: () => time })
  for (let lines = 0; lines <= 1000; lines += 100) {
    progress.at({ doing: 'Checking x', done: lines * 50, of: 50_000, lines })
    time += each
  }
  progress.end()
  return written
}

describe('progress', () => {
  it('moves in one line of a screen, and leaves it', () => {
    const lines = said(true, 1000)
    expect(lines).toHaveLength(11)
    expect(lines[4]).toBe('\rChecking x [############------------] 50 %, 500 lines, 100 a second, 5 s left\x1B[K')
    expect(lines.at(-1)).toBe('\r\x1B[K')
  })

  it('is a line now and then elsewhere', () => {
    expect(said(false, 30_000)[1]).toBe('Checking x 20 %, 200 lines, 3 a second, 4 min 0 s left\n')
    expect(said(false, 1000)).toEqual(['Checking x 100 %, 1,000 lines, 100 a second, 0 s left\n'])
    expect(said(false, 10)).toEqual([])
  })
})
