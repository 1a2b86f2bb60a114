import type { Answer } from '../answers/answer.ts'
import { code, text } from '../answers/text.ts'
import type { Archive } from '../catalogue/archive.ts'
import { nearest } from '../search/nearest.ts'
import type { Search } from '../search/search.ts'
import { type Command, type Context, ROLES } from './command.ts'
import type { Desk, Request } from './desk.ts'
import { clean, type Line, readLine, writeLine } from './line.ts'
import { refuse } from './refuse.ts'
import { offer, suggest } from './suggest.ts'

export interface Fittings {
  readonly archive: Archive
  readonly search: Search
  readonly commands: readonly Command[]
  /** The instant, as ISO 8601 in UTC. */
  readonly now: () => string
  /** Tells the operator of a fault and returns the reference under which the log has it. It must not log what was asked. */
  readonly report: (fault: unknown) => string
}

/** The one door: every typed line, button and form comes through here. */
export function createDesk({ archive, search, commands, now, report }: Fittings): Desk {
  const { catalogue } = archive
  const commandOf = (name: string) => commands.find(command => command.name === name)

  async function answer({ line, by, role }: Request): Promise<Answer> {
    const read = readLine(line, commandOf)
    if ('problem' in read) return refuse('usage', read.problem, catalogue.position)
    const command = commandOf(read.command)
    if (!command) return unknown(read.command, clean(line))
    if (ROLES.indexOf(role) < ROLES.indexOf(command.role ?? 'reader')) {
      return refuse(
        'not-permitted',
        `Only a ${command.role} can use ${command.name}. Ask one of yours.`,
        catalogue.position,
      )
    }
    const values = valuesOf(command, read)
    if ('problem' in values) return refuse('usage', values.problem, catalogue.position, values.instead)
    await archive.catchUp()
    const context: Context = { catalogue, search, commands, by, role, today: now().slice(0, 10) }
    return command.answer(values.values, context)
  }

  function unknown(name: string, line: string): Answer {
    if (line === '') return refuse('usage', 'Nothing was asked.', catalogue.position, 'help')
    const near = nearest(
      name,
      commands.map(command => command.name),
    )
    const problem = `There is no command ${name.slice(0, 40)}.`
    if (near !== undefined) {
      return refuse(
        'usage',
        `${problem} Did you mean ${near}?`,
        catalogue.position,
        `${near}${line.slice(line.indexOf(name) + name.length)}`,
      )
    }
    return refuse('usage', `${problem} Ask who said something, or for help.`, catalogue.position, 'help')
  }

  return {
    answer: async request => {
      try {
        return await answer(request)
      } catch (fault) {
        return apology(report(fault), catalogue.position)
      }
    },
    posted: async ({ answer, ...copy }) => {
      const { line, shows } = answer
      if (line === undefined || shows.length === 0) return
      const event = { type: 'copy-posted', copy, line, shows } as const
      await archive.commit(() => ({ drafts: [{ by: copy.surface, at: now(), event }] }))
    },
    suggest: (line, limit) => suggest(line, limit, { catalogue, search, commands }),
    offer: (wanted, typed, limit) => offer(wanted, typed, limit, { catalogue, search, commands }),
  }
}

type Read =
  | { readonly values: Readonly<Record<string, string>> }
  | { readonly problem: string; readonly instead?: string }

function valuesOf(command: Command, { words, named, strays }: Line): Read {
  const values: Record<string, string> = Object.fromEntries(named)
  const [positional] = Object.entries(command.options).find(([, option]) => option.positional) ?? []
  const example = command.examples[0].line
  for (const stray of strays) {
    const near = nearest(stray, Object.keys(command.options))
    if (near === undefined) continue
    const known = Object.keys(command.options)
      .map(option => `${option}:`)
      .join(', ')
    return {
      problem: `${command.name} has no ${stray}:, only ${known}. Did you mean ${near}:? If it is part of the words, put them in quotation marks.`,
    }
  }
  if (words !== '') {
    if (positional === undefined)
      return { problem: `${command.name} takes no words of its own.`, instead: `help ${command.name}` }
    if (values[positional] !== undefined) return { problem: `${positional} is given twice. Give it once.` }
    values[positional] = words
  }
  for (const [name, option] of Object.entries(command.options)) {
    const value = values[name]
    if (value === undefined) {
      if (option.required)
        return {
          problem: `${command.name} needs ${option.description.toLowerCase()}. For example: ${example}`,
          instead: example,
        }
      continue
    }
    const most = option.max ?? 200
    if (value.length > most) {
      return {
        problem: `${name} is ${value.length} characters long; at most ${most} are taken. Give one quotation or name at a time.`,
      }
    }
    if (option.choices && !option.choices.includes(value.toLowerCase())) {
      const near = nearest(value.toLowerCase(), option.choices)
      return {
        problem: `${name}:${value.slice(0, 40)} is not known. ${name} can be ${option.choices.join(', ')}.`,
        ...(near === undefined ? {} : { instead: writeLine(command, { ...values, [name]: near }) }),
      }
    }
    if (option.choices) values[name] = value.toLowerCase()
  }
  return { values }
}

function apology(reference: string, asOf: number): Answer {
  return {
    status: 'failed',
    title: text('Something went wrong here'),
    blocks: [
      {
        block: 'notice',
        tone: 'refusal',
        text: text(
          'The fault is ours, not yours. Please try again; if it happens again, tell whoever runs this bot the reference ',
          code(reference),
          '.',
        ),
      },
    ],
    notes: [],
    actions: [],
    shows: [],
    asOf,
  }
}
