import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js'
import type { Command } from '../../desk/command.ts'
import { askedFirst, asksWhat, optionOf, SHARE, SHARE_WORDS, WHAT_TO_CHANGE } from './options.ts'
import { TRANSLATIONS, type Translation, type Translations } from './translations.ts'

export type Registration = RESTPostAPIApplicationCommandsJSONBody

/** What can be done with a message: the names that its menu shows. The last is for editors. */
export const MENU = {
  whoSaid: 'Who said this?',
  check: 'Check these quotes',
  propose: 'Propose for the record',
} as const

/**
 * Where commands are registered: those of everybody for all of Discord, those of editors in the servers of the newsroom, or all of
 * them in one server to be tried, where they are there at once.
 */
export type Scope = 'everywhere' | 'home' | 'server'

/** What Discord is told of the commands, derived from their declarations. Who may use which, the desk decides. */
export function registrationOf(
  commands: readonly Command[],
  scope: Scope,
  translations: Translations = TRANSLATIONS,
): readonly Registration[] {
  const where = scope === 'everywhere' ? ANYWHERE : {}
  const slash = commands
    .filter(({ role = 'reader' }) => scope === 'server' || (role === 'reader') === (scope === 'everywhere'))
    .map(command => ({ ...slashOf(command, translations), ...where }))
  const menu = Object.values(MENU)
    .filter(name => scope === 'server' || (name !== MENU.propose) === (scope === 'everywhere'))
    .map(name => ({
      type: ApplicationCommandType.Message as const,
      name,
      ...namesIn(translations, names => names[name]),
      ...where,
    }))
  return [...slash, ...menu]
}

/** In servers, in Footnote's direct messages and in private conversations; installed to a server or to a person. */
const ANYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}

function slashOf(command: Command, translations: Translations) {
  const { name, summary, fieldsOf } = command
  return {
    type: ApplicationCommandType.ChatInput as const,
    name,
    description: summary,
    ...wordsIn(translations, name, summary, names => names[name]),
    options: fieldsOf
      ? Object.keys(fieldsOf).map(choice => ({
          type: ApplicationCommandOptionType.Subcommand as const,
          name: choice,
          description: `${summary.split(' ', 1)[0]} ${/^[aeiou]/.test(choice) ? 'an' : 'a'} ${choice}`,
          options: optionsIn(command, translations, choice),
        }))
      : optionsIn(command, translations),
  }
}

function optionsIn(command: Command, translations: Translations, choice?: string) {
  const { name, role = 'reader' } = command
  const declared = Object.entries(askedFirst(command, choice)).map(([option, declaration]) => ({
    ...optionOf(option, declaration),
    ...wordsIn(translations, option, declaration.description, names => names[name]?.options?.[option]),
  }))
  const share = {
    type: ApplicationCommandOptionType.Boolean as const,
    name: SHARE,
    description: SHARE_WORDS,
    ...wordsIn(translations, SHARE, SHARE_WORDS, names => names[name]?.options?.[SHARE]),
  }
  return [
    ...declared.filter(({ required }) => required),
    ...(asksWhat(command) ? [WHAT_TO_CHANGE] : []),
    ...declared.filter(({ required }) => !required),
    ...(role === 'reader' ? [share] : []),
  ]
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
