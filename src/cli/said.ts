import { EXIT, type Exit } from '../surfaces/terminal/exit.ts'

/** Says how a command ended well. */
export function said(words: string): Exit {
  process.stdout.write(`${words}\n`)
  return EXIT.answered
}
