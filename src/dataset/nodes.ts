import { isCollection, isPair, isScalar, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'

/** A field as it stands in a text, for finding the piece of text that an edit replaces. */
export interface Field {
  readonly key: Scalar
  readonly value: Node | null
}

export function fieldsOf(map: YAMLMap): readonly Field[] {
  return map.items.flatMap(({ key, value }) => (isScalar(key) ? [{ key, value: value as Node | null }] : []))
}

/** Where the hyphens of a list stand, if it is written with hyphens. */
export function dashesOf({ srcToken }: YAMLSeq): readonly number[] {
  if (srcToken?.type !== 'block-seq') return []
  return srcToken.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? [])
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}

/** Where a node's own characters end, without the blank lines and comments after it. */
export function endOf(text: string, node: Node): number {
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined
  const inner = isPair(last) ? (last.value ?? last.key) : last
  if (inner) return endOf(text, inner as Node)
  let end = node.range?.[1] ?? 0
  while (end > 0 && ' \t\n'.includes(text.charAt(end - 1))) end -= 1
  return end
}
