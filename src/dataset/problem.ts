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

interface FaultOptions extends ErrorOptions {
  /** What to do about all of it. */
  readonly advice?: string
  /** What has the problems, as messages name it: the dataset, if nothing is said. */
  readonly what?: string
  /** How many there are, where only the first ones are listed. */
  readonly count?: number
}

/** The dataset cannot be used as it is. The message has one line for each problem, and one of advice if there is any. */
export class DatasetFault extends Error {
  override readonly name = 'DatasetFault'
  readonly code = 'dataset-fault'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[], { advice, what, count = problems.length, ...options }: FaultOptions = {}) {
    const lines = [listed(problems, count, what), ...(advice ? [advice] : [])]
    super(lines.join('\n'), options)
    this.problems = problems
  }
}

/** Problems one to a line, with how many there are. */
export function listed(problems: readonly Problem[], count = problems.length, what = 'The dataset'): string {
  const said = count === 1 ? 'a problem' : `${count.toLocaleString('en')} problems`
  const first = count > problems.length ? ` These are the first ${problems.length}:` : ''
  return [`${what} has ${said}${first ? '.' : ':'}${first}`, ...problems.map(lineOf)].join('\n')
}
