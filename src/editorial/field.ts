import type { Kind } from '../entries/ref.ts'

/** What a field of a form holds, which says how its text is read. */
export type Holds =
  | { readonly holds: Plain }
  | { readonly holds: 'choice'; readonly choices: readonly string[] }
  /** Names of entries, without or with their kind in the entry itself. */
  | { readonly holds: 'slug' | 'slugs'; readonly kind: Kind }
  | { readonly holds: 'refs'; readonly kinds: readonly Kind[] }

/** The step of a path that stands for one item of a list: which one, a form says by number. */
export const ITEM = '*'

/** One field of the form in which an entry of a kind is written: how it is typed and called, and where its value belongs. */
export type Field = Holds & {
  /** As it is typed before a colon. */
  readonly name: string
  /** At most 45 characters, Discord's limit for labels. */
  readonly label: string
  /** What belongs into it. At most 100 characters. */
  readonly hint: string
  readonly path: readonly string[]
  readonly required?: true
  /** Whether it takes more than a line. */
  readonly long?: true
}

type About = readonly [name: string, label: string, hint: string, path?: string]
type More = Pick<Field, 'required' | 'long'>

/** Declares a field; without a path it is the entry's own field of that name. */
export function field([name, label, hint, path = name]: About, holds: Holds | Plain = 'text', more: More = {}): Field {
  const held: Holds = typeof holds === 'string' ? { holds } : holds
  return { ...held, name, label, hint, path: path.split('/'), ...more }
}

type Plain = 'text' | 'texts' | 'language' | 'languages' | 'authors' | 'parts'

export const REQUIRED = { required: true } as const
export const LONG = { long: true } as const
