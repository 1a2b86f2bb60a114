import type { Catalogue, Name } from '../catalogue/catalogue.ts'
import { type Entry, titleOf } from '../entries/entry.ts'
import { languageName } from '../entries/language.ts'
import { KINDS, type Kind, partsOf } from '../entries/ref.ts'
import type { Search } from '../search/search.ts'
import { type Command, type Option, optionsOf, type Suggests } from './command.ts'
import type { Suggestion, Wanted } from './desk.ts'
import { endsInQuotation } from './line.ts'

interface Sources {
  readonly catalogue: Catalogue
  readonly search: Search
  readonly commands: readonly Command[]
}

/**
 * What could stand in place of the last word of a line: commands, names of options, slugs, people, languages. Nothing
 * inside an open quotation: its words are the asker's own.
 */
export function suggest(line: string, limit: number, sources: Sources): readonly Suggestion[] {
  const [, name = '', rest] = /^\s*\/?(\S*)(\s.*)?$/su.exec(line) ?? []
  if (rest === undefined) return commandsLike(name, sources).slice(0, limit)
  const command = sources.commands.find(known => known.name === name.toLowerCase())
  if (!command) return []
  const words = rest.trimStart().split(/\s+/u)
  const last = words.at(-1) ?? ''
  if (endsInQuotation(words.slice(0, -1).join(' '))) return []
  const [, given, typed] = /^([a-z][a-z-]*):["“]?(.*)$/su.exec(last) ?? []
  if (given !== undefined && typed !== undefined) {
    const option = optionsOf(command)[given]
    const found = option ? valuesLike(option, typed, limit, sources) : []
    return found.map(({ value, label }) => ({ value: `${given}:${value}`, label }))
  }
  return [...positionalLike(command, words, limit, sources), ...optionsLike(command, words, last)].slice(0, limit)
}

/** What an option could be given: its choices, or the entries, languages or commands that the typed words begin or name. */
export function offer(wanted: Wanted, typed: string, limit: number, sources: Sources): readonly Suggestion[] {
  const command = sources.commands.find(({ name }) => name === wanted.command)
  const option = command && optionsOf(command)[wanted.option]
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
  if (words.length !== 1 || !positional || endsInQuotation(typed)) return []
  return valuesLike(positional, typed, limit, sources)
}

function optionsLike(command: Command, words: readonly string[], last: string): readonly Suggestion[] {
  return Object.entries(optionsOf(command))
    .filter(
      ([name, option]) =>
        !option.positional && `${name}:`.startsWith(last) && !words.some(word => word.startsWith(`${name}:`)),
    )
    .map(([name, { description }]) => ({ value: `${name}:`, label: description }))
}

function valuesLike(option: Option, typed: string, limit: number, sources: Sources): readonly Suggestion[] {
  if (option.choices)
    return option.choices
      .filter(choice => choice.startsWith(typed.toLowerCase()))
      .map(value => ({ value, label: value }))
  switch (option.suggests) {
    case undefined:
      return []
    case 'command':
      return commandsLike(typed, sources)
    case 'language':
      return sources.catalogue
        .languages()
        .filter(
          tag =>
            tag.toLowerCase().startsWith(typed.toLowerCase()) ||
            languageName(tag).toLowerCase().startsWith(typed.toLowerCase()),
        )
        .map(tag => ({ value: tag, label: languageName(tag) }))
    default:
      return likeliest(option.suggests, entriesLike(kindsOf(option.suggests), typed, limit, sources)).map(
        option.suggests === 'speaker' || option.suggests === 'reference' ? withKind : withoutKind,
      )
  }
}

/** People before documents, where who speaks is wanted. */
function likeliest(suggests: Suggests, names: readonly Name[]): readonly Name[] {
  if (suggests !== 'speaker') return names
  const rank = ({ entry }: Name) => kindsOf(suggests).indexOf(partsOf(entry).kind)
  return [...names].sort((one, other) => rank(one) - rank(other))
}

function kindsOf(suggests: Exclude<Suggests, 'command' | 'language'>): readonly Kind[] {
  if (suggests === 'speaker') return ['person', 'outlet', 'source']
  if (suggests === 'entry' || suggests === 'reference') return KINDS
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
): readonly Name[] {
  const begun = search.beginning(typed, kinds, limit)
  if (begun.length > 0 || typed.trim().length < SLIP) return begun
  return search.named(typed, kinds, limit).flatMap(entry => {
    const head = catalogue.head(entry)
    return head ? [{ entry, title: titleOf(head.entry as Entry), also: [] }] : []
  })
}

function withoutKind({ entry, title }: Name): Suggestion {
  return { value: partsOf(entry).id, label: title }
}

/** Where entries of several kinds may be named, a slug alone would not say which is meant. */
function withKind({ entry, title }: Name): Suggestion {
  return { value: entry, label: title }
}
