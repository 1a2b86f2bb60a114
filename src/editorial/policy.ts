/** What people may do, each role all that the ones before it may: everybody reads, contributors propose, moderators decide. */
export const ROLES = ['reader', 'contributor', 'moderator'] as const
export type Role = (typeof ROLES)[number]

/** Who may do what, and where, as the newsroom's settings say. */
export interface Roster {
  /** Workspaces and servers in which people may do more than read: `slack:T0123`, `discord:4567`. */
  readonly home: readonly string[]
  /** People, or groups of people such as Discord's roles: `slack:U0123`, `discord:4567`, `discord:role:89`. */
  readonly moderators: readonly string[]
  readonly contributors: readonly string[]
}

/** Somebody who wants something, as a surface tells it. */
export interface Asker {
  /** The surface and its own name for the person: `slack:T0123/U0456`, `discord:4567`, `terminal:ada`. */
  readonly by: string
  /** Where they ask: `slack:T0123`, `discord:4567`; absent in a terminal and in private conversations. */
  readonly team?: string | undefined
  /** Groups they belong to there: `discord:role:89`. */
  readonly groups?: readonly string[] | undefined
  /** The role that the surface itself vouches for, as a terminal does for whoever runs it; `reader` elsewhere. */
  readonly role: Role
}

/** What somebody may do, at the moment of asking. */
export function roleOf(asker: Asker, roster: Roster): Role {
  const names = new Set([asker.by, withoutTeam(asker.by), ...(asker.groups ?? [])])
  const isOneOf = (people: readonly string[]) => isAtHome(asker, roster) && people.some(name => names.has(name))
  if (asker.role === 'moderator' || isOneOf(roster.moderators)) return 'moderator'
  return asker.role === 'contributor' || isOneOf(roster.contributors) ? 'contributor' : 'reader'
}

/** Whether a role is enough for what needs another. */
export function mayDo(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}

/** Why somebody may not, and who can. */
export function whyNot(asker: Asker, needed: Role, what: string, roster: Roster): string {
  if (asker.role === 'reader' && !isAtHome(asker, roster)) {
    return `${what} works only in the workspaces and servers of the newsroom that keeps this record, for its ${needed}s. Everybody can ask and share here.`
  }
  const who = needed === 'contributor' ? 'contributors and moderators' : 'moderators'
  return `Only ${who} can use ${what}. The newsroom names them in its settings; ask one of yours.`
}

/** Whoever types in a terminal is on the newsroom's own machine. */
function isAtHome({ by, team }: Asker, { home }: Roster): boolean {
  return team === undefined ? by.startsWith('terminal:') : home.includes(team)
}

/** `slack:T0123/U0456` is named `slack:U0456` in the settings. */
function withoutTeam(by: string): string {
  return by.replace(/^([a-z]+):[^/]+\//, '$1:')
}
