import { parseArgs } from 'node:util'
import { ROLES, type Role } from '../desk/command.ts'
import type { Desk } from '../desk/desk.ts'
import type { Exit } from '../surfaces/terminal/exit.ts'
import { answerOnce } from '../surfaces/terminal/once.ts'
import { answerLines } from '../surfaces/terminal/pipe.ts'
import type { Style } from '../surfaces/terminal/style.ts'
import { PREVIEWS, printPreviews } from './previews.ts'

/** What `ask` was told on its command line. */
export interface Asked {
  /** The line; `-` reads lines from standard input. */
  readonly line: string
  readonly json: boolean
  /** The platform to print it for. */
  readonly render?: string
  readonly role: Role
  readonly by: string
}

/** Reads the command line of `ask`; what is wrong with it, if it cannot be read. */
export function readAsk(args: readonly string[]): Asked | { readonly problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        render: { type: 'string' },
        as: { type: 'string', default: 'reader' },
        by: { type: 'string', default: 'you' },
      },
    })
    const role = ROLES.find(known => known === values.as)
    if (!role) return { problem: `--as ${values.as} is no role. It can be ${ROLES.join(', ')}.` }
    if (positionals.length === 0) return { problem: 'No line to answer was given.' }
    const { render } = values
    if (render !== undefined && !Object.hasOwn(PREVIEWS, render)) {
      return { problem: `--render ${render} is no platform. It can be ${Object.keys(PREVIEWS).join(', ')}.` }
    }
    const asked = { line: positionals.join(' '), json: values.json, role, by: `terminal:${values.by}` }
    return render === undefined ? asked : { ...asked, render }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Answers what was asked on standard output. */
export async function answerAsked({ line, json, render, role, by }: Asked, desk: Desk, style: Style): Promise<Exit> {
  const show = render === undefined ? undefined : PREVIEWS[render]
  const { stdin: input, stdout: output } = process
  if (show) return printPreviews(show, { line, seat: { desk, by, role }, input, output })
  const seat = { desk, by, role, style, json, output }
  if (line === '-') return answerLines({ ...seat, input })
  return answerOnce({ ...seat, line })
}
