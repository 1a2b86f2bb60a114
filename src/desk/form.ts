import { writeValues } from './line.ts'

/** One thing that a form asks for. */
export interface FormField {
  /** The option of the command that it becomes; `Desk.offer` completes it under this name. */
  readonly name: string
  /** At most 45 characters. */
  readonly label: string
  /** At most 100 characters. */
  readonly hint: string
  /** What stands in it at the beginning. */
  readonly value?: string
  /** What the record says, where it says something. */
  readonly recorded?: string
  readonly required?: true
  /** Whether it takes more than a line. */
  readonly long?: true
  readonly choices?: readonly string[]
  /** Whether the desk offers values while it is typed. */
  readonly offers?: true
  /** Whether it takes several, with `;` between them. */
  readonly several?: true
  /** What is wrong with what stands in it. */
  readonly problem?: string
}

/** What a command needs to be told before it can decide. Filled in, it is a line like any other. */
export interface Form {
  readonly command: string
  readonly title: string
  /** The value among the fixed ones that is written first, without its name. */
  readonly positional: string
  /** Values that go with it and are not asked for: the entry, the revision that was looked at. */
  readonly fixed: Readonly<Record<string, string>>
  /** What it asks for, the most important first. */
  readonly fields: readonly FormField[]
  /** What to bear in mind: problems that belong to no field. */
  readonly notes: readonly string[]
}

/** What is typed to take a field out. */
const NOTHING = '-'

/** The line that a filled-in form comes to: what is not as the record has it, and as `-` what was emptied. */
export function lineOfForm(
  { command, positional, fixed, fields }: Form,
  typed: Readonly<Record<string, string | undefined>>,
): string {
  const named = fields.flatMap(({ name, value = '', recorded = '' }) => {
    const text = inOneLine(typed[name] ?? value)
    return text === inOneLine(recorded) ? [] : [[name, text === '' ? NOTHING : text] as const]
  })
  return writeValues(command, { ...fixed, ...Object.fromEntries(named) }, positional)
}

function inOneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}
