import type { BaseInteraction } from 'discord.js'
import type { Desk } from '../../desk/desk.ts'
import type { Seat } from '../surface.ts'
import { placeOf } from './place.ts'

/**
 * Whoever does something, as the desk is told of them. Their roles come with the interaction itself, so that no list of members is
 * ever read; what the roles allow, the newsroom's settings say.
 */
export function seatOf(interaction: BaseInteraction, desk: Desk): Seat {
  const place = placeOf(interaction)
  const { channelId, member, user } = interaction
  const seat = { desk, by: `discord:${user.id}`, role: 'reader' } as const
  if (place.place !== 'server' || channelId === null) return seat
  const groups = rolesOf(member).map(id => `discord:role:${id}`)
  return { ...seat, team: `discord:${place.server}`, groups, channel: channelId }
}

/** The role that everybody has, @everyone, has the server's own number. */
function rolesOf(member: BaseInteraction['member']): readonly string[] {
  if (member === null) return []
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()]
}
