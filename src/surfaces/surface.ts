import type { Answer } from '../answers/answer.ts'
import type { Role } from '../desk/command.ts'
import type { Desk } from '../desk/desk.ts'

/** What every platform must tell the desk before a line can be answered: where the desk is, and for whom it answers. */
export interface Seat {
  readonly desk: Desk
  /** Who asks: the surface and its own name for the person, such as `terminal:ada`. */
  readonly by: string
  readonly role: Role
}

/** Hands a typed line from a surface to the desk. */
export function ask({ desk, by, role }: Seat, surface: string, line: string): Promise<Answer> {
  return desk.answer({ line, by, role, surface })
}
