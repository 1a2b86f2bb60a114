import { isMap, isScalar, type Node } from 'yaml'
import type { z } from 'zod'
import type { Path } from '../entries/references.ts'
import { fieldsAt } from './fields.ts'
import { nearestOf } from './nearest.ts'
import type { Parsed } from './parse.ts'
import type { Problem } from './problem.ts'

type Issue = z.core.$ZodIssue

/** Checks a parsed file against a schema. Every finding has its place in the file, and a message that says what to do. */
export function check<S extends z.ZodType>(
  schema: S,
  parsed: Parsed,
  file: string,
): { readonly value: z.infer<S> } | { readonly problems: readonly Problem[] } {
  // Messages that the schema does not give itself are made below, where the file can be seen.
  const result = schema.safeParse(parsed.value, { error: () => '' })
  if (result.success) return { value: result.data }
  const problems = result.error.issues.flatMap(issue => explain(issue, [], { schema, parsed, file }))
  return { problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) }
}

interface About {
  readonly schema: z.core.$ZodType
  readonly parsed: Parsed
  readonly file: string
}

function explain(issue: Issue, above: Path, about: About): readonly Problem[] {
  const { parsed, file, schema } = about
  const path = [...above, ...issue.path.map(part => (typeof part === 'symbol' ? String(part) : part))]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => {
      const here = [...path, key]
      return { file, ...parsed.placeOfKey(here), path: here, message: unknownField(key, here, fieldsAt(schema, path)) }
    })
  }
  const node = parsed.nodeAt(path)
  const missing = node === undefined && path.length > 0
  if (!missing && issue.code === 'invalid_union' && issue.message === '') {
    return meantBranch(issue.errors, node).flatMap(inner => explain(inner, path, about))
  }
  return [{ file, ...parsed.placeOf(path), path, message: missing ? absent(path) : messageOf(issue, path, node) }]
}

function messageOf(issue: Issue, path: Path, node: Node | undefined): string {
  if (path.length === 0)
    return 'The file holds no fields; write each as a line `name: value`, beginning at the left margin.'
  if (isScalar(node) && node.value === null) return 'is empty; write something or leave the field out.'
  if (issue.message !== '') return `${issue.message}.`
  if (issue.code === 'too_small') return 'is empty; write at least one.'
  if (issue.code !== 'invalid_type') return `is not what is expected here (${issue.code}).`
  switch (issue.expected) {
    case 'string':
      return isScalar(node)
        ? `is read as a ${typeof node.value}; put it in quotation marks: "${node.source}".`
        : 'is not words; write one text.'
    case 'array':
    case 'tuple':
      return 'is not a list; write each of its items on a line of its own, beginning with a hyphen and a space.'
    case 'object':
      return 'is not a group of fields; write each field below it, indented, as a line `name: value`.'
    default:
      return `is not a ${issue.expected}.`
  }
}

function absent(path: Path): string {
  const name = path.at(-1)
  return typeof name === 'number' ? 'is missing; write at least one.' : `is missing; add a line \`${name}: …\`.`
}

function unknownField(key: string, path: Path, known: readonly string[]): string {
  if (path.length === 1 && key === 'kind')
    return 'is not a field; the folder says what kind of entry this is. Take it out.'
  if (path.length === 1 && key === 'id') return 'is not a field; the file’s name is the entry’s name. Take it out.'
  const nearest = nearestOf(key, known)
  return nearest
    ? `is not a field here; did you mean ${nearest}?`
    : `is not a field here; take it out. The fields are ${known.join(', ')}.`
}

/** Of several forms that a value may have, the one that was meant: fields where there are fields, else a name. */
function meantBranch(branches: readonly (readonly Issue[])[], node: Node | undefined): readonly Issue[] {
  const wrongForm = (issue: Issue): boolean => issue.path.length === 0 && issue.code === 'invalid_type'
  const asFields = branches.find(([first]) => first && (first.path.length > 0 || first.code === 'unrecognized_keys'))
  const asName = branches.find(([first]) => first && !wrongForm(first))
  return (isMap(node) ? asFields : asName) ?? branches[0] ?? []
}
