import type { Catalogue } from '../catalogue/catalogue.ts'
import { parse } from '../dataset/parse.ts'
import { foldedWords } from '../entries/fold.ts'
import { KINDS, type Kind, partsOf } from '../entries/ref.ts'
import { Slug } from '../entries/slug.ts'
import { namedTrait } from '../entries/traits.ts'
import { type Field, ITEM } from './field.ts'

/** What is typed to take a field out. */
const NOTHING = '-'

/** Reads what was typed into a field: the value that an entry has for it. What is wrong with the value itself, its schema says later. */
export function readValue(
  field: Field,
  typed: string,
  catalogue: Catalogue,
): { readonly value: unknown } | { readonly message: string } {
  const text = typed.trim()
  if (text === NOTHING || text === '') return { value: undefined }
  if (isList(field) && text.startsWith('[')) return readParts(text)
  switch (field.holds) {
    case 'text':
    case 'language':
      return { value: text }
    case 'choice':
      return { value: field.choices.find(choice => choice === text.toLowerCase()) ?? text }
    case 'texts':
      return { value: itemsOf(text, /;/u) }
    case 'languages':
      return { value: itemsOf(text, /[;,\s]/u) }
    case 'slug':
      return { value: withoutKind(refer(text, [field.kind], catalogue)) }
    case 'slugs':
      return { value: itemsOf(text, /[;,]/u).map(name => withoutKind(refer(name, [field.kind], catalogue))) }
    case 'refs': {
      const named = itemsOf(text, /[;,]/u).map(name => refer(name, field.kinds, catalogue))
      return { value: field.path.includes(ITEM) ? named[0] : named }
    }
    case 'authors':
      return { value: itemsOf(text, /;/u).map(name => author(name, catalogue)) }
    case 'parts':
      return readParts(text)
  }
}

/** Writes a value as it would be typed; `readValue` reads it back. Nothing is the empty text. */
export function writeValue(field: Field, value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return ''
  if (field.holds === 'parts') return JSON.stringify(value)
  if (!Array.isArray(value)) return String(value)
  const isPlain = value.every(item => typeof item === 'string' && !/[;,[{]/u.test(item) && item !== NOTHING)
  return isPlain ? value.join('; ') : JSON.stringify(value)
}

function isList({ holds }: Field): boolean {
  return ['texts', 'languages', 'slugs', 'refs', 'authors'].includes(holds)
}

function readParts(text: string): { readonly value: unknown } | { readonly message: string } {
  const parsed = parse(text, '')
  if (!('problems' in parsed)) return { value: parsed.value }
  const [{ column, message }] = parsed.problems
  return { message: `cannot be read at character ${column}: ${message}` }
}

function itemsOf(text: string, between: RegExp): readonly string[] {
  return text
    .split(between)
    .map(item => item.trim())
    .filter(item => item !== '')
}

/** The entry that is meant by a reference, a slug or a name: what is not known comes out as it was typed. */
function refer(typed: string, kinds: readonly Kind[], catalogue: Catalogue): string {
  if (typed.includes('/')) return typed
  const slug = Slug.safeParse(typed.toLowerCase())
  if (slug.success) {
    const kind = kinds.find(each => catalogue.knows(`${each}/${slug.data}` as never)) ?? kinds[0]
    return `${kind}/${slug.data}`
  }
  const folded = foldedWords(typed)
  const meant = new Set(catalogue.sharing(kinds.map(kind => namedTrait(kind, folded))).map(({ entry }) => entry))
  return (meant.size === 1 && [...meant][0]) || typed
}

function withoutKind(named: string): string {
  return KINDS.some(kind => named.startsWith(`${kind}/`)) ? partsOf(named as never).id : named
}

function author(typed: string, catalogue: Catalogue): unknown {
  const named = refer(typed, ['person'], catalogue)
  return named.includes('/') && (typed.includes('/') || catalogue.knows(named as never)) ? named : { literal: typed }
}
