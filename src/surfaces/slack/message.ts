import type { types } from '@slack/bolt'
import type { Action, Answer } from '../../answers/answer.ts'
import { piecesOf } from '../../answers/plain.ts'
import { clipped } from '../clipped.ts'
import { isPublic } from '../copies.ts'
import { writeWish } from '../part.ts'
import type { Turn } from '../turn.ts'
import { buttonBlocks } from './buttons.ts'
import { LIMITS } from './limits.ts'
import { render } from './render.ts'
import { escaped, legible } from './words.ts'

/** What is sent to Slack to be shown. */
export interface Message {
  /** For notifications and screen readers, which do not read blocks. */
  readonly text: string
  readonly blocks: types.KnownBlock[]
  /** Links are not previewed: a dozen outlets' pictures would bury the answer. */
  readonly unfurl_links: false
  readonly unfurl_media: false
}

/** Who sees a message: the asker alone, who may be able to pin it, or everybody, with who shared it where somebody did. */
export type Audience = 'asker' | 'pinner' | { readonly everybody: true; readonly sharedBy?: string }

/** The message for one part of an answer, with the buttons that go on from it. */
export function messageOf({ part, again }: Pick<Turn, 'part' | 'again'>, audience: Audience): Message {
  const { answer, number, of } = part
  const more: Action[] = []
  if (again !== undefined && number < of)
    more.push({ label: `More (${number + 1} of ${of})`, line: writeWish({ line: again, part: number + 1 }) })
  const isPrivate = audience === 'asker' || audience === 'pinner'
  if (again !== undefined && isPrivate && isPublic(answer))
    more.push({ label: 'Share', line: writeWish({ line: again, part: number, share: true }) })
  if (audience === 'pinner' && answer.line !== undefined && answer.shows.length > 0 && isPublic(answer))
    more.push({ label: 'Pin', line: `pin ${answer.line}` })
  const sharedBy = isPrivate ? undefined : audience.sharedBy
  return compose(answer, { more, ...(sharedBy !== undefined && { above: [byline(sharedBy)] }) })
}

/** Whether an answer fits one message, with the widest frame it can have. */
export function fits(answer: Answer): boolean {
  const line = 'x'.repeat(Math.min(LIMITS.buttonValue, Math.max(120, (answer.line?.length ?? 0) + 40)))
  const blocks = render(answer, {
    above: [byline('U'.repeat(20))],
    more: [
      { label: 'More (999 of 999)', line },
      { label: 'Share', line },
      { label: 'Pin', line },
    ],
  })
  return blocks.length <= LIMITS.blocksInMessage && bytesOf(blocks) <= LIMITS.blocksTogether
}

/** A message of one sentence of ours. */
export function say(words: string): Message {
  return { text: escaped(legible(words)), blocks: [sayBlock(words)], unfurl_links: false, unfurl_media: false }
}

/** The same, with something to press. */
export function sayWith(words: string, actions: readonly Action[]): Message {
  const said = say(words)
  return { ...said, blocks: [...said.blocks, ...buttonBlocks(actions)] }
}

export function sayBlock(words: string): types.RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: legible(words) }] }],
  }
}

/** How much Slack counts against a message. */
export function bytesOf(blocks: readonly types.KnownBlock[]): number {
  return Buffer.byteLength(JSON.stringify(blocks))
}

function compose(answer: Answer, frame: Parameters<typeof render>[1]): Message {
  return { text: fallback(answer), blocks: [...render(answer, frame)], unfurl_links: false, unfurl_media: false }
}

/** Room for what escaping adds, so that hardly ever is anything cut twice. */
const ESCAPES = 400

/** All the words but the buttons', because screen readers read this instead of the blocks. */
function fallback(answer: Answer): string {
  const words = legible(piecesOf({ ...answer, actions: [] }).join('\n'))
  return escaped(clipped(words, LIMITS.fallback - ESCAPES)).slice(0, LIMITS.fallback) || 'Footnote'
}

function byline(user: string): types.ContextBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: `Shared by <@${user}>` }] }
}
