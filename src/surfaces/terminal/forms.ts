import type { Suggestion } from '../../desk/desk.ts'
import type { Form } from '../../desk/form.ts'
import type { Seat } from '../surface.ts'
import { type Filling, fill, type Step } from './filling.ts'
import { legible } from './legible.ts'
import { paint, type Style } from './style.ts'
import { wrapped } from './wrap.ts'

interface Fittings {
  readonly desk: Seat['desk']
  /** The style as it fits the screen now. */
  readonly style: () => Style & { readonly width: number }
  readonly write: (words: string) => Promise<unknown>
  readonly setPrompt: (prompt: string) => void
  /** The prompt where no form is open. */
  readonly prompt: string
  /** Answers the line that a form comes to. */
  readonly send: (line: string) => Promise<void>
}

/** The form that is being filled in at a terminal, if one is: what it asks for next stands in the prompt. */
export interface Forms {
  isOpen(): boolean
  open(form: Form): Promise<void>
  /** Takes what was typed for a field. */
  take(line: string): Promise<void>
  /** What could stand in place of the last word, at most so many; nothing where no form is open. */
  complete(line: string, limit: number): { readonly values: readonly Suggestion[]; readonly word: string } | undefined
  /** What stands in the line when the prompt appears, once. */
  begun(): string
  /** Gives the form up, and returns the line that would go on with it; nothing where none is open. */
  abandon(): string | undefined
}

export function createForms({ desk, style, write, setPrompt, prompt, send }: Fittings): Forms {
  let filling: (Filling & { readonly command: string }) | undefined
  let begun = ''

  function end(): void {
    filling = undefined
    begun = ''
    setPrompt(prompt)
  }

  /** Goes on with a form: asks for the next field, or sends it as the line that it comes to. */
  async function step(next: Step): Promise<void> {
    const now = style()
    if ('line' in next) {
      end()
      await write(`${paint(`› ${next.line}`, now, 'dim')}\n`)
      return send(next.line)
    }
    const said = next.say.flatMap(words => wrapped(legible(words), { width: now.width }))
    await write(`${said.join('\n')}\n`)
    setPrompt(next.prompt)
    begun = next.begin ?? ''
  }

  return {
    isOpen: () => filling !== undefined,
    open: form => {
      filling = { ...fill(form), command: form.command }
      return step(filling.begin())
    },
    take: async line => {
      if (filling) await step(filling.take(line))
    },
    complete: (line, limit) => {
      if (!filling) return undefined
      const { command } = filling
      return filling.complete(line, (option, typed) => desk.offer({ command, option }, typed, limit))
    },
    begun: () => {
      const words = begun
      begun = ''
      return words
    },
    abandon: () => {
      const line = filling?.unsent()
      if (filling) end()
      return line
    },
  }
}
