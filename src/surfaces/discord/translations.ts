import type { Locale } from 'discord.js'

/** What a command is called in another language (https://docs.discord.com/developers/interactions/application-commands#localization). */
export interface Translation {
  readonly name?: string
  readonly description?: string
  readonly options?: Readonly<Record<string, Omit<Translation, 'options'>>>
}

/** Translations by Discord's locale and by the command's own name. Whatever is missing shows in English. */
export type Translations = Readonly<Partial<Record<Locale, Readonly<Record<string, Translation>>>>>

/** None yet: a language is added here, and nowhere else. */
export const TRANSLATIONS: Translations = {}
