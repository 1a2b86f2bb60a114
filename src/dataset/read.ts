import { CONTENT, type Entry } from '../entries/entry.ts'
import { type EntryRef, KINDS, partsOf } from '../entries/ref.ts'
import { type Path, selfReferencesOf } from '../entries/references.ts'
import { check } from './explain.ts'
import { entryAt, FOLDERS } from './layout.ts'
import { type Parsed, parse } from './parse.ts'
import type { Place, Problem } from './problem.ts'

/** An entry as its file gives it, with the way back to the file for whatever is found wrong later. */
export interface Read {
  readonly entry: Entry
  /** The file as messages name it. */
  readonly file: string
  readonly placeOf: (path: Path) => Place
}

type Problems = { readonly problems: readonly Problem[] }

/**
 * Reads the text of one file. `path` is within the dataset's folder and says which entry it is;
 * `file` is the same file as messages name it.
 */
export function readEntry(path: string, text: string, file: string = path): Read | Problems {
  const named = entryAt(path)
  if ('wrong' in named) return { problems: [{ file, line: 1, column: 1, path: [], message: named.wrong }] }
  const parsed = parse(text, file)
  if ('problems' in parsed) return parsed
  const { kind, id } = partsOf(named.entry)
  const checked = check(CONTENT[kind], parsed, file)
  if ('problems' in checked) return misplaced(named.entry, parsed, file) ?? checked
  // The schema of the kind has just parsed it.
  const entry = { kind, id, ...checked.value } as Entry
  const problems = selfReferencesOf(entry).map(({ path: at }): Problem => {
    return {
      file,
      ...parsed.placeOf(at),
      path: at,
      message: 'names the entry itself; name another one or take it out.',
    }
  })
  return problems.length > 0 ? { problems } : { entry, file, placeOf: placeLater(text, file) }
}

/** An entry in the folder of another kind has something wrong with every field; better to say so once. */
function misplaced(entry: EntryRef, { value }: Parsed, file: string): Problems | undefined {
  const fits = KINDS.find(kind => CONTENT[kind].safeParse(value).success)
  if (fits === undefined) return undefined
  const message = `This is no ${partsOf(entry).kind}, but would do as a ${fits}; move it to the folder ${FOLDERS[fits]}.`
  return { problems: [{ file, line: 1, column: 1, path: [], message }] }
}

/** Few entries are ever asked for a place, so the parsed document is not kept. */
function placeLater(text: string, file: string): Read['placeOf'] {
  return path => {
    const parsed = parse(text, file)
    return 'problems' in parsed ? { line: 1, column: 1 } : parsed.placeOf(path)
  }
}
