import type { Action } from '../../answers/answer.ts'
import { legible } from './legible.ts'
import { paint, type Style } from './style.ts'
import { columnsOf, padded, wrapped } from './wrap.ts'

/** What can be done next, numbered so that the number can be typed, each with the line it stands for. */
export function actionLines(actions: readonly Action[], style: Style): readonly string[] {
  const { width } = style
  const widest = Math.max(0, ...actions.map(({ label }) => columnsOf(legible(label))))
  const number = (index: number) => `${String(index + 1).padStart(String(actions.length).length)}  `
  const beside = actions.every(
    ({ line }, index) => columnsOf(number(index)) + widest + 3 + columnsOf(legible(line)) <= width,
  )
  return actions.flatMap(({ label, line, weight }, index) => {
    const first = paint(number(index), style, 'bold')
    const looks = weight === 'danger' ? (['red'] as const) : weight === 'main' ? (['bold'] as const) : []
    const name = paint(legible(label), style, ...looks)
    const typed = paint(legible(line), style, 'dim')
    if (label.includes(line)) return wrapped(name, { width, first })
    if (beside) return [`${first}${padded(name, widest)}   ${typed}`]
    return [...wrapped(name, { width, first }), ...wrapped(typed, { width, first: padded('', columnsOf(first)) })]
  })
}
