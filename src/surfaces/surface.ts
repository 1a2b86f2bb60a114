import type { Answer } from '../answers/answer.ts'
import type { Role } from '../desk/command.ts'
import type { Desk } from '../desk/desk.ts'

/** What every platform must tell the desk before a line can be answered: where the desk is, and for whom it answers. */
export interface Seat {
  readonly desk: Desk
  /** Who asks: the surface and its own name for the person, such as `terminal:ada`. */
  readonly by: string
  readonly role: Role
  /** The workspace or server, such as `slack:T0123`; absent in a terminal and in private conversations. */
  readonly team?: string
  /** Groups of the asker there, such as `discord:role:89`. */
  readonly groups?: readonly string[]
  /** The channel, by the platform's own name; absent where there is none. */
  readonly channel?: string
}

/** What a platform would be sent for a line, and the answer that it is made of. */
export interface Preview {
  readonly answer: Answer
  /** A document in the platform's own form. */
  readonly sent: unknown
}

/** Hands a typed line from a surface to the desk. */
export function ask({ desk, ...asker }: Seat, surface: string, line: string): Promise<Answer> {
  return desk.answer({ ...askerOf(asker), line, surface })
}

/** The form that a line wants to be filled in before it is asked; an answer where there can be none; nothing where it needs no form. */
export function formFor({ desk, ...asker }: Seat, surface: string, line: string): ReturnType<Desk['form']> {
  return desk.form({ ...askerOf(asker), line, surface })
}

/** Keeps a line that is not finished for a day: the line that takes it up again, or an answer where it cannot be kept. */
export function keepFor({ desk, ...asker }: Seat, surface: string, line: string): ReturnType<Desk['keep']> {
  return desk.keep({ ...askerOf(asker), line, surface })
}

/** A surface may know more of its seats than the desk is to hear. */
function askerOf({ by, role, team, groups, channel }: Omit<Seat, 'desk'>) {
  const where = { ...(team !== undefined && { team }), ...(channel !== undefined && { channel }) }
  return { by, role, ...where, ...(groups && { groups }) }
}
