import type { Catalogue, Name } from '../catalogue/catalogue.ts'
import { languageName } from '../entries/language.ts'
import { KINDS, type Kind, partsOf } from '../entries/ref.ts'
import type { Search } from '../search/search.ts'
import type { Command, Option, Suggests } from './command.ts'
import type { Suggestion, Wanted } from './desk.ts'

interface Sources {
  readonly catalogue: Catalogue
  readonly search: Search
  readonly commands: readonly Command[]
}

/** What could stand in place of the last word of a line: commands, names of options, slugs, people, languages. */
export function suggest(line: string, limit: number, sources: Sources): readonly Suggestion[] {
  const [, name = '', rest] = /^\s*\/?(\S*)(\s.*)?$/su.exec(line) ?? []
  if (rest === undefined) return commandsLike(name, sources).slice(0, limit)
  const command = sources.commands.find(known => known.name === name.toLowerCase())
  if (!command) return []
  const words = rest.trimStart().split(/\s+/u)
  const last = words.at(-1) ?? ''
  const [, given, typed] = /^([a-z][a-z-]*):["“]?(.*)$/su.exec(last) ?? []
  if (given !== undefined && typed !== undefined) {
    const option = command.options[given]
    const found = option ? valuesLike(option, typed, limit, sources) : []
    return found.map(({ value, label }) => ({ value: `${given}:${value}`, label }))
  }
  return [...positionalLike(command, words, limit, sources), ...optionsLike(command, words, last)].slice(0, limit)
}

/** What an option could be given: its choices, or the entries, languages or commands that the typed words begin or name. */
export function offer(wanted: Wanted, typed: string, limit: number, sources: Sources): readonly Suggestion[] {
  const option = sources.commands.find(({ name }) => name === wanted.command)?.options[wanted.option]
  return option ? valuesLike(option, typed.trim(), limit, sources).slice(0, limit) : []
}

function commandsLike(typed: string, { commands }: Sources): readonly Suggestion[] {
  return commands
    .filter(({ name }) => name.startsWith(typed.toLowerCase()))
    .map(({ name, summary }) => ({ value: name, label: summary }))
}

/** Slugs have no spaces, so only the first word of the line can become one. */
function positionalLike(command: Command, words: readonly string[], limit: number, sources: Sources) {
  const positional = Object.values(command.options).find(option => option.positional)
  const typed = words[0] ?? ''
  if (words.length !== 1 || !positional || /^["“„«]/u.test(typed)) return []
  return valuesLike(positional, typed, limit, sources)
}

function optionsLike(command: Command, words: readonly string[], last: string): readonly Suggestion[] {
  return Object.entries(command.options)
    .filter(
      ([name, option]) =>
        !option.positional && `${name}:`.startsWith(last) && !words.some(word => word.startsWith(`${name}:`)),
    )
    .map(([name, { description }]) => ({ value: `${name}:`, label: description }))
}

function valuesLike(option: Option, typed: string, limit: number, sources: Sources): readonly Suggestion[] {
  if (option.choices)
    return option.choices.filter(choice => choice.startsWith(typed)).map(value => ({ value, label: value }))
  switch (option.suggests) {
    case undefined:
      return []
    case 'command':
      return commandsLike(typed, sources)
    case 'language':
      return sources.catalogue
        .languages()
        .filter(tag => tag.startsWith(typed) || languageName(tag).toLowerCase().startsWith(typed.toLowerCase()))
        .map(tag => ({ value: tag, label: languageName(tag) }))
    default:
      return entriesLike(kindsOf(option.suggests), typed, limit, sources)
  }
}

function kindsOf(suggests: Exclude<Suggests, 'command' | 'language'>): readonly Kind[] {
  if (suggests === 'entry') return KINDS
  return suggests === 'citable' ? ['source', 'quotation'] : [suggests]
}

/** How many letters it takes before a name is suggested that does not begin so: most beginnings are like something. */
const SLIP = 4

/** Entries by the beginnings of their words; where none begins so, those that may be meant. */
function entriesLike(
  kinds: readonly Kind[],
  typed: string,
  limit: number,
  { catalogue, search }: Sources,
): readonly Suggestion[] {
  const begun = search.beginning(typed, kinds, limit)
  if (begun.length > 0 || typed.trim().length < SLIP) return begun.map(suggestionOf)
  const titles = new Map(kinds.flatMap(kind => catalogue.names(kind)).map(name => [name.entry, name]))
  return search.named(typed, kinds, limit).flatMap(entry => {
    const name = titles.get(entry)
    return name ? [suggestionOf(name)] : []
  })
}

function suggestionOf({ entry, title }: Name): Suggestion {
  return { value: partsOf(entry).id, label: title }
}
