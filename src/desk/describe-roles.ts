import { type Asker, mayDo, ROLES, type Role, type Roster, roleOf } from '../editorial/policy.ts'
import { type Command, optionsOf } from './command.ts'

/** Somebody in each role, as the settings would name them, in the newsroom's own workspace. */
const SAMPLE: Roster = { home: ['slack:T1'], moderators: ['slack:moderator'], contributors: ['slack:contributor'] }

const PLACES = [
  ['at home', 'slack:T1'],
  ['elsewhere', 'slack:T2'],
  ['in private', undefined],
] as const

/** The page `docs/roles.md`: who may do what and where, worked out by the rules themselves. */
export function rolesPage(commands: readonly Command[]): string {
  const seats = PLACES.flatMap(([place, team]) =>
    ROLES.map(role => [`${role} ${place}`, { by: `slack:${role}`, team, role: 'reader' } satisfies Asker] as const),
  )
  const rows = commands
    .flatMap(deedsOf)
    .map(([deed, needed]) => [
      `\`${deed}\``,
      ...seats.map(([, asker]) => (mayDo(roleOf(asker, SAMPLE), needed) ? 'yes' : '–')),
    ])
  const head = ['', ...seats.map(([title]) => title)]
  return `# Who may do what

This page is generated from the commands' own declarations and the rules that decide at every line. *At home* is a workspace or
server of \`HOME_TEAMS\`; everybody else, and everybody in direct messages, reads. In a terminal, on the newsroom's own machine, people
are at home everywhere. Each role may do what the ones before it may. Nobody decides on a proposal of their own unless \`FOUR_EYES=no\`.

${[head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')}

Whoever is turned down is told how many people can help on that platform and, where \`REVIEW_CHANNELS\` names one there, in which channel.
Who they are is not said.
`
}

/** What can be done with a command: all of it, and what is reserved of it. */
function deedsOf(command: Command): readonly (readonly [deed: string, needed: Role])[] {
  const reserved = Object.entries(optionsOf(command)).flatMap(([option, { reserved: kept }]) =>
    kept ? kept.choices.map(choice => [`${command.name} ${option}:${choice}`, kept.role] as const) : [],
  )
  return [[command.name, command.role ?? 'reader'], ...reserved]
}
