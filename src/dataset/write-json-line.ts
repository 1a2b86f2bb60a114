import { digest } from '../entries/digest.ts'
import type { Entry } from '../entries/entry.ts'
import { readJsonLine } from './json-line.ts'
import { fieldsOf } from './write.ts'

/**
 * The line of an entry in a file of lines, without its line break. Given the line that is there, it keeps the order of its fields and
 * its spacing; a line that already says it comes back byte for byte. Reading what was written always gives the entry again.
 */
export function writeJsonLine(entry: Entry, text?: string): string {
  const fields = { kind: entry.kind, id: entry.id, ...fieldsOf(entry) }
  if (text === undefined) return JSON.stringify(fields)
  const now = readJsonLine(text, '', 1)
  if ('entry' in now && digest(now.entry) === digest(entry)) return text
  const before: unknown = 'entry' in now ? JSON.parse(text) : undefined
  return spaced(JSON.stringify(ordered(fields, before)), text)
}

/** Fields in the order in which they stood, and what is new after them; so within lists and groups of fields. */
function ordered(value: unknown, before: unknown): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = Array.isArray(before) ? before : []
    return value.map((item, index) => ordered(item, items[index]))
  }
  if (!isFields(value)) return value
  const old = isFields(before) ? before : {}
  const names = [
    ...Object.keys(old).filter(name => name in value),
    ...Object.keys(value).filter(name => !(name in old)),
  ]
  return Object.fromEntries(names.map(name => [name, ordered(value[name], old[name])]))
}

/** Some programs put a space after each colon and comma. */
function spaced(json: string, like: string): string {
  if (!/^\s*\{\s*"[^"\\]*": /.test(like)) return json
  return json.replace(/"(?:[^"\\]|\\.)*"|[:,]/g, piece => (piece === ':' || piece === ',' ? `${piece} ` : piece))
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
