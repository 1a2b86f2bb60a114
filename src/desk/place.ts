import type { Answer } from '../answers/answer.ts'
import type { Copy } from '../catalogue/catalogue.ts'
import type { Context } from './command.ts'
import { refuse } from './refuse.ts'

/** The copies that stand in the channel in which is asked; or that there is no channel. */
export function copiesHere({ catalogue, place }: Context): readonly Copy[] | Answer {
  if (!place) {
    return refuse(
      'usage',
      'There is no channel here to pin anything in. Ask in a channel of Slack or Discord.',
      catalogue.position,
    )
  }
  const [, surface = '', team = ''] = /^([^:]+):(.+)$/.exec(place.team) ?? []
  return catalogue.copiesIn({ surface, team, channel: place.channel }).filter(({ lost }) => lost === null)
}

/** Whether there is no channel. */
export function isNowhere(copies: readonly Copy[] | Answer): copies is Answer {
  return !Array.isArray(copies)
}
