import type { Answer } from '../answers/answer.ts'
import { code, text } from '../answers/text.ts'
import type { Archive } from '../catalogue/archive.ts'
import { type Asker, mayDo, type Roster, roleOf } from '../editorial/policy.ts'
import type { PrivateFile } from '../ledger/private.ts'
import { nearest } from '../search/nearest.ts'
import type { Search } from '../search/search.ts'
import { withNotices } from './amended.ts'
import type { Command, Context } from './command.ts'
import type { Desk, Request } from './desk.ts'
import { createEditing } from './editing.ts'
import { clean, readLine } from './line.ts'
import { notPermitted, reservedIn } from './permit.ts'
import { refuse } from './refuse.ts'
import type { Rules } from './rules.ts'
import { offer, suggest } from './suggest.ts'
import { valuesOf } from './values.ts'

export interface Fittings {
  readonly archive: Archive
  readonly search: Search
  readonly commands: readonly Command[]
  /** Who signs with which key, and what they left unfinished. */
  readonly private: Pick<PrivateFile, 'people' | 'unfinished'>
  readonly roster: Roster
  readonly rules: Rules
  /** Called when the record has changed, so that posted copies can follow. */
  readonly changed?: () => void
  /** The instant, as ISO 8601 in UTC. */
  readonly now: () => string
  /** Tells the operator of a fault and returns the reference under which the log has it. It must not log what was asked. */
  readonly report: (fault: unknown) => string
}

/** The one door: every typed line, button and form comes through here. */
export function createDesk({
  archive,
  search,
  commands,
  now,
  report,
  roster,
  rules,
  changed,
  ...fittings
}: Fittings): Desk {
  const { catalogue } = archive
  const { people, unfinished } = fittings.private
  const commandOf = (name: string) => commands.find(command => command.name === name)
  const editing = createEditing({ archive, commandOf, people, unfinished, now, changed })

  async function answer(request: Request): Promise<Answer> {
    const understood = await understand(request)
    if ('status' in understood) return understood
    const { command, values, context } = understood
    if (command.decide) return editing.commit(command, values, request, context)
    return withNotices(await command.answer(values, context), catalogue, context)
  }

  /** A question within another: never an edit, which is only ever somebody's own. */
  async function ask(request: Request): Promise<Answer> {
    const understood = await understand(request)
    if ('status' in understood) return understood
    const { command, values, context } = understood
    if (!command.answer) return refuse('usage', `${command.name} cannot be part of another line.`, catalogue.position)
    return command.answer(values, context)
  }

  /** The command of a line with its values, if whoever asks may use it: what a role is, is seen at the moment of asking. */
  async function understand(request: Request): Promise<Understood | Answer> {
    const { line, by, surface } = request
    const read = readLine(line, commandOf)
    if ('problem' in read) return refuse('usage', read.problem, catalogue.position)
    const command = commandOf(read.command)
    if (!command) return unknown(read.command, clean(line))
    const asker: Asker = request
    const role = roleOf(asker, roster)
    const needed = command.role ?? 'reader'
    if (!mayDo(role, needed)) {
      return notPermitted({ asker, needed, what: command.name }, roster, catalogue.position)
    }
    const values = valuesOf(command, read)
    if ('problem' in values) return refuse('usage', values.problem, catalogue.position, values.instead)
    const reserved = reservedIn(command, values.values)
    if (reserved && !mayDo(role, reserved.role)) {
      const { role: more, words } = reserved
      return notPermitted({ asker, needed: more, what: command.name, words }, roster, catalogue.position)
    }
    await archive.catchUp()
    const key = people.keyOf(by)
    const context: Context = {
      ...{ catalogue, search, commands, role, rules, surface, today: now().slice(0, 10) },
      ...(key !== undefined && { by: key }),
      unfinished: unfinished.of(by, now()),
      personOf: people.personOf,
      ...(request.team !== undefined &&
        request.channel !== undefined && { place: { team: request.team, channel: request.channel } }),
      ask: other => ask({ ...request, line: other }),
    }
    return { command, values: values.values, context }
  }

  function unknown(name: string, line: string): Answer {
    if (!/\p{L}/u.test(line)) return refuse('usage', 'Nothing was asked.', catalogue.position, 'help')
    const rest = line.slice(line.indexOf(' ') + 1 || line.length)
    const joined = commandOf(`${name}-${rest.split(' ', 1)[0]?.toLowerCase()}`)
    if (joined) {
      const after = rest.slice(joined.name.length - name.length - 1)
      return refuse('usage', `Write ${joined.name} with its hyphen.`, catalogue.position, `${joined.name}${after}`)
    }
    const near = /^[\w-]{2,}$/.test(name)
      ? nearest(
          name,
          commands.map(command => command.name),
        )
      : undefined
    const problem = `There is no command ${name.slice(0, 40)}.`
    if (near !== undefined) {
      const words = rest === '' ? '' : ` ${rest}`
      return refuse('usage', `${problem} Did you mean ${near}?`, catalogue.position, `${near}${words}`)
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
    form: async request => {
      try {
        return await editing.form(request, understand)
      } catch (fault) {
        return { answer: apology(report(fault), catalogue.position) }
      }
    },
    keep: async request => {
      try {
        const understood = await understand(request)
        if ('status' in understood) return { answer: understood }
        const { command, values } = understood
        if (command.decide) return { draft: editing.keep(command, values, request) }
        return { answer: refuse('usage', `${command.name} has nothing to be kept.`, catalogue.position) }
      } catch (fault) {
        return { answer: apology(report(fault), catalogue.position) }
      }
    },
    posted: async ({ answer, pinned = false, ...copy }) => {
      const { line, shows, proposals = [] } = answer
      if (line === undefined || shows.length + proposals.length === 0) return
      const place = { surface: copy.surface, team: copy.team, channel: copy.channel, message: copy.message }
      const event = { type: 'copy-posted', copy: place, line, shows, proposals, asOf: answer.asOf } as const
      const pin = { type: 'copy-pinned', copy: place } as const
      const events = pinned ? [event, pin] : [event]
      await archive.commit(() => ({ drafts: events.map(each => ({ by: copy.surface, at: now(), event: each })) }))
    },
    roleOf: asker => roleOf(asker, roster),
    suggest: (line, limit) => suggest(line, limit, { catalogue, search, commands }),
    offer: (wanted, typed, limit) => offer(wanted, typed, limit, { catalogue, search, commands }),
  }
}

interface Understood {
  readonly command: Command
  readonly values: Readonly<Record<string, string>>
  readonly context: Context
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
