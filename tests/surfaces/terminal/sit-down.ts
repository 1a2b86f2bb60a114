import { PassThrough } from 'node:stream'
import type { Answer } from '../../../src/answers/answer.ts'
import { chat } from '../../../src/surfaces/terminal/surface.ts'
import { handDesk } from '../../fixtures/hand-desk.ts'
import { stripped } from '../../fixtures/stripped.ts'

interface Sitting {
  /** The file of the history. */
  readonly history?: string | undefined
  /** How high the window is, in rows; not known where nothing is said. */
  readonly rows?: number | undefined
  readonly columns?: number
}

/** A person at a terminal: types, waits until something is on the screen, types again. */
export function sitDown(answers: Readonly<Record<string, Answer>>, { history, rows, columns = 72 }: Sitting = {}) {
  const { desk, requests } = handDesk(answers, [
    { value: 'who-said', label: 'Who said these words' },
    { value: 'eastport-1990', label: 'The ferries' },
    { value: 'eastport-1991', label: 'The harbour masters' },
  ])
  const input = new PassThrough()
  const output = Object.assign(new PassThrough(), { isTTY: true, columns, rows })
  let screen = ''
  output.setEncoding('utf8').on('data', chunk => {
    screen += chunk
  })
  const style = { width: 80, colour: false, links: false }
  const left = chat({
    desk,
    by: 'terminal:ada',
    role: 'reader',
    input,
    output,
    style,
    ...(history === undefined ? {} : { history }),
  })
  let seen = 0
  return {
    left,
    requests,
    type: (keys: string) => input.write(keys),
    /** Waits for words that were not on the screen at the last look. */
    async sees(words: string): Promise<string> {
      for (;;) {
        const at = screen.indexOf(words, seen)
        if (at >= 0) {
          const looked = screen.slice(seen, at + words.length)
          seen = at + words.length
          return looked
        }
        await new Promise(resolve => setImmediate(resolve))
      }
    },
    screen: () => stripped(screen),
    resize: (rows: number, columns: number) => Object.assign(output, { rows, columns }),
  }
}
