import type { Block } from '../../answers/answer.ts'
import type { Text } from '../../answers/text.ts'
import { codeBlock } from './code.ts'
import { escaped, started } from './escape.ts'
import { markdown } from './spans.ts'

/** One block as lines of Discord's markdown; none where there is nothing to read. */
export function blockLines(block: Block): readonly string[] {
  switch (block.block) {
    case 'heading':
      return line('### ', block.text)
    case 'paragraph':
      return line('', block.text)
    case 'quotation':
      return quotationLines(block)
    case 'facts':
      return block.rows.flatMap(([label, value]) => factLine(label, value))
    case 'list':
      return block.items.flatMap(item => line('- ', item))
    case 'verbatim':
      return block.text.trim() === '' ? [] : [codeBlock(block.text)]
    case 'change':
      return [
        ...factLine(block.field, []),
        ...line('- before: ', [{ span: 'words', text: block.before }]),
        ...line('- now: ', [{ span: 'words', text: block.after }]),
      ]
    case 'notice':
      return noticeLine(block.tone, block.text)
  }
}

/** A mark of ours and a text after it. */
export function line(mark: string, content: Text): readonly string[] {
  const words = markdown(content)
  return words === '' ? [] : [mark + words]
}

const CUT = '\\[…\\]'

function quotationLines({ text, cut, attribution }: Extract<Block, { block: 'quotation' }>): readonly string[] {
  const ends = { before: cut.before ? CUT : '', after: cut.after ? CUT : '' }
  return [`> ${markdown(text, ends)}`, ...line('> — ', attribution)]
}

function factLine(label: string, value: Text): readonly string[] {
  const name = label.trim() === '' ? '' : `**${escaped(label.trim())}**`
  const words = markdown(value)
  const whole = [name, words].filter(part => part !== '').join(': ')
  return whole === '' ? [] : [name === '' ? started(whole) : whole]
}

function noticeLine(tone: 'info' | 'caution' | 'refusal', text: Text): readonly string[] {
  if (tone === 'caution') return line('⚠️ **Caution:** ', text)
  return line(tone === 'info' ? '-# ' : '', text)
}
