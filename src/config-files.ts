import { dirname, join, resolve } from 'node:path'

/** The variables that name files and folders, relative to the working directory or absolute. */
interface FileVariables {
  readonly LEDGER_URL: string
  readonly CATALOGUE_FILE: string
  readonly PEOPLE_FILE?: string | undefined
  readonly HISTORY_FILE: string
  readonly DATA_DIR: string
}

/** Where everything is kept. Whole paths, because messages are also read where nobody knows the working directory. */
export interface Files {
  /** The precious file: the ledger. */
  readonly ledgerFile: string
  /** The disposable one. */
  readonly catalogueFile: string
  /** What is known of persons, and can be erased. */
  readonly peopleFile: string
  /** Where the terminal chat keeps typed lines; undefined keeps none. */
  readonly historyFile: string | undefined
  /** The folder with `dataset.yaml`, as it was named: it stands before every problem of its files. */
  readonly dataFolder: string
}

/** Where everything is kept, and what is wrong with that: two of the files must never be one. */
export function readFiles(variables: FileVariables): { readonly files: Files; readonly problems: readonly string[] } {
  const { LEDGER_URL, CATALOGUE_FILE, PEOPLE_FILE, HISTORY_FILE, DATA_DIR } = variables
  const ledgerFile = resolve(LEDGER_URL.slice('sqlite:'.length))
  const files: Files = {
    ledgerFile,
    catalogueFile: resolve(CATALOGUE_FILE),
    peopleFile: PEOPLE_FILE ? resolve(PEOPLE_FILE) : join(dirname(ledgerFile), 'people.db'),
    historyFile: HISTORY_FILE === '' ? undefined : resolve(HISTORY_FILE),
    dataFolder: DATA_DIR,
  }
  const named = [
    ['LEDGER_URL', files.ledgerFile],
    ['CATALOGUE_FILE', files.catalogueFile],
    ['PEOPLE_FILE', files.peopleFile],
    ['HISTORY_FILE', files.historyFile],
  ] as const
  const problems = named.flatMap(([name, file], index) => {
    const [other] = named.slice(0, index).find(([, earlier]) => earlier === file) ?? []
    return other && file ? [`${name} names the same file as ${other}, ${file}: each needs a file of its own`] : []
  })
  return { files, problems }
}
