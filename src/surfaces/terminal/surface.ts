import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Suggestion } from '../../desk/desk.ts'
import type { Seat } from '../surface.ts'
import { complete, suggestionLines } from './complete.ts'
import { converse, leaves } from './conversation.ts'
import { EXIT, type Exit } from './exit.ts'
import { openHistory, REMEMBERED } from './history.ts'
import { render } from './render.ts'
import { fitted, paint, type Screen, type Style } from './style.ts'
import { writerTo } from './write.ts'

export interface Chat extends Seat {
  readonly input: Readable
  readonly output: Writable & Screen
  readonly style: Style
  /** The file that keeps typed lines for the arrow keys; without it they are forgotten at the end. */
  readonly history?: string
}

const PROMPT = 'footnote> '
const GREETING = `Who said what, and where it was published. Try: who-said "not one inch"
help shows what else can be asked, Tab completes, exit leaves.`
/** How many suggestions Tab shows at most. */
const OFFERED = 12

interface Typed {
  readonly line: string
  /** Whether it was typed while an earlier line was being answered. */
  readonly ahead: boolean
}

/** A conversation with a person at a terminal. Resolves when they leave. */
export function chat({ input, output, style, history, ...seat }: Chat): Promise<Exit> {
  const turn = converse(seat)
  const kept = history === undefined ? undefined : openHistory(history)
  const write = writerTo(output)
  const waiting: Typed[] = []
  let answering = false
  let leaving = false

  const screen: Interface = createInterface({
    input,
    output,
    terminal: true,
    prompt: PROMPT,
    history: [...(kept?.lines ?? [])],
    historySize: REMEMBERED,
    removeHistoryDuplicates: true,
    completer: (line: string) => {
      const completion = complete(line, seat.desk.suggest(line, OFFERED))
      if ('replace' in completion) return [[completion.replace], completion.word]
      offer(completion.choose)
      return [[], completion.word]
    },
  })

  function offer(choices: readonly Suggestion[]): void {
    if (choices.length === 0) return
    output.write(`\n${suggestionLines(choices, fitted(style, output).width).join('\n')}\n`)
    screen.prompt(true)
  }

  async function answerOne({ line, ahead }: Typed): Promise<void> {
    const { asked, answer } = await turn(line)
    const echo = asked !== line ? `› ${asked}` : ahead ? PROMPT + line : ''
    const now = fitted(style, output)
    if (!(await write(`${echo && `${paint(echo, now, 'dim')}\n`}\n${render(answer, now)}\n\n`))) leave()
  }

  function leave(): void {
    leaving = true
    waiting.length = 0
    screen.close()
  }

  return new Promise((resolve, reject) => {
    async function answerWaiting(): Promise<void> {
      if (answering) return
      answering = true
      for (let typed = waiting.shift(); typed; typed = waiting.shift()) {
        if (leaves(typed.line)) leave()
        else await answerOne(typed)
      }
      answering = false
      if (leaving) resolve(EXIT.answered)
      else screen.prompt()
    }

    screen.on('line', typed => {
      const line = typed.trim()
      if (line !== '') {
        kept?.keep(typed.trimEnd())
        waiting.push({ line, ahead: answering })
      }
      answerWaiting().catch(reject)
    })
    screen.on('SIGINT', () => {
      waiting.length = 0
      const hint = screen.line === '' && !answering ? '\nTo leave, type exit or press Ctrl-D.' : '^C'
      screen.write(null, { ctrl: true, name: 'e' })
      output.write(`${hint}\n`)
      screen.write(null, { ctrl: true, name: 'u' })
    })
    screen.on('close', () => {
      if (!leaving) output.write('\n')
      leaving = true
      answerWaiting().catch(reject)
    })
    output.write(`${GREETING}\n\n`)
    screen.prompt()
  })
}
