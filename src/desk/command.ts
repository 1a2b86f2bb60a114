import type { Answer } from '../answers/answer.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Search } from '../search/search.ts'

/** What autocomplete may offer for an option. */
export type Suggests =
  | 'entry'
  | 'source'
  | 'quotation'
  | 'claim'
  | 'person'
  | 'outlet'
  | 'language'
  | 'command'
  | 'citable'

/** One thing that a command wants to know. Declared as data, so that help, manifests and argument types follow from it. */
export interface Option {
  /** What it is, in a few words. At most 100 characters, Discord's limit. */
  readonly description: string
  readonly required?: true
  /** Taken from the words that no `name:` precedes. At most one option of a command. */
  readonly positional?: true
  readonly suggests?: Suggests
  /** The most characters it may have; 200 where nothing is said. */
  readonly max?: number
  /** The only values it may have. */
  readonly choices?: readonly string[]
}

export type Options = Readonly<Record<string, Option>>

/** The values of declared options: required ones are there, choices are one of theirs. */
export type Values<O extends Options> = {
  readonly [Name in keyof O as O[Name] extends { required: true } ? Name : never]: ValueOf<O[Name]>
} & {
  readonly [Name in keyof O as O[Name] extends { required: true } ? never : Name]?: ValueOf<O[Name]>
}
type ValueOf<T extends Option> = T extends { choices: readonly (infer Choice extends string)[] } ? Choice : string

export const ROLES = ['reader', 'contributor', 'moderator'] as const
export type Role = (typeof ROLES)[number]

/** What a question may look at. Nothing else: the same context and values always give the same answer. */
export interface Context {
  readonly catalogue: Catalogue
  readonly search: Search
  readonly commands: readonly Command[]
  /** Who asks: a platform's id, or a name given in the terminal. */
  readonly by: string
  readonly role: Role
  /** Today as `YYYY-MM-DD`, for access dates. */
  readonly today: string
}

/** A command that asks and changes nothing. */
export interface Question<O extends Options = Options> {
  readonly name: string
  /** What it does, in one line of at most 100 characters. */
  readonly summary: string
  /** More about it, for `help NAME` and the documentation. */
  readonly details?: string
  /** Who may use it; everybody where nothing is said. */
  readonly role?: Role
  readonly options: O
  /** Lines that run on the shipped dataset, with what each shows. The first is the one to try. */
  readonly examples: readonly [Example, ...Example[]]
  readonly answer: (values: Values<O>, context: Context) => Answer | Promise<Answer>
}

export interface Example {
  readonly line: string
  readonly shows: string
}

/** Any command, its own option types forgotten: the desk parses values before it calls. */
export type Command = Omit<Question, 'answer'> & {
  readonly answer: (values: Readonly<Record<string, string>>, context: Context) => Answer | Promise<Answer>
}

/** Declares a question, so that its handler's arguments follow from its options. */
export function question<const O extends Options>(declaration: Question<O>): Command {
  return declaration as unknown as Command
}
