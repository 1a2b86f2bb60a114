import { PassThrough, Readable, Writable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/answers/answer.ts'
import { answerOnce } from '../../../src/surfaces/terminal/once.ts'
import { answerLines } from '../../../src/surfaces/terminal/pipe.ts'
import { render } from '../../../src/surfaces/terminal/render.ts'
import { ANSWERS } from '../../fixtures/answers.ts'
import { handDesk } from '../../fixtures/hand-desk.ts'

const style = { width: 60, colour: false, links: false }
const answers: Record<string, Answer> = {
  'who-said x': ANSWERS['who-said'],
  change: ANSWERS.change,
  'compare berg-one-bridge': ANSWERS.nothing,
}

async function piped(lines: string, json = false) {
  const { desk, requests } = handDesk(answers)
  const output = new PassThrough()
  const printed = textOf(output)
  const exit = await answerLines({
    desk,
    by: 'terminal:ada',
    role: 'reader',
    input: Readable.from([lines]),
    output,
    style,
    json,
  })
  output.end()
  return { exit, printed: await printed, requests }
}

describe('lines from a pipe', () => {
  test('are answered in order, apart by an empty line, without a prompt', async () => {
    const { exit, printed, requests } = await piped('who-said x\n\n  change  \r\n')
    expect(printed).toBe(`${render(ANSWERS['who-said'], style)}\n\n${render(ANSWERS.change, style)}\n`)
    expect(requests).toEqual(
      ['who-said x', 'change'].map(line => ({ line, by: 'terminal:ada', role: 'reader', surface: 'terminal' })),
    )
    expect(exit).toBe(0)
  })

  test('a number chooses an action of the answer before it', async () => {
    const { requests } = await piped('who-said x\n1')
    expect(requests.map(({ line }) => line)).toEqual(['who-said x', 'compare berg-one-bridge'])
  })

  test('the last failure is the exit code, even when a later line is answered', async () => {
    expect((await piped('frobnicate\nchange')).exit).toBe(64)
  })

  test('a number that stands for nothing is a mistake in usage', async () => {
    const { exit, printed, requests } = await piped('who-said x\n9')
    expect(exit).toBe(64)
    expect(printed.replace(/\s+/g, ' ')).toContain('There is no 9 to choose. The last answer has 1 to 3.')
    expect(requests).toHaveLength(1)
  })

  test('exit ends it', async () => {
    expect((await piped('change\n/exit\nchange')).requests).toHaveLength(1)
  })

  test('as JSON: one document to a line, and nothing else', async () => {
    const { printed } = await piped('change\n\nwho-said x', true)
    expect(printed.split('\n')).toHaveLength(3)
    expect(
      printed
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toEqual([ANSWERS.change, ANSWERS['who-said']])
  })

  test('ends quietly when nobody reads any more', async () => {
    const { desk, requests } = handDesk(answers)
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('broken pipe'), { code: 'EPIPE' })),
    })
    const input = Readable.from(['change\nchange\nchange\n'])
    expect(await answerLines({ desk, by: 'terminal:ada', role: 'reader', input, output, style })).toBe(0)
    expect(requests).toHaveLength(1)
  })

  test('any other trouble with the output is a fault', async () => {
    const { desk } = handDesk(answers)
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('no space left'), { code: 'ENOSPC' })),
    })
    const input = Readable.from(['change\n'])
    await expect(answerLines({ desk, by: 'terminal:ada', role: 'reader', input, output, style })).rejects.toThrow(
      'no space left',
    )
  })
})

describe('a single question', () => {
  async function once(line: string, json: boolean, isTTY: boolean) {
    const output = Object.assign(new PassThrough(), { isTTY })
    const printed = textOf(output)
    const exit = await answerOnce({
      desk: handDesk(answers).desk,
      by: 'terminal:ada',
      role: 'reader',
      line,
      output,
      style,
      json,
    })
    output.end()
    return { exit, printed: await printed }
  }

  test('is answered in text', async () => {
    expect(await once('change', false, true)).toEqual({ exit: 0, printed: `${render(ANSWERS.change, style)}\n` })
  })
  test('as JSON: one line for scripts, indented for eyes', async () => {
    expect(await once('change', true, false)).toEqual({ exit: 0, printed: `${JSON.stringify(ANSWERS.change)}\n` })
    expect((await once('change', true, true)).printed).toBe(`${JSON.stringify(ANSWERS.change, undefined, 2)}\n`)
  })
  test('an unknown command is a mistake in usage', async () => {
    expect((await once('frobnicate', false, false)).exit).toBe(64)
  })
  test('JSON keeps no control character for the terminal to obey', async () => {
    const words = '\u009B2J\u202E\u007F\u001B'
    const answer: Answer = { ...ANSWERS.change, title: [{ span: 'words', text: words }] }
    const output = new PassThrough()
    const printed = textOf(output)
    await answerOnce({
      desk: handDesk({ x: answer }).desk,
      by: 'terminal:ada',
      role: 'reader',
      line: 'x',
      output,
      style,
      json: true,
    })
    output.end()
    expect(await printed).not.toMatch(/(?!\n)[\p{Cc}\u202E]/u)
    expect(JSON.parse(await printed)).toEqual(answer)
  })
})
