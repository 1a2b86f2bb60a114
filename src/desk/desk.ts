import type { Answer } from '../answers/answer.ts'
import type { Role } from './command.ts'
import type { Form } from './form.ts'

/** What a surface hands over: one typed line, and on whose behalf. */
export interface Request {
  readonly line: string
  /** Who asks: the surface and its own name for the person, such as `terminal:ada`. */
  readonly by: string
  /** The role that the surface vouches for; the newsroom's settings may give a higher one, in its own teams. */
  readonly role: Role
  /** The workspace or server in which it is asked, such as `slack:T0123`; absent in a terminal and in private. */
  readonly team?: string
  /** Groups to which the asker belongs there, such as `discord:role:89`. */
  readonly groups?: readonly string[]
  /** The channel in which it is asked, by the platform's own name; absent where there is none. */
  readonly channel?: string
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
  /** Whether it was pinned. */
  readonly pinned?: boolean
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
  /**
   * The form in which a line's missing values can be filled, or an answer where there can be none; nothing where the line needs
   * no form. Never rejects.
   */
  form(request: Request): Promise<{ readonly form: Form } | { readonly answer: Answer } | undefined>
  /**
   * Keeps a line that is not finished for a day, for whoever typed it alone, and returns the line that takes it up again; or an
   * answer where it cannot be. Never rejects.
   */
  keep(request: Request): Promise<{ readonly draft: string } | { readonly answer: Answer }>
  /** Remembers an answer that a surface has posted where others see it, so that it can be corrected when the record changes. */
  posted(copy: PostedCopy): Promise<void>
  /** What somebody may do where they are: for drawing what they can press. It is looked up again at every line. */
  roleOf(asker: Omit<Request, 'line'>): Role
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
