import type { Caution } from '../entries/caution.ts'
import { type Entry, refTo, titleOf } from '../entries/entry.ts'
import { type EntryRef, partsOf } from '../entries/ref.ts'
import type { Action, Block } from './answer.ts'
import type { Composition } from './composition.ts'
import { brief } from './quoting.ts'
import { code, type Piece, type Text, text } from './text.ts'

export const heading = (words: string): Block => ({ block: 'heading', text: text(words) })
export const paragraph = (...pieces: readonly Piece[]): Block => ({ block: 'paragraph', text: text(...pieces) })

/** A section with a heading, or nothing where it would be empty. */
export function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks]
}

export function list(items: readonly Text[]): readonly Block[] {
  return items.length === 0 ? [] : [{ block: 'list', items }]
}

/** Rows of which the value is known. */
export function facts(rows: readonly (readonly [label: string, value: Text | string | undefined])[]): readonly Block[] {
  const known = rows.flatMap(([label, value]) => {
    const words = typeof value === 'string' ? text(value) : (value ?? [])
    return words.length === 0 ? [] : [[label, words] as const]
  })
  return known.length === 0 ? [] : [{ block: 'facts', rows: known }]
}

/** Discrepancies and warnings, each with what it rests on. */
export function cautions(
  entries: readonly { readonly cautions: readonly Caution[] }[],
  { notes }: Composition,
): readonly Block[] {
  const unique = new Map(entries.flatMap(entry => entry.cautions).map(caution => [caution.text, caution]))
  return [...unique.values()].map(caution => ({
    block: 'notice',
    tone: 'caution',
    text: text(caution.text, notes.basis(caution.basis)),
  }))
}

/** Entries that must be read together with this one, whichever of the two says so: shown, unless the answer shows them already. */
export function readWith(entry: Entry, composition: Composition): readonly Block[] {
  const { catalogue } = composition
  const refs = [...new Set([...entry.readWith, ...catalogue.referring(refTo(entry), 'readWith')])].filter(
    ref => !composition.shown(ref),
  )
  return section(
    'To be read together with',
    refs.flatMap(ref => mention(ref, composition)),
  )
}

function mention(ref: EntryRef, composition: Composition): readonly Block[] {
  const entry = composition.show(ref)
  if (!entry) return []
  if (entry.kind === 'quotation') return [brief(entry, composition)]
  return list([text(titleOf(entry), pointer(entry))])
}

/** What to type to see an entry, in brackets after what is said of it. */
export function pointer(entry: { readonly kind: string; readonly id: string }): Text {
  return text(' (', code(lineFor(entry)), ')')
}

/** The line that shows an entry. */
function lineFor({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`
}

export function open(ref: EntryRef, label: string): Action {
  return { label, line: lineFor(partsOf(ref)) }
}
