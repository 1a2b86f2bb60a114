import type { Answer } from '../../../src/answers/answer.ts'
import { legible } from '../../../src/surfaces/terminal/legible.ts'
import { render } from '../../../src/surfaces/terminal/render.ts'
import { surfaceContract } from '../../contracts/surface.ts'
import { stripped } from '../../fixtures/stripped.ts'

const STYLE = { width: 80, colour: true, links: true } as const

/** What a person reads: without colours, links, isolates and the rule beside quotations. */
const read = (answer: Answer) => stripped(render(answer, STYLE)).replace(/^│ ?/gmu, '')

surfaceContract({
  name: 'the terminal',
  // A terminal shows an answer whole, however long.
  show: answer => [{ answer, words: read(answer) }],
  legible,
  button: legible,
  // What a terminal would obey instead of showing it; widths have tests of their own.
  faults: answer =>
    [...stripped(render(answer, STYLE)).matchAll(/(?![\n\t])\p{Cc}/gu)].map(
      ([character]) => `a control character reaches the terminal: U+${character.charCodeAt(0).toString(16)}`,
    ),
})
