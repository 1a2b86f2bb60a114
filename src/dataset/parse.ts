import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { Path } from '../entries/references.ts'
import type { Place, Problem } from './problem.ts'
import { complaintsOf } from './syntax.ts'

/** A file's text as YAML, with the way from its fields to their places. */
export interface Parsed {
  readonly document: Document
  /** What the document says, as plain values. */
  readonly value: unknown
  /** The node of a field, if it is there. */
  readonly nodeAt: (path: Path) => Node | undefined
  /** Where a field stands: its value, or the nearest thing around it that is there. */
  readonly placeOf: (path: Path) => Place
  /** Where a field's name stands. */
  readonly placeOfKey: (path: Path) => Place
}

/** Reads YAML 1.2 with its core schema: no merge keys, no tags of one's own, no key twice, no aliases. */
export function parse(text: string, file: string): Parsed | { readonly problems: readonly [Problem, ...Problem[]] } {
  const counter = new LineCounter()
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const problem = (offset: number, message: string, path: Path = []): Problem => {
    return { file, ...place(offset), path, message }
  }
  let document: Document
  try {
    document = parseDocument(text, {
      lineCounter: counter,
      prettyErrors: false,
      keepSourceTokens: true,
      stringKeys: true,
    })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return {
      problems: [problem(0, 'The file is nested too deeply to be read; an entry needs no more than a few levels.')],
    }
  }
  const [first, ...more] = complaintsOf(document, text).map(({ at, message, field }) =>
    problem(at, message, field === undefined ? [] : [field]),
  )
  if (first) return { problems: [first, ...more] }

  const nodeAt = (path: Path): Node | undefined => {
    const node = document.getIn(path, true)
    return isNode(node) ? node : undefined
  }
  const placeOf = (path: Path): Place => {
    const offset = nodeAt(path)?.range?.[0]
    if (offset !== undefined) return place(offset)
    return path.length === 0 ? { line: 1, column: 1 } : placeOf(path.slice(0, -1))
  }
  const placeOfKey = (path: Path): Place => {
    const map = nodeAt(path.slice(0, -1))
    const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined
    return isScalar(pair?.key) && pair.key.range ? place(pair.key.range[0]) : placeOf(path)
  }
  return { document, value: document.toJS(), nodeAt, placeOf, placeOfKey }
}
