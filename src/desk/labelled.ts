import type { Block } from '../answers/answer.ts'
import { ITEM } from '../editorial/field.ts'
import { fieldAt } from '../editorial/fields.ts'
import type { Kind } from '../entries/ref.ts'

/** Names what changed as the form names it: `citation.0.locator` is "Where in the source (1)". */
export function labelled(blocks: readonly Block[], kind: Kind): readonly Block[] {
  return blocks.map(block => (block.block === 'change' ? { ...block, field: labelOf(block.field, kind) } : block))
}

function labelOf(name: string, kind: Kind): string {
  const path = name.split('.').map(step => (/^\d+$/.test(step) ? Number(step) : step))
  const field = fieldAt(kind, path)
  if (!field) return name
  const item = path[field.path.indexOf(ITEM)]
  const number = typeof item === 'number' ? item : path[field.path.length]
  const rest = path.slice(field.path.length + 1).join('.')
  return [field.label, typeof number === 'number' && ` (${number + 1})`, rest && `: ${rest}`].filter(Boolean).join('')
}
