import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Answer } from '../../answers/answer.ts'
import type { Suggestion } from '../../desk/desk.ts'
import type { Seat } from '../surface.ts'
import { complete, suggestionLines } from './complete.ts'
import { converse, leaves } from './conversation.ts'
import { EXIT, type Exit } from './exit.ts'
import { createForms } from './forms.ts'
import { openHistory, REMEMBERED } from './history.ts'
import { legible } from './legible.ts'
import { openPages } from './pages.ts'
import { fitted, paint, type Screen, type Style } from './style.ts'
import { wrapped } from './wrap.ts'
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
  const conversation = converse(seat)
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
      const inForm = forms.complete(line, OFFERED)
      if (inForm) return completed(inForm)
      const completion = complete(line, seat.desk.suggest(line, OFFERED))
      if ('replace' in completion) return [[completion.replace], completion.word]
      offer(completion.choose)
      return [[], completion.word]
    },
  })

  const pages = openPages({ screen, input, output, style, prompt: PROMPT })
  const forms = createForms({
    ...{ desk: seat.desk, write, prompt: PROMPT, style: () => fitted(style, output) },
    setPrompt: prompt => screen.setPrompt(prompt),
    send: async line => show((await conversation.answer(line)).answer),
  })

  function offer(choices: readonly Suggestion[]): void {
    if (choices.length === 0) return
    output.write(`\n${suggestionLines(choices, fitted(style, output).width).join('\n')}\n`)
    screen.prompt(true)
  }

  function completed({ values, word }: NonNullable<ReturnType<typeof forms.complete>>): [string[], string] {
    const [only, ...others] = values
    if (only && others.length === 0) return [[only.value], word]
    offer(values)
    return [[], word]
  }

  async function answerOne({ line, ahead }: Typed): Promise<void> {
    if (forms.isOpen()) return forms.take(line)
    pages.close()
    const turn = await conversation.turn(line)
    const { asked } = turn
    const echo = asked !== line ? `› ${asked}` : ahead ? PROMPT + line : ''
    const now = fitted(style, output)
    if (echo !== '') await write(`${paint(echo, now, 'dim')}\n`)
    if ('answer' in turn) return show(turn.answer)
    await forms.open(turn.form)
  }

  async function show(answer: Answer): Promise<void> {
    // Who has typed more lines already does not wait to turn pages.
    const isWhole = waiting.length > 0 || leaving
    if (!(await write(`\n${pages.open(answer, isWhole)}`))) leave()
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
        if (leaves(typed.line) && !forms.isOpen()) leave()
        else await answerOne(typed)
      }
      answering = false
      if (leaving) resolve(EXIT.answered)
      else ask()
    }

    function ask(): void {
      screen.prompt()
      const begun = forms.begun()
      if (begun !== '') screen.write(begun)
    }

    screen.on('line', typed => {
      const line = typed.trim()
      if (!answering && pages.take(line)) return
      if (forms.isOpen()) waiting.push({ line, ahead: false })
      else if (line !== '') {
        kept?.keep(typed.trimEnd())
        waiting.push({ line, ahead: answering })
      }
      answerWaiting().catch(reject)
    })
    screen.on('SIGINT', () => {
      waiting.length = 0
      if (!answering && pages.interrupt()) return
      const unsent = answering ? undefined : forms.abandon()
      if (unsent !== undefined) {
        output.write(`\nNothing was sent. To go on, type: ${legible(unsent)}\n`)
        screen.write(null, { ctrl: true, name: 'e' })
        screen.write(null, { ctrl: true, name: 'u' })
        return screen.prompt()
      }
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
    const { width } = fitted(style, output)
    const greeting = GREETING.split('\n').flatMap(line => wrapped(line, { width }))
    output.write(`${greeting.join('\n')}\n\n`)
    screen.prompt()
  })
}
