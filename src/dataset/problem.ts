import type { Path } from '../entries/references.ts'

/** A place in a text, both counted from 1; columns are UTF-16 units, as editors count them. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** One thing that is wrong in one file, and what to do about it. */
export interface Problem extends Place {
  /** The file as the reader of the message can find it: `data/quotations/x.yaml`. */
  readonly file: string
  /** The field it is about; empty if it is the file. */
  readonly path: Path
  /** A sentence without its subject, the field: `is not a slug; use …`. Whole if the path is empty. */
  readonly message: string
}

/** A problem in one line, in the form that editors and terminals turn into a link. */
export function lineOf({ file, line, column, path, message }: Problem): string {
  const field = fieldOf(path)
  return `${file}:${line}:${column}: ${field && `${field} `}${message}`
}

/** The field's name within the nearest list, since the line says which item of the list it is in. */
function fieldOf(path: Path): string {
  const names = path.slice(path.findLastIndex(part => typeof part === 'number') + 1)
  if (names.length > 0) return names.join('.')
  const item = path.at(-1)
  return typeof item === 'number' ? `${path.at(-2)}, item ${item + 1},` : ''
}

/** The dataset cannot be used as it is. The message has one line for each problem, and one of advice if there is any. */
export class DatasetFault extends Error {
  override readonly name = 'DatasetFault'
  readonly code = 'dataset-fault'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[], { advice, ...options }: ErrorOptions & { readonly advice?: string } = {}) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
    super([`The dataset has ${count}:`, ...problems.map(lineOf), ...(advice ? [advice] : [])].join('\n'), options)
    this.problems = problems
  }
}
