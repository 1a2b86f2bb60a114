import { digest } from '../entries/digest.ts'
import { CONTENT, type Entry, refTo } from '../entries/entry.ts'
import { edit } from './edit.ts'
import { pathOf } from './layout.ts'
import { parse } from './parse.ts'
import { readEntry } from './read.ts'
import { renderFields } from './render.ts'

/**
 * The text of an entry's file. Given the text that is there, it changes only what says something else, so that an editor's comments and
 * layout survive; a text that already says it comes back byte for byte. Reading what was written always gives the entry again.
 */
export function write(entry: Entry, text?: string): string {
  const after = fieldsOf(entry)
  const now = text === undefined ? undefined : reading(entry, text)
  if (text === undefined || now === undefined) return `${renderFields(after, { indent: 0 })}\n`
  if (digest(now) === digest(entry)) return text

  const plain = text.replaceAll('\r\n', '\n')
  const parsed = parse(plain, '')
  const before = fieldsOf(now)
  for (const shallow of [false, true]) {
    if ('problems' in parsed) break
    const edited = edit(plain, parsed.document, before, after, shallow)
    const again = reading(entry, edited)
    if (again && digest(again) === digest(entry)) return plain === text ? edited : edited.replaceAll('\n', '\r\n')
  }
  // Nothing of the layout could be kept.
  return `${renderFields(after, { indent: 0 })}\n`
}

function reading(entry: Entry, text: string): Entry | undefined {
  const read = readEntry(pathOf(refTo(entry)), text)
  return 'entry' in read ? read.entry : undefined
}

/** What stands in a file: the fields in the order of the schema, without those that say nothing. */
export function fieldsOf({ kind, id: _, ...content }: Entry): Readonly<Record<string, unknown>> {
  const ordered = CONTENT[kind].safeParse(content)
  const fields = Object.entries(ordered.success ? ordered.data : content)
  return Object.fromEntries(
    fields.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
}
