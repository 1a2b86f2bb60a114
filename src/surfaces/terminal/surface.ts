import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Answer } from '../../answers/answer.ts'
import type { Suggestion } from '../../desk/desk.ts'
import type { Seat } from '../surface.ts'
import { complete, suggestionLines } from './complete.ts'
import { converse, leaves } from './conversation.ts'
import { EXIT, type Exit } from './exit.ts'
import { type Filling, fill, type Step } from './filling.ts'
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

/** A form that is being filled in, and the command that it is for. */
type Open = Filling & { readonly command: string }

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
  let filling: Open | undefined
  /** What stands in the line when its prompt appears. */
  let begun = ''
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
      if (filling) return completed(filling, line)
      const completion = complete(line, seat.desk.suggest(line, OFFERED))
      if ('replace' in completion) return [[completion.replace], completion.word]
      offer(completion.choose)
      return [[], completion.word]
    },
  })

  const pages = openPages({ screen, input, output, style, prompt: PROMPT })

  function offer(choices: readonly Suggestion[]): void {
    if (choices.length === 0) return
    output.write(`\n${suggestionLines(choices, fitted(style, output).width).join('\n')}\n`)
    screen.prompt(true)
  }

  function completed({ complete, command }: Open, line: string): [string[], string] {
    const { values, word } = complete(line, (option, typed) => seat.desk.offer({ command, option }, typed, OFFERED))
    const [only, ...others] = values
    if (only && others.length === 0) return [[only.value], word]
    offer(values)
    return [[], word]
  }

  async function answerOne({ line, ahead }: Typed): Promise<void> {
    if (filling) return step(filling.take(line))
    pages.close()
    const turn = await conversation.turn(line)
    const { asked } = turn
    const echo = asked !== line ? `› ${asked}` : ahead ? PROMPT + line : ''
    const now = fitted(style, output)
    if (echo !== '') await write(`${paint(echo, now, 'dim')}\n`)
    if ('answer' in turn) return show(turn.answer)
    filling = { ...fill(turn.form), command: turn.form.command }
    await step(filling.begin())
  }

  /** Goes on with a form: asks for the next field, or sends it as the line that it comes to. */
  async function step(next: Step): Promise<void> {
    const now = fitted(style, output)
    if ('line' in next) {
      endForm()
      await write(`${paint(`› ${next.line}`, now, 'dim')}\n`)
      return show((await conversation.answer(next.line)).answer)
    }
    const said = next.say.flatMap(words => wrapped(legible(words), { width: now.width }))
    await write(`${said.join('\n')}\n`)
    screen.setPrompt(next.prompt)
    begun = next.begin ?? ''
  }

  async function show(answer: Answer): Promise<void> {
    // Who has typed more lines already does not wait to turn pages.
    const isWhole = waiting.length > 0 || leaving
    if (!(await write(`\n${pages.open(answer, isWhole)}`))) leave()
  }

  function endForm(): void {
    filling = undefined
    begun = ''
    screen.setPrompt(PROMPT)
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
        if (leaves(typed.line) && !filling) leave()
        else await answerOne(typed)
      }
      answering = false
      if (leaving) resolve(EXIT.answered)
      else ask()
    }

    function ask(): void {
      screen.prompt()
      if (begun !== '') screen.write(begun)
      begun = ''
    }

    screen.on('line', typed => {
      const line = typed.trim()
      if (!answering && pages.take(line)) return
      if (filling) waiting.push({ line, ahead: false })
      else if (line !== '') {
        kept?.keep(typed.trimEnd())
        waiting.push({ line, ahead: answering })
      }
      answerWaiting().catch(reject)
    })
    screen.on('SIGINT', () => {
      waiting.length = 0
      if (!answering && pages.interrupt()) return
      if (filling && !answering) {
        output.write(`\nNothing was sent. To go on, type: ${legible(filling.unsent())}\n`)
        screen.write(null, { ctrl: true, name: 'e' })
        screen.write(null, { ctrl: true, name: 'u' })
        endForm()
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
