import { type Document, isAlias, visit, type YAMLError } from 'yaml'

/** Something in the text that YAML or we do not allow, at an offset, about a field if it is about one. */
export interface Complaint {
  readonly at: number
  readonly message: string
  readonly field?: string
}

/** What YAML's error codes mean to somebody who is writing an entry. Other errors keep the words of the YAML library. */
const MEANINGS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'This line is indented with a tab; use spaces.',
  BAD_INDENT: 'This line is not indented like the ones it belongs to; line it up with them.',
  BLOCK_AS_IMPLICIT_KEY: 'These words have a colon and a space in them; put the whole value in quotation marks.',
  BAD_SCALAR_START: 'A value may not begin with this character; put the whole value in quotation marks.',
  UNEXPECTED_TOKEN: 'Something stands after the end of the value; put the whole value in one pair of quotation marks.',
  MULTIPLE_DOCS: 'A second document begins here; give each entry a file of its own.',
  TAG_RESOLVE_FAILED: 'Tags (!name) are not used in the dataset; take it out, and put words in quotation marks.',
}

/** Everything in a document that keeps it from being read, before any schema is asked. */
export function complaintsOf(document: Document, text: string): readonly Complaint[] {
  return [
    ...firstOfEachLine([...document.errors, ...document.warnings], text).map(error => complain(error, text)),
    ...unwanted(document),
  ]
}

function complain({ code, message, pos: [at] }: YAMLError, text: string): Complaint {
  if (code !== 'DUPLICATE_KEY') return { at, message: MEANINGS[code] ?? `${message}.` }
  const [, field = ''] = /^["']?([^\s:"']*)/.exec(text.slice(at)) ?? []
  return { at, field, message: 'stands here twice; keep one of them.' }
}

/** One mistake makes several errors on its line; the first says it best. */
function firstOfEachLine(errors: readonly YAMLError[], text: string): readonly YAMLError[] {
  const byLine = new Map<number, YAMLError>()
  for (const error of errors) {
    const line = text.lastIndexOf('\n', error.pos[0] - 1)
    if (!byLine.has(line)) byLine.set(line, error)
  }
  return [...byLine.values()]
}

function unwanted(document: Document): readonly Complaint[] {
  const found: Complaint[] = []
  const { yaml } = document.directives ?? {}
  if (yaml?.explicit && yaml.version !== '1.2') {
    found.push({ at: 0, message: 'The dataset is written in YAML 1.2; take the %YAML line out.' })
  }
  visit(document, (_, node) => {
    if (!isAlias(node)) return
    found.push({
      at: node.range?.[0] ?? 0,
      message: 'Aliases (*name) are not used in the dataset; write the words out.',
    })
  })
  return found
}
