import type { Answer } from '../answers/answer.ts'
import type { Role } from './command.ts'

/** What a surface hands over: one typed line, and on whose behalf. */
export interface Request {
  readonly line: string
  /** Who asks: the surface and its own name for the person, such as `terminal:ada`. */
  readonly by: string
  readonly role: Role
  /** The name of the surface, such as `terminal`. */
  readonly surface: string
}

/** An answer that stands in a channel: where, and what it shows. */
export interface PostedCopy {
  readonly surface: string
  readonly team: string
  readonly channel: string
  readonly message: string
  readonly answer: Answer
}

/** One way to go on with a line. */
export interface Suggestion {
  /** What to put in place of the last word: everything after the line's last white space. */
  readonly value: string
  /** What it is, for a person choosing among several. */
  readonly label: string
}

/** The one door between the surfaces and the commands. */
export interface Desk {
  /** Answers a typed line. Never rejects: a fault becomes an apology with a reference. */
  answer(request: Request): Promise<Answer>
  /** Remembers an answer that a surface has posted where others see it, so that it can be corrected when the record changes. */
  posted(copy: PostedCopy): Promise<void>
  /** What could complete the line at its end, best first, at most `limit`. */
  suggest(line: string, limit: number): readonly Suggestion[]
  /** What an option of a command could be given, best first: for pickers, in which names are typed with spaces and all. */
  offer(wanted: Wanted, typed: string, limit: number): readonly Suggestion[]
}

/** The option of a command for which a value is wanted. */
export interface Wanted {
  readonly command: string
  readonly option: string
}
