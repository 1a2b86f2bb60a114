import { type Document, isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import { digest } from '../entries/digest.ts'
import { dashesOf, endOf, type Field, fieldsOf, startOf } from './nodes.ts'
import { renderFields, renderItem } from './render.ts'
import { columnOf, endOfLine, insert, removeLines, type Splice, splice } from './splice.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Changes a YAML text from saying `before` to saying `after` by replacing only the pieces that say something else. Everything
 * between them (comments, blank lines, the order of fields, quotation marks) stays byte for byte. Shallow replaces whole top fields.
 */
export function edit(text: string, document: Document, before: Fields, after: Fields, shallow = false): string {
  if (!isMap(document.contents)) return text
  return splice(text, editFields(text, document.contents, before, after, shallow))
}

function editFields(text: string, map: YAMLMap, before: Fields, after: Fields, shallow: boolean): readonly Splice[] {
  const fields = new Map(fieldsOf(map).map(field => [String(field.key.value), field]))
  const splices = [...fields].flatMap(([name, field]) => {
    if (same(before[name], after[name])) return []
    if (after[name] === undefined) return [removeField(text, map, field)]
    return editField(text, field, before[name], after[name], shallow)
  })
  let previous: Field | undefined
  for (const [name, value] of Object.entries(after)) {
    const field = fields.get(name)
    if (!field) splices.push(insertField(text, map, previous, after, { [name]: value }))
    else previous = field
  }
  return splices
}

function editField(text: string, field: Field, before: unknown, after: unknown, shallow: boolean): readonly Splice[] {
  const { key, value } = field
  if (!shallow && isMap(value) && !value.flow && isFields(before) && isFields(after)) {
    return editFields(text, value, before, after, false)
  }
  const dashes = isSeq(value) && !value.flow ? dashesOf(value) : []
  if (!shallow && isSeq(value) && Array.isArray(before) && Array.isArray(after) && dashes.length === before.length) {
    return editItems(text, value, dashes, before, after)
  }
  const [start, end] = [startOf(key), endOf(text, value ?? key)]
  const setting = { indent: columnOf(text, start), like: value ?? undefined, oneLine: commentFollows(text, end) }
  return [{ start, end, text: renderFields({ [String(key.value)]: after }, setting) }]
}

/** Items that are the same at both ends stay; between them each is edited in its place, and what is over is put in or taken out. */
function editItems(
  text: string,
  list: YAMLSeq,
  dashes: readonly number[],
  before: readonly unknown[],
  after: readonly unknown[],
): readonly Splice[] {
  const items = list.items as readonly Node[]
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && same(before[head], after[head])) head += 1
  let tail = 0
  while (tail < shorter - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail += 1
  const paired = shorter - tail

  const splices: Splice[] = []
  for (let index = head; index < paired; index += 1) {
    const item = items[index]
    if (item) splices.push(...editItem(text, item, before[index], after[index]))
  }
  for (let index = paired; index < before.length - tail; index += 1) {
    const [dash = 0, item] = [dashes[index], items[index]]
    if (item) splices.push(removeLines(text, dash, endOf(text, item)))
  }
  const [first = 0] = dashes
  const indent = columnOf(text, first)
  for (const added of after.slice(paired, after.length - tail)) {
    const previous = items[paired - 1]
    const written = `- ${renderItem(added, { indent: indent + 2 })}`
    if (previous) splices.push(insert(endOfLine(text, endOf(text, previous)), `\n${' '.repeat(indent)}${written}`))
    else splices.push(insert(first, `${written}\n${' '.repeat(indent)}`))
  }
  return splices
}

function editItem(text: string, item: Node, before: unknown, after: unknown): readonly Splice[] {
  if (isMap(item) && !item.flow && isFields(before) && isFields(after))
    return editFields(text, item, before, after, false)
  if (same(before, after)) return []
  const [start, end] = [startOf(item), endOf(text, item)]
  const setting = { indent: columnOf(text, start), like: item, oneLine: commentFollows(text, end) }
  return [{ start, end, text: renderItem(after, setting) }]
}

function insertField(text: string, map: YAMLMap, previous: Field | undefined, after: Fields, added: Fields): Splice {
  const [first] = fieldsOf(map).filter(({ key }) => after[String(key.value)] !== undefined)
  const start = first ? startOf(first.key) : 0
  const indent = columnOf(text, start)
  const written = renderFields(added, { indent })
  if (!previous) return insert(start, `${written}\n${' '.repeat(indent)}`)
  return insert(endOfLine(text, endOf(text, previous.value ?? previous.key)), `\n${' '.repeat(indent)}${written}`)
}

function removeField(text: string, map: YAMLMap, { key, value }: Field): Splice {
  const [start, end] = [startOf(key), endOf(text, value ?? key)]
  if (text.slice(start - columnOf(text, start), start).trim() === '') return removeLines(text, start, end)
  // It shares its line with a hyphen, which now belongs to the next field.
  const fields = fieldsOf(map)
  const next = fields[fields.findIndex(field => field.key === key) + 1]
  return { start, end: next ? startOf(next.key) : end, text: '' }
}

/** Whether nothing but one line may stand here, because a comment follows on it. */
function commentFollows(text: string, end: number): boolean {
  return /^[ \t]*#/.test(text.slice(end, endOfLine(text, end)))
}

function same(a: unknown, b: unknown): boolean {
  return digest(a) === digest(b)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
