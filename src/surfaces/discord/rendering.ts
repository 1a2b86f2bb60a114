import type { Answer } from '../../answers/answer.ts'
import type { Held } from '../held.ts'
import type { Turn } from '../turn.ts'
import { frameOf, type Setting } from './frame.ts'
import { type Message, messageOf } from './message.ts'
import { type Frame, render } from './render.ts'

/** Makes messages of answers. */
export interface Rendering {
  /** One part of an answer, with what goes around it, and rows of other things to press. */
  rendered(taken: Turn, setting: Setting, rows?: Frame['rows']): Message
  /** An answer that nothing goes around. */
  bare(answer: Answer): Message
}

export function createRendering(held: Held): Rendering {
  return {
    rendered: (taken, setting, rows = []) =>
      messageOf(render(taken.part.answer, { ...frameOf(taken, setting, held), rows })),
    bare: answer => messageOf(render(answer, { more: [], footer: [], carry: line => line })),
  }
}
