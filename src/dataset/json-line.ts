import { CONTENT, type Entry } from '../entries/entry.ts'
import { KINDS, type Kind, refOf } from '../entries/ref.ts'
import { type Path, selfReferencesOf } from '../entries/references.ts'
import { Slug } from '../entries/slug.ts'
import { check } from './explain.ts'
import { hasKeysTwice } from './json-keys.ts'
import { type Parsed, parse } from './parse.ts'
import type { Place, Problem } from './problem.ts'
import type { Read } from './read.ts'

/** The longest line that is read, in bytes. No entry that people can work with comes near it. */
export const LINE_MAX = 1024 * 1024

type Problems = { readonly problems: readonly Problem[] }

/**
 * Reads one line of a file in which every line is an entry: the fields of the YAML as JSON (RFC 8259), with its `kind` and its slug as `id`.
 * The schema decides, and what is wrong is said in the words of the YAML's reader.
 */
export function readJsonLine(text: string, file: string, line: number): Read | Problems {
  const value = jsonIn(text)
  if (!isFields(value) || hasKeysTwice(text, value)) return explain(text, file, line)
  const { kind, id, ...content } = value
  const slug = Slug.safeParse(id)
  const checked = isKind(kind) && slug.success ? CONTENT[kind].safeParse(content) : undefined
  if (!checked?.success) return explain(text, file, line)
  // The schema of the kind has just parsed it.
  const entry = { kind, id, ...checked.data } as Entry
  return selfReferencesOf(entry).length > 0 ? explain(text, file, line) : { entry, file, placeOf: placeIn(text, line) }
}

/** Few lines are wrong, so that their places are looked for only then. JSON is YAML, and that reader knows where each field stands. */
function explain(text: string, file: string, line: number): Problems {
  const problem = (message: string, path: Path = [], column = 1): Problem => ({ file, line, column, path, message })
  const fault = syntaxFault(text)
  if (fault) return { problems: [problem(fault.message, [], fault.column)] }
  const parsed = parse(text, file)
  if ('problems' in parsed) return { problems: parsed.problems.map(each => ({ ...each, line })) }
  const whole = parsed.value
  if (!isFields(whole)) return { problems: [problem('This line is not an entry; write its fields in braces: {…}.')] }
  const { kind, id, ...content } = whole
  const slug = Slug.safeParse(id)
  const columnOf = (path: Path): number => parsed.placeOf(path).column
  const names = [
    ...(isKind(kind) ? [] : [problem(wordsOf('kind', kind, KINDS.join(', ')), ['kind'], columnOf(['kind']))]),
    ...(slug.success ? [] : [problem(slugWords(id, slug.error.issues[0]?.message), ['id'], columnOf(['id']))]),
  ]
  if (!isKind(kind) || !slug.success) return { problems: names }
  const checked = check(CONTENT[kind], { ...parsed, value: content } satisfies Parsed, file)
  if ('problems' in checked)
    return { problems: checked.problems.map(each => ({ ...each, line, message: inJson(each) })) }
  const entry = { kind, id, ...checked.value } as Entry
  return {
    problems: selfReferencesOf(entry).map(({ path }) =>
      problem('names the entry itself; name another one or take it out.', path, columnOf(path)),
    ),
  }
}

function wordsOf(name: string, value: unknown, choices: string): string {
  return value === undefined
    ? `is missing; add "${name}": one of ${choices}.`
    : `is not a ${name} of entry; use one of ${choices}.`
}

function slugWords(id: unknown, message = ''): string {
  return id === undefined ? 'is missing; add "id": the entry’s slug.' : `${message.replace('the file’s name', 'it')}.`
}

/** How to write it, where the words of the YAML's reader say how to write YAML. */
function inJson({ message }: Problem): string {
  return message
    .replace(/add a line `([\w-]+): …`/, 'add "$1": …')
    .replace(
      'write each of its items on a line of its own, beginning with a hyphen and a space',
      'write it in brackets: […]',
    )
    .replace('write each field below it, indented, as a line `name: value`', 'write its fields in braces: {…}')
}

function placeIn(text: string, line: number): (path: Path) => Place {
  return path => {
    const parsed = parse(text, '')
    return { line, column: 'problems' in parsed ? 1 : parsed.placeOf(path).column }
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What keeps a line from being JSON, and where, as far as the engine says. */
function syntaxFault(text: string): { readonly message: string; readonly column: number } | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    const at = Number(/at position (\d+)/.exec(said)?.[1] ?? (/end of JSON/.test(said) ? text.length : 0))
    const message = 'This line is not JSON from here on; write one entry to a line, as {"kind": …, "id": …, …}.'
    return { message, column: at + 1 }
  }
}

function isKind(kind: unknown): kind is Kind {
  return KINDS.some(each => each === kind)
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The reference that a line gives its entry, without reading the rest; nothing where it has none. */
export function subjectOfLine(text: string) {
  const value = jsonIn(text)
  if (!isFields(value) || !isKind(value['kind'])) return undefined
  const slug = Slug.safeParse(value['id'])
  return slug.success ? refOf(value['kind'], slug.data) : undefined
}
