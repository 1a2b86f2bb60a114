import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js'
import type { Command, Option } from '../../desk/command.ts'
import { LIMITS } from './limits.ts'
import { TRANSLATIONS, type Translation, type Translations } from './translations.ts'

export type Registration = RESTPostAPIApplicationCommandsJSONBody

/** The option that shows an answer to everybody; every command has it. */
export const SHARE = 'share'

/** What can be done with a message: the names that its menu shows. */
export const MENU = { whoSaid: 'Who said this?', check: 'Check these quotes' } as const

/** Whether commands are for all of Discord, or to be tried in one server, where they are there at once. */
export type Scope = 'everywhere' | 'server'

/**
 * What Discord is told of the commands, derived from their declarations. Commands that not everybody may use are left out
 * everywhere and are there only in the servers of those who may.
 */
export function registrationOf(
  commands: readonly Command[],
  scope: Scope,
  translations: Translations = TRANSLATIONS,
): readonly Registration[] {
  const open = scope === 'server' ? commands : commands.filter(({ role = 'reader' }) => role === 'reader')
  const slash = open.map(command => ({ ...slashOf(command, translations), ...(scope === 'everywhere' && ANYWHERE) }))
  const menu = Object.values(MENU).map(name => ({
    type: ApplicationCommandType.Message as const,
    name,
    ...namesIn(translations, names => names[name]),
    ...(scope === 'everywhere' && ANYWHERE),
  }))
  return [...slash, ...menu]
}

/** In servers, in Footnote's direct messages and in private conversations; installed to a server or to a person. */
const ANYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}

function slashOf({ name, summary, options }: Command, translations: Translations) {
  const declared = Object.entries(options).map(([option, declaration]) => ({
    ...optionOf(option, declaration),
    ...wordsIn(translations, option, declaration.description, names => names[name]?.options?.[option]),
  }))
  return {
    type: ApplicationCommandType.ChatInput as const,
    name,
    description: summary,
    ...wordsIn(translations, name, summary, names => names[name]),
    options: [
      ...declared.filter(({ required }) => required),
      ...declared.filter(({ required }) => !required),
      {
        type: ApplicationCommandOptionType.Boolean as const,
        name: SHARE,
        description: SHARE_WORDS,
        ...wordsIn(translations, SHARE, SHARE_WORDS, names => names[name]?.options?.[SHARE]),
      },
    ],
  }
}

const SHARE_WORDS = 'Show the answer to everybody here; only you see it otherwise'

function optionOf(name: string, { description, required, choices, suggests, max = 200 }: Option) {
  return {
    type: ApplicationCommandOptionType.String as const,
    name,
    description,
    required: required ?? false,
    ...(choices
      ? { choices: choices.map(choice => ({ name: choice, value: choice })) }
      : { max_length: Math.min(max, LIMITS.optionValue), autocomplete: suggests !== undefined }),
  }
}

type Chosen = (names: Readonly<Record<string, Translation>>) => Translation | undefined

function wordsIn(translations: Translations, name: string, description: string, chosen: Chosen) {
  return {
    ...namesIn(translations, chosen, name),
    ...localised('description_localizations', translations, names => chosen(names)?.description, description),
  }
}

function namesIn(translations: Translations, chosen: Chosen, name?: string) {
  return localised('name_localizations', translations, names => chosen(names)?.name, name)
}

/** Beside any translation stands the English, under its own locales: else readers of English may be shown another language. */
function localised<Key extends string>(
  key: Key,
  translations: Translations,
  chosen: (names: Readonly<Record<string, Translation>>) => string | undefined,
  english?: string,
): { readonly [K in Key]?: Partial<Record<Locale, string>> } {
  const found = Object.entries(translations).flatMap(([locale, names]) => {
    const words = chosen(names)
    return words === undefined ? [] : [[locale, words] as const]
  })
  if (found.length === 0) return {}
  const own =
    english === undefined ? [] : [Locale.EnglishUS, Locale.EnglishGB].map(locale => [locale, english] as const)
  return { [key]: Object.fromEntries([...own, ...found]) } as { [K in Key]: Partial<Record<Locale, string>> }
}
