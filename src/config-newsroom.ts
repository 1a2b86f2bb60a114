import { z } from 'zod'
import type { Roster } from './editorial/policy.ts'

const NAMES = 'must be names like slack:U0123, discord:4567 or discord:role:89, with commas between them'

/** Names separated by commas; nothing is no name. */
function names(form: RegExp, error: string) {
  return z
    .string()
    .default('')
    .transform(list => list.split(/[,\s]+/u).filter(name => name !== ''))
    .refine(list => list.every(name => form.test(name)), error)
}

const PERSON = /^(?:slack:[UW][A-Z0-9]+|discord:(?:role:)?\d+|terminal:\S+)$/
const TEAM = /^(?:slack:[TE][A-Z0-9]+|discord:\d+)$/
const CHANNEL = /^(?:slack:[TE][A-Z0-9]+\/[CG][A-Z0-9]+|discord:\d+\/\d+)$/

/** The variables that say who may do what. */
export const NEWSROOM = {
  HOME_TEAMS: names(TEAM, 'must be workspaces and servers like slack:T0123 or discord:4567, with commas between them'),
  MODERATORS: names(PERSON, NAMES),
  CONTRIBUTORS: names(PERSON, NAMES),
  REVIEW_CHANNELS: names(
    CHANNEL,
    'must be channels like slack:T0123/C0456 or discord:4567/8901, with commas between them',
  ),
  FOUR_EYES: z.enum(['yes', 'no'], 'must be yes or no').default('yes'),
}

/** The newsroom, as its settings describe it. */
export interface Newsroom {
  readonly roster: Roster
  /** Channels in which proposals appear: `slack:T0123/C0456`, `discord:4567/8901`. */
  readonly reviewChannels: readonly string[]
  /** Nobody decides on a proposal of their own. */
  readonly fourEyes: boolean
}

type Read = { readonly [Name in keyof typeof NEWSROOM]: z.infer<(typeof NEWSROOM)[Name]> }

export function readNewsroom({ HOME_TEAMS, MODERATORS, CONTRIBUTORS, REVIEW_CHANNELS, FOUR_EYES }: Read): Newsroom {
  const roster = {
    ...{ home: HOME_TEAMS, moderators: MODERATORS, contributors: CONTRIBUTORS },
    reviewChannels: REVIEW_CHANNELS,
  }
  return { roster, reviewChannels: REVIEW_CHANNELS, fourEyes: FOUR_EYES === 'yes' }
}
