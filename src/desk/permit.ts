import type { Answer } from '../answers/answer.ts'
import { code, link, type Piece, text } from '../answers/text.ts'
import { type Asker, type Hindrance, hindranceOf, nameInSettings, type Role, type Roster } from '../editorial/policy.ts'
import { type Command, optionsOf } from './command.ts'
import { refuse } from './refuse.ts'

/** What somebody wanted to do, and the role that it needs. */
interface Wanted {
  readonly asker: Asker
  readonly needed: Role
  /** The name of the command. */
  readonly what: string
  /** Who may and what others can do, where that is another sentence than of other commands. */
  readonly words?: string
}

/** What is reserved of the values of a line. */
export function reservedIn(command: Command, values: Readonly<Record<string, string>>) {
  return Object.entries(optionsOf(command))
    .map(([name, { reserved }]) => reserved?.choices.includes(values[name] ?? '') && reserved)
    .find(reserved => reserved !== undefined && reserved !== false)
}

/** Turns somebody down for their role or where they are, and says who can: how many and where they work, never by name. */
export function notPermitted(wanted: Wanted, roster: Roster, asOf: number): Answer {
  const { asker, needed } = wanted
  return refuse('not-permitted', wordsFor(wanted, hindranceOf(asker, needed, roster)), asOf)
}

function wordsFor({ asker, needed, what, words }: Wanted, hindrance: Hindrance): Piece {
  switch (hindrance.hindrance) {
    case 'elsewhere':
      return `${what} works only in the workspaces and servers of the newsroom that keeps this record, for its ${needed}s. Everybody can ask and share here.`
    case 'private':
      return `${what} works only in the channels of the newsroom’s own workspaces and servers, for its ${needed}s, and not in private conversations. Everybody can ask here.`
    case 'role': {
      const who = needed === 'contributor' ? 'contributors and moderators' : 'moderators'
      const first = words ?? `Only ${who} can use ${what}.`
      return text(
        `${first} `,
        theyAre(hindrance),
        ' Whoever runs Footnote names them; you are ',
        code(nameInSettings(asker.by)),
        '.',
      )
    }
  }
}

type Short = Extract<Hindrance, { readonly hindrance: 'role' }>

function theyAre({ people, groups, reviewIn }: Short): Piece {
  const some = [
    ...(people === 0 ? [] : [people === 1 ? 'one person' : `${people} people`]),
    ...(groups === 0 ? [] : [groups === 1 ? 'whoever has a certain role' : `whoever has one of ${groups} roles`]),
  ]
  if (some.length === 0) return 'Nobody is named here yet.'
  const address = reviewIn === undefined ? undefined : addressOf(reviewIn)
  const where =
    address === undefined
      ? [', whom you can ask.']
      : [', who can be asked in ', link('the review channel', address), '.']
  return text(`Here they are ${some.join(' and ')}`, ...where)
}

/** Where a channel is, as its platform links to it. */
function addressOf(channel: string): string | undefined {
  const [, surface, team, id] = /^(slack|discord):([^/]+)\/(.+)$/.exec(channel) ?? []
  if (surface === 'slack') return `https://slack.com/app_redirect?team=${team}&channel=${id}`
  return surface === 'discord' ? `https://discord.com/channels/${team}/${id}` : undefined
}
