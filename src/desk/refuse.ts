import type { Answer, RefusalCode } from '../answers/answer.ts'
import { type Piece, text } from '../answers/text.ts'

/** Turns an asker down: what is wrong, and a line that would work, if there is one. */
export function refuse(refusal: RefusalCode, problem: Piece, asOf: number, instead?: string): Answer {
  return {
    status: 'refused',
    refusal,
    title: text('That cannot be answered as it is'),
    blocks: [{ block: 'notice', tone: 'refusal', text: text(problem) }],
    notes: [],
    actions: instead === undefined ? [] : [{ label: `Ask ${instead}`, line: instead, weight: 'main' }],
    shows: [],
    asOf,
  }
}
