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
  /** Channels in which moderators work: `slack:T0123/C0456`, `discord:4567/8901`. */
  readonly reviewChannels?: readonly string[]
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
  const names = new Set([asker.by, nameInSettings(asker.by), ...(asker.groups ?? [])])
  const isOneOf = (people: readonly string[]) => isAtHome(asker, roster) && people.some(name => names.has(name))
  if (asker.role === 'moderator' || isOneOf(roster.moderators)) return 'moderator'
  return asker.role === 'contributor' || isOneOf(roster.contributors) ? 'contributor' : 'reader'
}

/** Whether a role is enough for what needs another. */
export function mayDo(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}

/** Why somebody may not: where they are, or that they are not among those who may. */
export type Hindrance =
  | { readonly hindrance: 'elsewhere' | 'private' }
  | {
      readonly hindrance: 'role'
      /** How many people the settings name on this surface, and how many groups of people. Which ones is nobody's business. */
      readonly people: number
      readonly groups: number
      /** The channel of the team in which moderators work. */
      readonly reviewIn: string | undefined
    }

/** What keeps somebody from what needs a role, so that they can be told who can help them. */
export function hindranceOf(asker: Asker, needed: Role, roster: Roster): Hindrance {
  const { by, team } = asker
  if (asker.role === 'reader' && !isAtHome(asker, roster)) {
    return { hindrance: team === undefined ? 'private' : 'elsewhere' }
  }
  const surface = `${by.split(':', 1)[0]}:`
  const may = new Set([...roster.moderators, ...(needed === 'contributor' ? roster.contributors : [])])
  const here = [...may].filter(name => name.startsWith(surface))
  const groups = here.filter(name => name.split(':').length > 2).length
  const reviewIn = roster.reviewChannels?.find(channel => team !== undefined && channel.startsWith(`${team}/`))
  return { hindrance: 'role', people: here.length - groups, groups, reviewIn }
}

/** Whoever types in a terminal is on the newsroom's own machine. */
function isAtHome({ by, team }: Asker, { home }: Roster): boolean {
  return team === undefined ? by.startsWith('terminal:') : home.includes(team)
}

/** Somebody as the settings name them: `slack:T0123/U0456` is `slack:U0456` there. */
export function nameInSettings(by: string): string {
  return by.replace(/^([a-z]+):[^/]+\//, '$1:')
}
