import type { Text } from '../../answers/text.ts'
import { legible } from './legible.ts'
import { addressesUnder, painted } from './spans.ts'
import { paint, type Style } from './style.ts'
import { columnsOf, padded, wrapped } from './wrap.ts'

/** Facts in two columns, the values aligned and wrapped under themselves; where labels would take too much, one below the other. */
export function factLines(rows: readonly (readonly [label: string, value: Text])[], style: Style): readonly string[] {
  const { width } = style
  const widest = Math.max(0, ...rows.map(([label]) => columnsOf(legible(label))))
  const lines = rows.flatMap(([label, value]) => {
    const name = paint(legible(label), style, 'dim')
    if (widest + 2 > width / 3)
      return [...wrapped(name, { width }), ...wrapped(painted(value, style), { width, first: '  ' })]
    return wrapped(painted(value, style), { width, first: padded(name, widest + 2), rest: padded('', widest + 2) })
  })
  return [
    ...lines,
    ...addressesUnder(
      rows.map(([, value]) => value),
      style,
    ),
  ]
}
