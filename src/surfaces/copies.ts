import type { Answer } from '../answers/answer.ts'
import { wholeLine } from '../desk/line.ts'
import { readWish, writeWish } from './part.ts'
import { type Table, type Turn, turnTo } from './turn.ts'

/** A part that was posted, as the desk is to remember it: its line says which part it is, so that the same one follows the record. */
export function postedOf({ answer, part, again }: Turn): Answer {
  const { line } = answer
  return line === undefined || again !== line ? answer : { ...answer, line: writeWish({ line, part: part.number }) }
}

/** What a copy is to show: of a long answer the part that its line ends with. */
export function turnOfCopy({ line }: { readonly line: string }, answer: Answer, table: Table): Turn {
  return turnTo(answer, table, { again: answer.line ?? wholeLine(line), part: readWish(line).part })
}

/** Whether others may see an answer: who proposed what is for reviewers, in the channels where they review. */
export function isPublic({ proposals = [], confidential }: Answer): boolean {
  return proposals.length === 0 && !confidential
}
