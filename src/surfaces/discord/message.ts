import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js'

/** What is sent to Discord to be shown: components only, nobody mentioned, no previews of the pages that are linked. */
export interface Message {
  readonly flags: number
  readonly components: readonly APIMessageTopLevelComponent[]
  readonly allowed_mentions: { readonly parse: [] }
}

export function messageOf(components: readonly APIMessageTopLevelComponent[]): Message {
  return {
    flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
    components,
    allowed_mentions: { parse: [] },
  }
}
