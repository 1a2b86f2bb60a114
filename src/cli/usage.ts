import { EXIT, type Exit } from '../surfaces/terminal/exit.ts'

/** Whether somebody only asks how a command line is written. */
export function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end === -1 ? args.length : end).some(arg => arg === '--help' || arg === '-h')
}

/** Says how a command line is written, to somebody who asked. */
export function showUsage(usage: string): Exit {
  process.stdout.write(`${textOf(usage)}\n`)
  return EXIT.answered
}

/** Says what is wrong with a command line, and how it is written. */
export function explainUsage(problem: string, usage: string): Exit {
  process.stderr.write(`${problem}\n\n${textOf(usage)}\n`)
  return EXIT.usage
}

/** Lines that are not indented are scripts with their arguments. */
function textOf(usage: string): string {
  return `Usage:\n${usage.replace(/^(?=\S)/gm, 'npm run --silent ')}`
}
