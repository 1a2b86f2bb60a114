import type { Answer } from '../answers/answer.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Role } from '../editorial/policy.ts'
import type { Stamp } from '../editorial/refusal.ts'
import type { Draft, Posting } from '../ledger/posting.ts'
import type { UnfinishedForm } from '../ledger/unfinished.ts'
import type { Search } from '../search/search.ts'
import type { Form } from './form.ts'
import type { Rules } from './rules.ts'

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
  /** Whoever can speak, and any entry, each named with its kind. */
  | 'speaker'
  | 'reference'

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
  /** Choices for which a higher role is needed than for the command. */
  readonly reserved?: Reserved
  /** Takes everything that follows the command's name as it stands, line breaks and all. Only for a positional one. */
  readonly rest?: true
}

/** What only some of those who may use a command may do with it. */
interface Reserved {
  readonly role: Role
  readonly choices: readonly string[]
  /** Said to the others: who may, and what they can do themselves. */
  readonly words: string
}

export type Options = Readonly<Record<string, Option>>

/** The values of declared options: required ones are there, choices are one of theirs. */
type Values<O extends Options> = {
  readonly [Name in keyof O as O[Name] extends { required: true } ? Name : never]: ValueOf<O[Name]>
} & {
  readonly [Name in keyof O as O[Name] extends { required: true } ? never : Name]?: ValueOf<O[Name]>
}
type ValueOf<T extends Option> = T extends { choices: readonly (infer Choice extends string)[] } ? Choice : string

export { ROLES, type Role } from '../editorial/policy.ts'

/** What a command may look at. Nothing else: the same context and values always give the same answer. */
export interface Context {
  readonly catalogue: Catalogue
  readonly search: Search
  readonly commands: readonly Command[]
  /** Who asks, as the ledger names them: the random key of a person. Absent where nothing is signed by them. */
  readonly by?: string
  readonly role: Role
  /** The surface that asks, such as `terminal`. */
  readonly surface: string
  /** The channel in which is asked: `slack:T0123` and the platform's own name for the channel. Absent where there is none. */
  readonly place?: { readonly team: string; readonly channel: string }
  /** The answer to another question, as the same person would get it here. */
  readonly ask: (line: string) => Promise<Answer>
  /** Today as `YYYY-MM-DD`, for access dates. */
  readonly today: string
  readonly rules: Rules
  /** Forms that the asker could not finish, the newest first. */
  readonly unfinished: readonly UnfinishedForm[]
  /** Who signs with a key, in the words of their surface, where that is still known. */
  readonly personOf: (key: string) => string | undefined
}

/** What an edit may look at: also who signs, and when. */
export interface EditContext extends Context {
  readonly stamp: Stamp
}

/** What every command says of itself. */
interface Declared<O extends Options = Options> {
  readonly name: string
  /** What it does, in one line of at most 100 characters. */
  readonly summary: string
  /** More about it, for `help NAME` and the documentation. */
  readonly details?: string
  /** Who may use it; everybody where nothing is said. */
  readonly role?: Role
  readonly options: O
  /** Options of a form: typed as `name:value` like the others, but too many for a platform's list of options. */
  readonly fields?: Options
  /** The names of the fields that go with each choice of the positional option, where they differ. */
  readonly fieldsOf?: Readonly<Record<string, readonly string[]>>
  /** Lines that run on the shipped dataset, with what each shows. The first is the one to try. */
  readonly examples: readonly [Example, ...Example[]]
}

/** A command that asks and changes nothing. */
export interface Question<O extends Options = Options> extends Declared<O> {
  readonly answer: (values: Values<O>, context: Context) => Answer | Promise<Answer>
}

/** What an edit leads to: postings that the desk appends, and what to say then. Without postings it is an answer or a refusal. */
export interface Outcome {
  readonly drafts: readonly Draft[]
  readonly answer: (postings: readonly Posting[]) => Answer
  /** Whether the desk is to forget whose key the asker's is, once the postings are kept. */
  readonly forgets?: true
}

/** Values of a form, with those of its fields. */
type Filled<O extends Options> = Values<O> & Readonly<Record<string, string | undefined>>

/** A command that changes the record. It only decides: asked again on what is known by then, it decides again. */
export interface Edit<O extends Options = Options> extends Declared<O> {
  readonly decide: (values: Filled<O>, context: EditContext) => Outcome
  /** The form that asks for what the values lack; nothing where they lack nothing, unless it is wanted all the same. */
  readonly form?: (values: Filled<O>, context: Context, isWanted?: boolean) => Form | undefined
}

interface Example {
  readonly line: string
  readonly shows: string
}

type Given = Readonly<Record<string, string>>

/** Any command, its own option types forgotten: the desk parses values before it calls. */
export type Command = Declared &
  (
    | { readonly answer: (values: Given, context: Context) => Answer | Promise<Answer>; readonly decide?: never }
    | {
        readonly decide: (values: Given, context: EditContext) => Outcome
        readonly form?: (values: Given, context: Context, isWanted?: boolean) => Form | undefined
        readonly answer?: never
      }
  )

/** Declares a question, so that its handler's arguments follow from its options. */
export function question<const O extends Options>(declaration: Question<O>): Command {
  return declaration as unknown as Command
}

/** Declares an edit. */
export function edit<const O extends Options>(declaration: Edit<O>): Command {
  return declaration as unknown as Command
}

/** Every option that a line may give: declared ones, and the fields of its form. */
export function optionsOf({ options, fields }: Pick<Command, 'options' | 'fields'>): Options {
  return fields ? { ...fields, ...options } : options
}
