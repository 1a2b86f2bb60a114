import type { Answer } from '../answers/answer.ts'
import type { Archive } from '../catalogue/archive.ts'
import type { People } from '../ledger/people.ts'
import type { Unfinished } from '../ledger/unfinished.ts'
import type { Command, Context } from './command.ts'
import type { Request } from './desk.ts'
import type { Form } from './form.ts'
import { writeLine } from './line.ts'

type EditCommand = Extract<Command, { readonly decide: unknown }>
type Values = Readonly<Record<string, string>>

interface Fittings {
  readonly archive: Archive
  readonly commandOf: (name: string) => Command | undefined
  readonly people: People
  readonly unfinished: Unfinished
  readonly now: () => string
  readonly changed: (() => void) | undefined
}

type Understood = { readonly command: Command; readonly values: Values; readonly context: Context }

/** Carries out what edits decide: signs it with a key in place of a person, appends it, and keeps what could not be recorded. */
export interface Editing {
  commit(command: EditCommand, values: Values, request: Request, context: Context): Promise<Answer>
  form(
    request: Request,
    understand: (request: Request) => Promise<Understood | Answer>,
  ): Promise<{ readonly form: Form } | { readonly answer: Answer } | undefined>
  /** Keeps a line for a day that its author has not finished. Returns the line that takes it up again. */
  keep(command: EditCommand, values: Values, request: Request): string
}

export function createEditing({ archive, commandOf, people, unfinished, now, changed }: Fittings): Editing {
  return {
    commit: async (command, values, { by }, context) => {
      const key = context.by ?? people.newKey()
      const outcome = await archive.commit(catalogue => {
        const decideFor = (signer: string) =>
          command.decide(values, { ...context, catalogue, stamp: { by: signer, at: now() } })
        const decided = decideFor(key)
        if (decided.drafts.length === 0) return decided
        // Whose key it is must be known before anything is signed with it; in another process they may have got one meanwhile.
        const settled = people.remember(by, key)
        const last = settled === key ? decided : decideFor(settled)
        // Before anything is posted again that would name them.
        if (last.forgets) people.forget(by)
        return last
      })
      const answer = outcome.answer(outcome.postings)
      if (outcome.postings.length > 0) changed?.()
      if (outcome.forgets) {
        people.forget(by)
        unfinished.drop(by)
        return answer
      }
      if (answer.status !== 'refused') {
        unfinished.drop(by, aboutOf(command, values))
        return answer
      }
      return isWorthKeeping(command, values) ? kept(answer, command, values, by) : answer
    },
    form: async (request, understand) => {
      const understood = await understand(request)
      if ('status' in understood) return formsOf(request) ? { answer: understood } : undefined
      const { command, values, context } = understood
      const form = command.decide && command.form?.(values, context)
      return form && { form }
    },
    keep: (command, values, { by }) => keptAs(command, values, by),
  }

  /** A line that a form would complete is refused for what it lacks; a form's own refusals are its answer. */
  function formsOf({ line }: Request): boolean {
    return commandOf(line.trim().replace(/^\//, '').split(/\s/u, 1)[0]?.toLowerCase() ?? '')?.decide !== undefined
  }

  function keptAs(command: EditCommand, values: Values, by: string): string {
    return `draft ${unfinished.keep(by, aboutOf(command, values), writeLine(command, values), now())}`
  }

  function kept(answer: Answer, command: EditCommand, values: Values, by: string): Answer {
    const draft = keptAs(command, values, by)
    return { ...answer, draft, actions: [...answer.actions, { label: 'Fix it', line: draft, weight: 'main' }] }
  }
}

/** What somebody typed into a form is worth keeping; a name and a verdict are not. */
function isWorthKeeping({ fields }: EditCommand, values: Values): boolean {
  return fields !== undefined && Object.keys(values).some(name => name in fields)
}

/** What a line is about: a second try replaces the first. */
function aboutOf({ name, options }: EditCommand, values: Values): string {
  const [positional] = Object.entries(options).find(([, option]) => option.positional) ?? []
  return [name, positional && values[positional]].filter(Boolean).join(' ')
}
