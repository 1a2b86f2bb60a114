import type { Answer } from '../../answers/answer.ts'
import { actionLines } from './actions.ts'
import { type Laid, laidOut } from './render.ts'
import { screenful } from './screenful.ts'
import { paint, type Screen, type Style } from './style.ts'

/** An answer as far as it has not been on the screen yet. */
export interface Unread {
  readonly lines: readonly Laid[]
  /** What can be chosen, for a reader who stops before the end. */
  readonly actions: readonly string[]
}

export function unreadOf(answer: Answer, style: Style): Unread {
  return { lines: laidOut(answer, style), actions: actionLines(answer.actions, style) }
}

/** The next screenful, and what is unread after it. */
export function nextOf(
  { lines, actions }: Unread,
  screen: Screen,
): { readonly shown: string; readonly unread: Unread } {
  const count = screenful(lines, screen)
  return { shown: printed(lines.slice(0, count)), unread: { lines: lines.slice(count), actions } }
}

/** All that is unread. */
export function restOf({ lines }: Unread): string {
  return printed(lines)
}

function printed(lines: readonly Laid[]): string {
  return lines.map(({ line }) => `${line}\n`).join('')
}

/** The prompt while something is unread. It takes one row, so that it can be taken away again. */
export function morePrompt(style: Style): string {
  const words = style.width < 36 ? '— more: Enter, q —' : '— more: press Enter, q to stop —'
  return `${paint(words, style, 'dim')} `
}
