import type { Answer } from '../answers/answer.ts'
import type { Command } from '../desk/command.ts'
import { type Form, lineOfForm } from '../desk/form.ts'
import { refuse } from '../desk/refuse.ts'
import { formFor, type Seat } from './surface.ts'

/** What somebody typed into the fields of a form, by their names; a field that is not named stays as it is. */
export type Typed = Readonly<Record<string, string | undefined>>

/** Whether a line names a command that may ask for what it lacks in a form. */
export function mayAsk(line: string, commands: readonly Command[]): boolean {
  const command = commandIn(line, commands)
  return command?.decide !== undefined && command.form !== undefined
}

/** Whether a line is somebody's own deed: it is answered to them alone, and is about what they did or what is kept of them. */
export function isDeed(line: string, commands: readonly Command[]): boolean {
  return commandIn(line, commands)?.decide !== undefined
}

function commandIn(line: string, commands: readonly Command[]): Command | undefined {
  const name = line.trim().replace(/^\//, '').split(/\s/u, 1)[0]?.toLowerCase()
  return commands.find(known => known.name === name)
}

/**
 * The line by which a form is known while it is filled in: what goes with it, and nothing that is typed. It is short, and
 * gives the same form again at any time, without what was filled in before.
 */
export function keyOf(form: Form): string {
  return lineOfForm({ ...form, fields: [] }, {})
}

/** The form of a key, and the line that it comes to with what was typed; an answer where it can no longer be sent. */
export async function lineOfFilled(
  seat: Seat,
  surface: string,
  key: string,
  typed: Typed,
): Promise<{ readonly form: Form; readonly line: string } | { readonly answer: Answer }> {
  const wanted = await formFor(seat, surface, key)
  if (wanted && 'form' in wanted) return { form: wanted.form, line: lineOfForm(wanted.form, typed) }
  return wanted ?? { answer: refuse('usage', 'What this form was about has changed meanwhile. Please begin again.', 0) }
}
