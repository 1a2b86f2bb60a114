import type { Block } from '../../answers/answer.ts'
import { type Text, wordsOf } from '../../answers/text.ts'
import { runsRightToLeft } from './direction.ts'
import { factLines } from './facts.ts'
import { legible, legibleLines } from './legible.ts'
import { addressesUnder, painted } from './spans.ts'
import { paint, type Style } from './style.ts'
import { columnsOf, wrapped } from './wrap.ts'

/** One block as lines of the terminal. */
export function blockLines(block: Block, style: Style): readonly string[] {
  const { width } = style
  switch (block.block) {
    case 'heading':
      return headingLines(block.text, style)
    case 'paragraph':
      return [...wrapped(painted(block.text, style), { width }), ...addressesUnder([block.text], style)]
    case 'quotation':
      return quotationLines(block, style)
    case 'facts':
      return factLines(block.rows, style)
    case 'list':
      return [
        ...block.items.flatMap(item => wrapped(painted(item, style), { width, first: '• ' })),
        ...addressesUnder(block.items, style),
      ]
    case 'verbatim':
      return legibleLines(block.text.trimEnd())
    case 'change':
      return [
        ...wrapped(paint(legible(block.field), style, 'bold'), { width }),
        ...wrapped(paint(legible(block.before), style, 'red'), { width, first: '  - ' }),
        ...wrapped(paint(legible(block.after), style, 'green'), { width, first: '  + ' }),
      ]
    case 'notice':
      return noticeLines(block.tone, block.text, style)
  }
}

/** A heading stands out by weight, and by a rule below it where there is none. */
export function headingLines(words: Text, style: Style): readonly string[] {
  const lines = wrapped(painted(words, style, 'bold'), { width: style.width })
  return style.colour ? lines : [...lines, '─'.repeat(Math.min(style.width, Math.max(...lines.map(columnsOf))))]
}

function quotationLines(
  { text, cut, attribution }: Extract<Block, { block: 'quotation' }>,
  style: Style,
): readonly string[] {
  const rule = `${paint('│', style, 'dim')} `
  const before = cut.before ? `${paint('[…]', style, 'dim')} ` : ''
  const after = cut.after ? ` ${paint('[…]', style, 'dim')}` : ''
  const frame = { width: style.width, first: rule, rest: rule, rightToLeft: runsRightToLeft(wordsOf(text)) }
  return [
    ...wrapped(before + painted(text, style) + after, frame),
    ...(attribution.length === 0
      ? []
      : wrapped(painted(attribution, style), { width: style.width, first: `${rule}— `, rest: `${rule}  ` })),
    ...addressesUnder([text, attribution], style),
  ]
}

function noticeLines(tone: 'info' | 'caution' | 'refusal', text: Text, style: Style): readonly string[] {
  const mark = {
    info: `${paint('·', style, 'cyan', 'bold')} `,
    caution: `${paint('! Caution:', style, 'yellow', 'bold')} `,
    refusal: `${paint('×', style, 'red', 'bold')} `,
  }[tone]
  return [
    ...wrapped(mark + painted(text, style), { width: style.width, first: '', rest: '  ' }),
    ...addressesUnder([text], style),
  ]
}
