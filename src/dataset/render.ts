import { Document, isCollection, isPair, isScalar, type Node, Scalar, visit } from 'yaml'

/** The longest line that we write, in columns. */
const WIDTH = 110

/** How a piece of YAML is to be written where it goes. */
export interface Setting {
  /** The column at which its lines begin, from 0. */
  readonly indent: number
  /** The node whose place it takes: its quotation marks, brackets and comments stay. */
  readonly like?: Node | undefined
  /** Everything on one line, because a comment follows. */
  readonly oneLine?: boolean
}

/** Fields as lines of YAML without a line break at the end; only the first line is not indented. */
export function renderFields(fields: object, { indent, like, oneLine = false }: Setting): string {
  // Readers of YAML 1.1 take unquoted dates, numbers and some words for something else.
  const document = new Document(fields, { compat: 'yaml-1.1' })
  visit(document, {
    Scalar: (key, node, path) => {
      if (key === 'key' || typeof node.value !== 'string') return
      const around = path.at(-1)
      const name = isPair(around) && isScalar(around.key) ? `${around.key.value}: ` : '- '
      const column = indent + 2 * (path.filter(isCollection).length - 1) + name.length
      const type = styleOf(node.value, oneLine ? Number.POSITIVE_INFINITY : WIDTH - column)
      if (type) node.type = type
    },
  })
  const first = isCollection(document.contents) ? document.contents.items[0] : undefined
  const target = isPair(first) ? first.value : first
  if (like) imitate(target, like)
  if (oneLine && isCollection(target)) target.flow = true
  const text = document.toString({
    lineWidth: oneLine ? 0 : Math.max(40, WIDTH - indent),
    minContentWidth: 0,
    flowCollectionPadding: false,
  })
  return text.trimEnd().replaceAll('\n', `\n${' '.repeat(indent)}`)
}

/** An item of a list, without its hyphen. `indent` is the column after the hyphen and its space. */
export function renderItem(item: unknown, { indent, ...setting }: Setting): string {
  return renderFields([item], { indent: indent - 2, ...setting }).slice(2)
}

/** Long texts are folded; what begins like a date or a number is quoted, whoever reads it. */
function styleOf(text: string, room: number): Scalar.Type | undefined {
  if (text.length > room && text.includes(' ')) return Scalar.BLOCK_FOLDED
  return /^[-+.]?\d\S*$/.test(text) ? Scalar.QUOTE_DOUBLE : undefined
}

function imitate(node: unknown, like: Node): void {
  if (isCollection(node) && isCollection(like)) node.flow = like.flow === true
  if (isScalar(node) && isScalar(like)) {
    const quoted = like.type === Scalar.QUOTE_SINGLE || like.type === Scalar.QUOTE_DOUBLE
    if (quoted && like.type && node.type !== Scalar.BLOCK_FOLDED) node.type = like.type
    if (like.type === Scalar.BLOCK_FOLDED || like.type === Scalar.BLOCK_LITERAL) {
      node.type = Scalar.BLOCK_FOLDED
      // Only here does a comment stand within the value, behind its >- sign.
      node.comment = like.comment ?? null
    }
  }
  if (isScalar(node) || isCollection(node)) node.commentBefore = like.commentBefore ?? null
}
