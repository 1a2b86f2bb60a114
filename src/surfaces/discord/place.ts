import { type BaseInteraction, InteractionContextType } from 'discord.js'

/** Where somebody asks, as far as it matters to what can be done there. */
export type Place =
  /** A server that Footnote is in: what is shared is its own message and can be corrected. */
  | { readonly place: 'server'; readonly server: string }
  /** Footnote's own direct messages: nobody else is there. */
  | { readonly place: 'direct' }
  /** A server or a conversation that Footnote is not in; the asker brought it along. It cannot come back to what it says there. */
  | { readonly place: 'elsewhere' }

export function placeOf(interaction: BaseInteraction): Place {
  const { guildId, guild, context } = interaction
  if (guildId !== null && guild !== null) return { place: 'server', server: guildId }
  return { place: context === InteractionContextType.BotDM ? 'direct' : 'elsewhere' }
}
