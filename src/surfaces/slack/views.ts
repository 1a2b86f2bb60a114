import type { types } from '@slack/bolt'
import { code, text } from '../../answers/text.ts'
import { isPublic } from '../copies.ts'
import { writeWish } from '../part.ts'
import type { Turn } from '../turn.ts'
import { section } from './blocks.ts'
import { UMBRELLA } from './incoming.ts'
import { LIMITS } from './limits.ts'
import { type Memory, remember } from './memory.ts'
import { bytesOf, sayBlock } from './message.ts'
import { MIN_QUERY_LENGTH, PICK, plainText } from './picks.ts'
import { render } from './render.ts'
import { elementsOf } from './spans.ts'

/** The window of the global shortcut: something to search in, and what was found below it. */
export function searchView(below: readonly types.KnownBlock[] = []): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'search',
    title: plainText('Footnote', LIMITS.viewTitle),
    close: plainText('Close', LIMITS.viewTitle),
    blocks: [...searchBlocks(), ...below],
  }
}

/** A search over all entries, and a way to ask for words. */
export function searchBlocks(): readonly types.KnownBlock[] {
  return [
    {
      type: 'actions',
      elements: [
        {
          type: 'external_select',
          action_id: PICK,
          min_query_length: MIN_QUERY_LENGTH,
          placeholder: plainText('Find a source, a quotation, a person …', LIMITS.placeholder),
        },
        {
          type: 'button',
          action_id: 'line:words',
          text: plainText('Who said these words?', LIMITS.buttonLabel),
          value: 'who-said',
        },
      ],
    },
  ]
}

/** An answer for a window, which has no channel to share it in. */
export function answerBlocks({ part, again }: Pick<Turn, 'part' | 'again'>): readonly types.KnownBlock[] {
  const { answer, number, of } = part
  const more =
    again !== undefined && number < of
      ? [{ label: `More (${number + 1} of ${of})`, line: writeWish({ line: again, part: number + 1 }) }]
      : []
  const blocks = render(answer, { more })
  return answer.line === undefined || !isPublic(answer) ? blocks : [...blocks, howToShare(answer.line)]
}

function howToShare(line: string): types.RichTextBlock {
  const words = text('To show this to others, type in their channel: ', code(`/${UMBRELLA} ${line} share:yes`))
  return { type: 'rich_text', elements: section(elementsOf(words)) }
}

/** What came of a form, in a window of its own; it closes all windows, unless a form lies below it that can be gone back to. */
export function resultView(turned: Pick<Turn, 'part' | 'again'>, below?: Memory): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'result',
    title: plainText('Footnote', LIMITS.viewTitle),
    close: plainText(below ? 'Back' : 'Close', LIMITS.viewTitle),
    ...(!below && { clear_on_close: true }),
    private_metadata: remember(below ?? {}),
    blocks: within(answerBlocks(turned)),
  }
}

export const waitingView = (): types.ModalView => searchView([sayBlock('Looking it up …')])

/** As many of the blocks as a view takes. */
export function within(blocks: readonly types.KnownBlock[]): types.KnownBlock[] {
  const most = blocks.slice(0, LIMITS.blocksInView)
  while (bytesOf(most) > LIMITS.viewTogether) most.pop()
  return most
}
